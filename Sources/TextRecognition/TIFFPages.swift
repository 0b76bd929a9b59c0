internal import PDFContent

/// Grey pictures as the pages of one file in TIFF 6.0, uncompressed, which tesseract reads page by page.
struct TIFFPages {
  /// The file so far.
  private(set) var bytes: [UInt8] = Array("II".utf8) + [42, 0, 0, 0, 0, 0]
  /// Where the offset of the next page's directory stands.
  private var link = 4

  /// Adds a page.
  mutating func append(width: Int, height: Int, pixels: [UInt8], dotsPerInch: Int) {
    if bytes.count % 2 == 1 { bytes.append(0) }
    let data = bytes.count
    bytes += pixels
    if bytes.count % 2 == 1 { bytes.append(0) }
    let resolution = bytes.count
    append32(UInt32(dotsPerInch))
    append32(1)
    write32(UInt32(bytes.count), at: link)
    let entries: [(tag: UInt16, type: UInt16, value: UInt32)] = [
      (256, 4, UInt32(width)), (257, 4, UInt32(height)), (258, 3, 8), (259, 3, 1),
      // Black is zero.
      (262, 3, 1), (273, 4, UInt32(data)), (277, 3, 1), (278, 4, UInt32(height)),
      (279, 4, UInt32(pixels.count)), (282, 5, UInt32(resolution)), (283, 5, UInt32(resolution)),
      // Resolution in inches.
      (296, 3, 2),
    ]
    append16(UInt16(entries.count))
    for entry in entries {
      append16(entry.tag)
      append16(entry.type)
      append32(1)
      append32(entry.value)
    }
    link = bytes.count
    append32(0)
  }

  private mutating func append16(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(value >> 8))
  }

  private mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(value >> 16))
  }

  private mutating func write32(_ value: UInt32, at offset: Int) {
    for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
  }
}
