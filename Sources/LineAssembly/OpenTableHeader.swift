internal import Ordering
import PlanModel

/// A header row of two tiers: titles of columns, and above some of them the title of the group.
///
/// How sure: a rule over a part of the columns stands between two lines of the row, or titles of the other
/// columns stand at half height between two lines, and of these the lower one has more titles.
struct OpenTableHeader {
  /// The height between the tiers.
  let middle: Float
  /// For each column the number of its group; -1 for a title that spans both tiers.
  let groups: [Int]

  /// - Parameters:
  ///   - row: the first row of a table.
  ///   - gutters: the middles of the gutters between its columns.
  ///   - rules: horizontal rules of the page.
  init?(_ row: OpenTableRow, _ gutters: [Float], rules: [PageArt.Rule]) {
    guard gutters.count >= 2,
      let middle = Self.ruled(row, rules) ?? Self.centred(row, gutters)
    else { return nil }
    // What stands at half height spans both tiers.
    let reach = 0.3 * row.size
    let upper = OpenTableRow(
      row.pieces.filter { $0.middle + reach < middle }, top: row.top, bottom: middle)
    let lower = OpenTableRow(
      row.pieces.filter { $0.middle - reach > middle }, top: middle, bottom: row.bottom)
    guard !upper.pieces.isEmpty, !lower.pieces.isEmpty else { return nil }
    let below = lower.columns(gutters)
    var groups = Array(repeating: -1, count: gutters.count + 1)
    var count = 0
    var column = 0
    while column < groups.count {
      guard below.contains(column) else {
        column += 1
        continue
      }
      var end = column
      while end < groups.count, below.contains(end) { end += 1 }
      let (left, right) = (
        column > 0 ? gutters[column - 1] : -Float.infinity,
        end <= gutters.count ? gutters[end - 1] : Float.infinity
      )
      let titles = upper.spans.filter {
        let middle = ($0.lowerBound + $0.upperBound) / 2
        return middle > left && middle < right
      }
      if !titles.isEmpty {
        for index in column..<end {
          // A column belongs to the last title that starts before its end, else to the first.
          let edge = index < gutters.count ? gutters[index] : Float.infinity
          let before = titles.lastIndex { ($0.lowerBound + $0.upperBound) / 2 < edge }
          let starts = titles.lastIndex { $0.lowerBound < edge }
          groups[index] = count + min(before ?? 0, starts ?? 0)
        }
        count += titles.count
      }
      column = end
    }
    guard groups.contains(where: { group in group >= 0 && groups.count { $0 == group } >= 2 })
    else { return nil }
    self.middle = middle
    self.groups = groups
  }

  /// The height of a rule over a part of the columns, with text above and below it.
  private static func ruled(_ row: OpenTableRow, _ rules: [PageArt.Rule]) -> Float? {
    guard let left = row.spans.first?.lowerBound, let right = row.spans.last?.upperBound else {
      return nil
    }
    return rules.first { rule in
      rule.isHorizontal && rule.position > row.top + 3 && rule.position < row.bottom - 3
        && rule.end - rule.start >= 2 * row.size && rule.start > left - row.size
        && rule.end - rule.start < 0.85 * (right - left)
        && row.pieces.contains {
          $0.middle < rule.position && rule.start <= $0.right && $0.left <= rule.end
        }
        && row.pieces.contains {
          $0.middle > rule.position && rule.start <= $0.right && $0.left <= rule.end
        }
    }?.position
  }

  /// The height at which titles stand between two lines of others.
  private static func centred(_ row: OpenTableRow, _ gutters: [Float]) -> Float? {
    var levels: [(middle: Float, pieces: [OpenTableRow.Piece])] = []
    for piece in row.pieces.ordered(by: { OrderKey($0.middle) }) {
      if let last = levels.last, piece.middle - last.middle <= 0.2 * row.size {
        levels[levels.count - 1].pieces.append(piece)
      } else {
        levels.append((piece.middle, [piece]))
      }
    }
    guard levels.count == 3 else { return nil }
    let rows = levels.map { OpenTableRow($0.pieces, top: row.top, bottom: row.bottom) }
    let (upper, middle, lower) = (
      rows[0].columns(gutters), rows[1].columns(gutters), rows[2].columns(gutters)
    )
    guard lower.count > upper.count, middle.isDisjoint(with: lower), middle.isDisjoint(with: upper)
    else { return nil }
    return levels[1].middle
  }
}
