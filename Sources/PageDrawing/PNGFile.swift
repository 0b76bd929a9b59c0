/// A grey picture as a PNG file (RFC 2083), its rows packed by repetition of pixels: enough for pages,
/// which are white for the most part, without a library.
public enum PNGFile {
  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - width: pixels a row.
  ///   - height: rows.
  ///   - pixels: one byte a pixel, row by row; `width * height` of them.
  public static func grey(width: Int, height: Int, pixels: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    append("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, 0, 0, 0, 0], to: &file)
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * height)
    for row in 0..<height {
      // No filter.
      rows.append(0)
      rows += pixels[(row * width)..<((row + 1) * width)]
    }
    append("IDAT", [0x78, 0x01] + Deflate.runs(rows) + big(adler32(rows)), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(type.utf8) + data
    file += big(UInt32(data.count))
    file += body
    file += big(crc32(body))
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

/// Deflate (RFC 1951) with fixed codes and matches of distance 1: runs of one byte.
enum Deflate {
  static func runs(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    // The last block, with fixed codes.
    writer.write(0b011, count: 3)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      literal(Int(byte), &writer)
      var end = index + 1
      while end < bytes.count, bytes[end] == byte { end += 1 }
      var left = end - index - 1
      index = end
      while left >= 3 {
        // 258 is the longest; nothing shorter than 3 may be left.
        let length = left > 258 && left < 261 ? 255 : min(left, 258)
        match(length, &writer)
        left -= length
      }
      for _ in 0..<left { literal(Int(byte), &writer) }
    }
    literal(256, &writer)
    return writer.finished()
  }

  private static let bases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  private static func match(_ length: Int, _ writer: inout BitWriter) {
    let code = bases.lastIndex { $0 <= length } ?? 0
    literal(257 + code, &writer)
    let extra = code < 8 || code == 28 ? 0 : code / 4 - 1
    writer.write(length - bases[code], count: extra)
    // Distance 1: code 0 of five bits.
    writer.write(0, count: 5)
  }

  private static func literal(_ value: Int, _ writer: inout BitWriter) {
    switch value {
    case 0..<144: writer.write(code: 0x30 + value, count: 8)
    case 144..<256: writer.write(code: 0x190 + value - 144, count: 9)
    case 256..<280: writer.write(code: value - 256, count: 7)
    default: writer.write(code: 0xC0 + value - 280, count: 8)
    }
  }

  private struct BitWriter {
    private var bytes: [UInt8] = []
    private var current = 0
    private var filled = 0

    /// The lowest bit first.
    mutating func write(_ value: Int, count: Int) {
      current |= value << filled
      filled += count
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: current))
        current >>= 8
        filled -= 8
      }
    }

    /// A Huffman code, its highest bit first.
    mutating func write(code: Int, count: Int) {
      var turned = 0
      for bit in 0..<count where code >> bit & 1 == 1 { turned |= 1 << (count - 1 - bit) }
      write(turned, count: count)
    }

    mutating func finished() -> [UInt8] {
      if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: current)) }
      return bytes
    }
  }
}
