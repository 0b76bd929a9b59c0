internal import CPDFium
public import PDFContent

/// The fonts of a document in the order in which they were met.
public struct FontTable {
  /// All fonts so far.
  public private(set) var fonts: [Font] = []
  private var numbers: [Font: Int] = [:]

  /// Makes an empty table.
  public init() {}

  /// The number of a font, added where it is new. Fonts that are told alike are one.
  mutating func number(of font: OpaquePointer?, _ functions: UnsafePointer<taikei_pdfium>) -> Int {
    let value = font.map { describe($0, functions) } ?? Font(name: "")
    if let number = numbers[value] { return number }
    // No document has so many: what follows is taken for the last.
    guard fonts.count < 65_536 else { return fonts.count - 1 }
    numbers[value] = fonts.count
    fonts.append(value)
    return fonts.count - 1
  }

  private func describe(
    _ font: OpaquePointer, _ functions: UnsafePointer<taikei_pdfium>
  ) -> Font {
    // Names in Shift_JIS are met; what is not UTF-8 becomes U+FFFD.
    var name = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      let count = functions.pointee.FPDFFont_GetBaseFontName(
        font, buffer.baseAddress, buffer.count)
      let bytes = UnsafeRawBufferPointer(buffer)[..<min(Int(count), buffer.count)]
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)[...]
    }
    // A subset's prefix: six capitals and a plus sign.
    let prefix = name.utf8.prefix(7)
    if prefix.count == 7, prefix.last == 0x2B, prefix.dropLast().allSatisfy({ 0x41...0x5A ~= $0 }) {
      name = name.dropFirst(7)
    }
    // Where the font has none, the engine makes one of the thickness of its stems, with values in
    // the thousands.
    let weight = Int(functions.pointee.FPDFFont_GetWeight(font))
    return Font(
      name: String(name), weight: 100...900 ~= weight ? weight : 0,
      flags: Int(functions.pointee.FPDFFont_GetFlags(font)),
      isEmbedded: functions.pointee.FPDFFont_GetIsEmbedded(font) == 1)
  }
}
