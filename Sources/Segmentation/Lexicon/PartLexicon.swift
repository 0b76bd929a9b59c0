internal import PlanGrammar
internal import PlanModel

/// Titles without a number that name the largest divisions of a plan.
enum PartLexicon {
  /// Endings of such titles.
  static let endings: [[Unicode.Scalar]] = [
    "基本構想", "基本計画", "実施計画", "資料編", "総論", "各論", "序論", "基本計画骨子", "基本構想骨子", "基本計画素案", "基本計画（案）",
    "計画の策定に当たって", "計画の策定にあたって", "計画策定に当たって", "計画策定にあたって", "付属資料", "参考資料", "重点プロジェクト", "地区別計画",
    "総合戦略",
  ].map { Array($0.unicodeScalars) }

  /// Longest title, beyond the ending (前期, 後期, 第１期, …).
  static let slack = 3

  /// Whether a title names a part.
  static func isPart(_ key: ScalarSlice) -> Bool {
    guard let last = key.last else { return false }
    return endings.contains {
      $0[$0.count - 1] == last && key.count <= $0.count + slack && key[...].ends(with: $0)
    }
  }

  /// Whether a title names the part in which the tiers of the policies stand.
  static func isBasicPlan(_ key: ScalarSlice) -> Bool {
    let word = Array("基本計画".unicodeScalars)
    guard key.count <= 16, key.count >= word.count else { return false }
    return (0...(key.count - word.count)).contains { Array(key[$0..<($0 + word.count)]) == word }
  }
}
