/// Reads `-12.5` or `1e3`, the whole of some bytes; nil where they are no finite decimal number.
func parseDecimal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
  var mantissa = 0.0
  var exponent = 0
  var hasDigits = false
  var significant = 0
  var index = bytes.startIndex
  var isNegative = false
  if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
  {
    isNegative = bytes[index] == UInt8(ascii: "-")
    index += 1
  }
  var isFraction = false
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte == UInt8(ascii: "."), !isFraction {
      isFraction = true
    } else if (0x30...0x39).contains(byte) {
      hasDigits = true
      // Zeros in front do not count.
      significant += mantissa == 0 && byte == 0x30 ? 0 : 1
      // Fifteen digits are exact in a Double; more say nothing about a place on a page.
      if significant <= 15 {
        mantissa = mantissa * 10 + Double(byte - 0x30)
        exponent -= isFraction ? 1 : 0
      } else if !isFraction {
        exponent += 1
      }
    } else {
      break
    }
    index += 1
  }
  guard hasDigits else { return nil }
  if index < bytes.endIndex {
    guard bytes[index] | 0x20 == UInt8(ascii: "e"),
      let power = Int(String(decoding: bytes[(index + 1)...].prefix(6), as: UTF8.self)),
      bytes.endIndex - index <= 6
    else { return nil }
    exponent += power
  }
  guard abs(exponent) <= 40 else { return nil }
  var scale = 1.0
  for _ in 0..<abs(exponent) { scale *= 10 }
  let value = exponent < 0 ? mantissa / scale : mantissa * scale
  return isNegative ? -value : value
}
