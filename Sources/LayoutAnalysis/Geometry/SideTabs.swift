internal import Ordering
internal import PlanModel

/// What: finds the tabs of a thumb index: short lines beside the text that several pages print at one place.
///
/// How sure: the line stands outside of the text of its page, and at least two other pages have a line with its text within two points of it;
/// of vertical lines one other page is enough. All of them are tabs, that of the first page, too.
enum SideTabs {
  /// Longest tab in characters.
  private static let longest = 24
  /// How far apart in points what stands at one place may be.
  private static let tolerance = 2.0

  private struct Member {
    var page: Int
    /// Index of the line on its page.
    var line: Int
    var box: Box
    var isVertical: Bool
  }

  /// For each page the indices of the lines that are tabs.
  static func tabs(of input: LayoutInput) -> [[Int]] {
    var tabs: [[Int]] = Array(repeating: [], count: input.pages.count)
    var members: [ScalarSlice: [Member]] = [:]
    for (page, range) in input.pages.enumerated() where input.sheets[page] != nil {
      guard let text = textEdges(input.lines[range]) else { continue }
      for (index, line) in input.lines[range].enumerated() where line.scalars.count <= longest {
        guard let geometry = line.geometry,
          geometry.box.left >= text.upperBound || geometry.box.right <= text.lowerBound
        else { continue }
        let isVertical = geometry.style.direction == .down || geometry.style.direction == .up
        members[line.scalars.withoutSpaces, default: []].append(
          Member(page: page, line: index, box: geometry.box, isVertical: isVertical))
      }
    }
    for found in members.values {
      for member in found {
        let pages = Set(found.lazy.filter { isAtOnePlace($0.box, member.box) }.map(\.page)).count
        if pages >= (member.isVertical ? 2 : 3) { tabs[member.page].append(member.line) }
      }
    }
    return tabs.map { $0.ascending() }
  }

  private static func isAtOnePlace(_ one: Box, _ other: Box) -> Bool {
    abs(one.left - other.left) <= tolerance && abs(one.top - other.top) <= tolerance
  }

  /// From where to where the text of a page reaches: its lines of eight characters and more.
  private static func textEdges(_ lines: ArraySlice<TextLine>) -> ClosedRange<Double>? {
    let boxes = lines.compactMap { line in
      line.style?.direction == .right && line.scalars.count >= 8 ? line.box : nil
    }
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else {
      return nil
    }
    return left...max(left, right)
  }
}
