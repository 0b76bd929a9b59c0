public import PlanModel

/// Titles without a number that stand alone on their line wherever they are printed.
public enum StandaloneTitles {
  /// The titles, without white space.
  public static let titles: Set<[Unicode.Scalar]> = Set(
    [
      "はじめに", "おわりに", "ごあいさつ", "あいさつ", "目次", "もくじ", "用語解説", "用語集", "資料", "むすびに", "まえがき", "あとがき",
      "附則", "付則",
    ].map { Array($0.unicodeScalars) })

  private static let initials = ScalarSet(titles.compactMap(\.first))

  /// Longest title.
  static let longest = 12

  /// Whether a line without white space at its start is such a title.
  public static func contains(_ line: ScalarSlice) -> Bool {
    guard line.count <= longest, let first = line.first, initials.contains(first) else {
      return false
    }
    return titles.contains(line.filter { !$0.isSpace })
  }
}
