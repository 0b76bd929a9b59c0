/// The bytes of a PNG file (ISO/IEC 15948), 8 bits a sample, not compressed: as large as its pixels,
/// and made without a library.
///
/// - Parameters:
///   - width: pixels a row.
///   - height: rows.
///   - channels: 1 for grey, 3 for red, green and blue.
///   - pixels: `width * height * channels` samples, row by row from the top left.
/// - Precondition: there are that many.
public func pngBytes(width: Int, height: Int, channels: Int, pixels: [UInt8]) -> [UInt8] {
  precondition(pixels.count == width * height * channels)
  var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  file.reserveCapacity(pixels.count + pixels.count / 1000 + height + 200)
  let colourType: UInt8 = channels == 3 ? 2 : 0
  appendChunk("IHDR", bigEndian(width) + bigEndian(height) + [8, colourType, 0, 0, 0], to: &file)

  // Each row has a byte for its filter before it: none.
  let rowBytes = width * channels
  var rows: [UInt8] = []
  rows.reserveCapacity((rowBytes + 1) * height)
  for row in 0..<height {
    rows.append(0)
    rows += pixels[(row * rowBytes)..<((row + 1) * rowBytes)]
  }
  // A zlib stream of stored blocks, 65,535 bytes each at most.
  var stream: [UInt8] = [0x78, 0x01]
  stream.reserveCapacity(rows.count + rows.count / 10_000 + 16)
  var start = 0
  repeat {
    let count = min(65_535, rows.count - start)
    stream.append(start + count == rows.count ? 1 : 0)
    for value in [count, count ^ 0xFFFF] {
      stream += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }
    stream += rows[start..<(start + count)]
    start += count
  } while start < rows.count
  stream += bigEndian(Int(adler32(rows)))
  appendChunk("IDAT", stream, to: &file)
  appendChunk("IEND", [], to: &file)
  return file
}

extension PageImage {
  /// The bytes of a PNG file of the picture.
  public var png: [UInt8] { pngBytes(width: width, height: height, channels: 1, pixels: pixels) }
}

private func bigEndian(_ value: Int) -> [UInt8] {
  (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func appendChunk(_ type: String, _ content: [UInt8], to file: inout [UInt8]) {
  file += bigEndian(content.count)
  let start = file.count
  file += Array(type.utf8)
  file += content
  file += bigEndian(Int(crc32(file[start...])))
}

private let crcTable: [UInt32] = (0..<256).map { index in
  var value = UInt32(index)
  for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  return value
}

private func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  let table = crcTable
  var value = UInt32.max
  for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
  return ~value
}

private func adler32(_ bytes: [UInt8]) -> UInt32 {
  var low: UInt32 = 1, high: UInt32 = 0
  // 5,552 sums fit 32 bits without a remainder being taken.
  var rest = bytes[...]
  while !rest.isEmpty {
    for byte in rest.prefix(5552) {
      low += UInt32(byte)
      high += low
    }
    low %= 65_521
    high %= 65_521
    rest = rest.dropFirst(5552)
  }
  return high << 16 | low
}
