internal import PlanModel

/// What: tells the types that headings are set in, so that one that many pages start with (`施策の展開` at the top of each
/// second page of the sheets of policies) is taken for no running head.
///
/// How sure: larger than the text by a seventh, and lines of at least two texts are set in it away from the heads and feet, on at least two pages.
/// Running heads are set in the size of the text or below it; those of slides are larger, and then nothing else has their type.
struct HeadingTypes {
  /// How much larger than the text: what tells 12 points from 10.5.
  private static let larger: Float = 1.14

  private struct Found {
    var style: LineStyle
    var page: Int
    var text: ScalarSlice
    var isHeading = false
  }

  private var found: [Found] = []

  init() {}

  /// - Parameter zone: the share of a page's height at each end in which heads and feet stand.
  init(_ input: LayoutInput, zone: Float) {
    let size = Self.larger * ColumnMeasure.textSize(of: input.lines.indices, input.lines)
    for (page, range) in input.pages.enumerated() {
      guard let sheet = input.sheets[page] else { continue }
      let height = Float(sheet.size.height)
      for line in range {
        guard let geometry = input.lines[line].geometry, geometry.style.size >= size,
          geometry.style.direction == .right
        else { continue }
        let y = Float(geometry.box.top + geometry.box.bottom) / 2
        guard y > zone * height, y < (1 - zone) * height else { continue }
        note(geometry.style, page, input.lines[line].scalars)
      }
    }
  }

  private mutating func note(_ style: LineStyle, _ page: Int, _ text: ScalarSlice) {
    guard let known = found.firstIndex(where: { Self.areAlike($0.style, style) }) else {
      found.append(Found(style: style, page: page, text: text))
      return
    }
    if found[known].page != page, found[known].text != text { found[known].isHeading = true }
  }

  /// Whether a line is set as headings are.
  func hold(_ line: TextLine) -> Bool {
    guard let style = line.style else { return false }
    return found.contains { $0.isHeading && Self.areAlike($0.style, style) }
  }

  private static func areAlike(_ one: LineStyle, _ other: LineStyle) -> Bool {
    abs(one.size - other.size) <= 0.3 && one.isBold == other.isBold && one.colour == other.colour
  }
}
