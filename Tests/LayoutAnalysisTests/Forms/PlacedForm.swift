@testable import LayoutAnalysis

/// A row of a form: its cells from left to right, each with its right edge and its lines; nil for a cell that the one
/// above goes down into.
typealias FormRow = [(right: Float, lines: [String]?)]

extension PlacedPage {
  /// Rules a form whose rows have borders of their own, and fills it in.
  ///
  /// - Parameters:
  ///   - isOpen: whether its last rule is missing, as where it goes on on the next page.
  ///   - shade: whether the cells that stand first in a row are shaded.
  /// - Returns: where it ends.
  @discardableResult
  mutating func placeForm(
    _ left: Float, _ top: Float, _ rows: [FormRow], isOpen: Bool = false, shade: Bool = false
  ) -> Float {
    var y = top
    for (number, row) in rows.enumerated() {
      let height = Float(8 + 14 * (row.map { $0.lines?.count ?? 1 }.max() ?? 1))
      var x = left
      for (place, cell) in row.enumerated() {
        if cell.lines != nil { rule(across: y, x...cell.right) }
        rule(down: cell.right, y...(y + height))
        if number == rows.count - 1, !isOpen { rule(across: y + height, x...cell.right) }
        if shade, place == 0 {
          fill(Double(x)...Double(cell.right), Double(y)...Double(y + height))
        }
        for (index, text) in (cell.lines ?? []).enumerated() where !text.isEmpty {
          let isIndented = text.first == "　"
          self.place(
            isIndented ? String(text.dropFirst()) : text, Double(x) + (isIndented ? 14 : 4),
            Double(y) + 6 + 14 * Double(index))
        }
        x = cell.right
      }
      y += height
    }
    rule(down: left, top...y)
    return y
  }
}
