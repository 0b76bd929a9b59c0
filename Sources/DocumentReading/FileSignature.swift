/// The first bytes of formats that municipal documents come in and that are no text.
struct FileSignature: Sendable {
  /// What such a file is, to follow "is".
  let name: String
  private let bytes: [UInt8]

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  private static let known: [FileSignature] = [
    FileSignature("a PDF, not text", Array("%PDF-".utf8)),
    FileSignature("a ZIP archive or an Office document", [0x50, 0x4B, 0x03, 0x04]),
    FileSignature("an empty ZIP archive", [0x50, 0x4B, 0x05, 0x06]),
    FileSignature(
      "an older Office or Ichitaro document (OLE2)",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    FileSignature("an RTF document", Array("{\\rtf".utf8)),
    FileSignature("a PostScript file", Array("%!PS".utf8)),
    FileSignature("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    FileSignature("a JPEG image", [0xFF, 0xD8, 0xFF]),
    FileSignature("a GIF image", Array("GIF8".utf8)),
    FileSignature("a TIFF image", [0x49, 0x49, 0x2A, 0x00]),
    FileSignature("a TIFF image", [0x4D, 0x4D, 0x00, 0x2A]),
    FileSignature("gzip-compressed", [0x1F, 0x8B, 0x08]),
    FileSignature("bzip2-compressed", Array("BZh9".utf8)),
    FileSignature("xz-compressed", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    FileSignature("zstd-compressed", [0x28, 0xB5, 0x2F, 0xFD]),
    FileSignature("a 7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    FileSignature("an SQLite database", Array("SQLite format 3".utf8) + [0]),
    FileSignature("a program (ELF)", [0x7F, 0x45, 0x4C, 0x46]),
  ]

  /// The format whose signature the bytes start with.
  static func of(_ bytes: [UInt8]) -> FileSignature? {
    known.first { bytes.starts(with: $0.bytes) }
  }
}
