internal import PlanModel

/// Reads ALTO 2 to 4: Page, TextLine, String, SP and HYP; blocks and spaces of the page only hold
/// them.
///
/// The text is in attributes. `MeasurementUnit` tells the unit: `mm10` (tenths of a millimetre) and
/// `inch1200` become points; pixels stay as they are, since ALTO tells no resolution, and a
/// diagnostic says so.
final class ALTOReader: XMLFormatReader {
  private var builder: PageBuilder
  private var unit: [UInt8] = []
  private var isInUnit = false

  init(limits: ReadingLimits) { builder = PageBuilder(limits: limits) }

  var pages: [Page] { builder.pages }

  var diagnostics: [Diagnostic] {
    unitsPerInch == nil ? [resolutionUnknown("MeasurementUnit is pixel or missing")] : []
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
    if name == "String" {
      builder.beginWord(
        box: box(attributes), confidence: attributes.number("WC").map { min(1, max(0, $0)) })
      try append(attributes)
    } else if name == "SP" {
      builder.space()
    } else if name == "HYP" {
      builder.beginWord(box: box(attributes))
      try append(attributes)
    } else if name == "TextLine" {
      builder.beginLine(box: box(attributes))
    } else if name == "Page" {
      var size: PageSize?
      if let width = attributes.number("WIDTH"), let height = attributes.number("HEIGHT") {
        size = PageSize(width: points(width), height: points(height))
      }
      try builder.beginPage(size: size, isScanned: true)
    } else if name == "MeasurementUnit" {
      isInUnit = true
      unit = []
    }
  }

  func end(_ name: XMLName) throws(ReadingError) {
    if name == "String" || name == "HYP" {
      builder.endWord()
    } else if name == "TextLine" || name == "TextBlock" {
      builder.endLine()
    } else if name == "Page" {
      builder.endPage()
    } else if name == "MeasurementUnit" {
      isInUnit = false
    }
  }

  func characters(_ bytes: XMLBytes) throws(ReadingError) {
    // Anything longer is no unit.
    if isInUnit, unit.count < 64 {
      unit += bytes.filter { !isASCIIWhiteSpace($0) }.prefix(64)
    }
  }

  private func append(_ attributes: XMLAttributes) throws(ReadingError) {
    guard let content = attributes.bytes("CONTENT") else { return }
    guard content.contains(UInt8(ascii: "&")) else { return try builder.append(content) }
    let text = unescaped(content)
    let result = text.withUnsafeBufferPointer { buffer in
      Result { () throws(ReadingError) in try builder.append(buffer) }
    }
    try result.get()
  }

  /// Units of the file to the inch; nil for pixels.
  private var unitsPerInch: Double? {
    switch String(decoding: unit, as: UTF8.self) {
    case "mm10": 254
    case "inch1200": 1200
    default: nil
    }
  }

  private func points(_ length: Double) -> Double { length * 72 / (unitsPerInch ?? 72) }

  private func box(_ attributes: XMLAttributes) -> Box? {
    guard let left = attributes.number("HPOS"), let top = attributes.number("VPOS"),
      let width = attributes.number("WIDTH"), let height = attributes.number("HEIGHT")
    else { return nil }
    return Box(
      left: points(left), top: points(top), right: points(left + width),
      bottom: points(top + height))
  }
}
