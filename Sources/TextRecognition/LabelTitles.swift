internal import Ordering

/// Joins a label that is set light on dark to the title beside it: 2-1 ｜ 環境保全.
enum LabelTitles {
  /// The longest label in characters.
  private static let longest = 8

  /// - Parameter dark: the numbers of the regions that are dark.
  static func join(_ lines: inout [RegionLine], dark: Set<Int32>, drawing: Drawing) {
    for region in Array(dark).ordered(by: { OrderKey($0) }) {
      let own = lines.indices.filter { lines[$0].region == region }
      guard own.count == 1, let label = own.first else { continue }
      let one = lines[label].line
      guard !one.isVertical, one.characters.count <= longest else { continue }
      let middle = (one.box.top + one.box.bottom) / 2
      let title = lines.indices.filter { index in
        let other = lines[index].line
        guard index != label, !other.isVertical, !dark.contains(lines[index].region) else {
          return false
        }
        let gap = Double(other.box.left - one.box.right)
        return other.box.top < middle && middle < other.box.bottom && gap > 0 && gap < 3 * other.em
          && !drawing.rules.contains {
            !$0.isHorizontal && $0.box.left > one.box.right && $0.box.right < other.box.left
              && $0.box.top < middle && middle < $0.box.bottom
          }
      }.min { lines[$0].line.box.left < lines[$1].line.box.left }
      guard let title else { continue }
      lines[title].line.characters[0].space = 1
      lines[title].line.characters = one.characters + lines[title].line.characters
      lines[title].line.box.formUnion(one.box)
      lines.remove(at: label)
    }
  }
}
