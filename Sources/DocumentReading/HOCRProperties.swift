internal import PlanModel

/// What an element's `class` makes it in hOCR.
enum HOCRClass {
  case page
  case block
  case line
  case word
  case character
  case other

  /// Reads a class attribute; the first class that says something counts.
  init(_ value: XMLBytes) {
    for name in value.split(whereSeparator: isASCIIWhiteSpace) {
      switch String(decoding: name, as: UTF8.self) {
      case "ocr_page": self = .page
      case "ocr_carea", "ocr_column", "ocr_par", "ocrx_block": self = .block
      case "ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_textfloat", "ocr_caption":
        self = .line
      case "ocrx_word": self = .word
      case "ocrx_cinfo": self = .character
      default: continue
      }
      return
    }
    self = .other
  }
}

/// The properties in an element's `title` in hOCR: `bbox 0 0 1654 2339; x_wconf 95; scan_res 300 300`,
/// and for a character `x_bboxes 31 38 43 88; x_conf 98.3`.
struct HOCRTitle {
  /// The box in pixels.
  private(set) var box: Box?
  /// `x_wconf`, or `x_conf` of a character, from 0 to 1.
  private(set) var confidence: Double?
  /// `scan_res` in pixels to the inch, both above zero.
  private(set) var resolution: (x: Double, y: Double)?

  init() {}

  /// Reads a title. Properties that cannot be read are as if they were not there.
  init(_ title: XMLBytes) {
    var start = 0
    var isQuoted = false
    for index in 0...title.count {
      // File names stand in quotes and may hold semicolons.
      if index < title.count, title[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if index == title.count || (title[index] == UInt8(ascii: ";") && !isQuoted) {
        read(title[start..<index])
        start = index + 1
      }
    }
  }

  private mutating func read(_ property: Slice<XMLBytes>) {
    let words = property.split(whereSeparator: isASCIIWhiteSpace)
    guard let name = words.first else { return }
    let numbers = words.dropFirst().prefix(4).compactMap(parseDecimal)
    switch String(decoding: name, as: UTF8.self) {
    case "bbox" where numbers.count == 4, "x_bboxes" where numbers.count == 4:
      box = Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
    case "x_wconf" where !numbers.isEmpty, "x_conf" where !numbers.isEmpty:
      confidence = min(1, max(0, numbers[0] / 100))
    case "scan_res" where numbers.count == 2 && numbers[0] > 0 && numbers[1] > 0:
      resolution = (numbers[0], numbers[1])
    default:
      break
    }
  }
}
