internal import Ordering
import PlanModel

/// The rules of a page, to ask whether one stands between two characters.
struct Barriers {
  /// Vertical rules, by x.
  private let vertical: [PageArt.Rule]
  /// Horizontal rules, by y.
  private let horizontal: [PageArt.Rule]
  /// Pieces of rules that are not seen.
  private let covered: [PageArt.Rule]

  /// - Parameter covered: pieces of the rules that areas painted later cover.
  init(_ rules: [PageArt.Rule], covered: [PageArt.Rule] = []) {
    self.covered = covered
    vertical = rules.filter { !$0.isHorizontal && $0.end - $0.start >= 6 }
      .ordered { OrderKey($0.position) }
    horizontal = rules.filter { $0.isHorizontal && $0.end - $0.start >= 6 }
      .ordered { OrderKey($0.position) }
  }

  /// Whether a vertical rule passes between two places at a height.
  func separate(x from: Float, _ to: Float, atY y: Float) -> Bool {
    crosses(vertical, from, to, y)
  }

  /// Whether a horizontal rule passes between two heights at a place.
  func separate(y from: Float, _ to: Float, atX x: Float) -> Bool {
    crosses(horizontal, from, to, x)
  }

  private func isCovered(_ rule: PageArt.Rule, _ at: Float) -> Bool {
    covered.contains {
      $0.isHorizontal == rule.isHorizontal && abs($0.position - rule.position) <= 1.6
        && $0.start <= at && $0.end >= at
    }
  }

  private func crosses(
    _ rules: [PageArt.Rule], _ from: Float, _ to: Float, _ at: Float
  ) -> Bool {
    guard !rules.isEmpty else { return false }
    // Cells are wider than what is printed in them: a rule may touch a character's cell.
    let (lower, upper) = from < to ? (from - 0.5, to + 0.5) : (to - 0.5, from + 0.5)
    var first = 0
    var last = rules.count
    while first < last {
      let middle = (first + last) / 2
      if rules[middle].position < lower { first = middle + 1 } else { last = middle }
    }
    while first < rules.count, rules[first].position <= upper {
      if rules[first].start <= at, rules[first].end >= at, !isCovered(rules[first], at) {
        return true
      }
      first += 1
    }
    return false
  }
}
