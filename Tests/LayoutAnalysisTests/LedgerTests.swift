import PlanModel
import Testing

/// Ledgers of projects: numbered rows of amounts with remarks in sentences below.
@Suite struct LedgerTests {
  private static let ledger = """
    事業一覧
    番号 担当課 事業名 前年度 今年度
    1 総務課 庁舎管理事業費 29,244 18,089 △ 11,155
    庁舎の空調を取り替える工事が終わったことによる減。電気代は
    前年並みとする。
    2 福祉課 高齢者見守り事業費 5,927 7,032 1,105 見守りの端末を80台増やす。
    3
    こども
    課
    放課後児童クラブ事業費 18,358 22,006 3,648
    新しいクラブを二つ開くほか、指導員の研修を行う。
    4 農林課
    ため池等の安全を守るための事業費（北部の
    沢沿い） 12,900 27,200 14,300
    堤を直す。
    """

  @Test func numberedRowsWithRemarksAreATable() {
    let analysis = Analysis(Self.ledger + "\n区分 内訳\n備考の欄")
    #expect(
      analysis.rows == [
        "番号 ¦ 担当課 ¦ 事業名 ¦ 前年度 ¦ 今年度",
        "1 ¦ 総務課 ¦ 庁舎管理事業費 ¦ 29,244 ¦ 18,089 ¦ △11,155 ¦ 庁舎の空調を取り替える工事が終わったことによる減。電気代は前年並みとする。",
        "2 ¦ 福祉課 ¦ 高齢者見守り事業費 ¦ 5,927 ¦ 7,032 ¦ 1,105 ¦ 見守りの端末を80台増やす。",
        "3 ¦ こども課 ¦ 放課後児童クラブ事業費 ¦ 18,358 ¦ 22,006 ¦ 3,648 ¦ 新しいクラブを二つ開くほか、指導員の研修を行う。",
        "4 ¦ 農林課 ¦ ため池等の安全を守るための事業費（北部の沢沿い） ¦ 12,900 ¦ 27,200 ¦ 14,300 ¦ 堤を直す。",
      ])
    // The heads behind the last remark are none of its cell.
    #expect(analysis.texts.contains("備考の欄"))
  }

  @Test func threeRowsAreNoLedger() {
    let rows = Self.ledger.split(separator: "\n")
    let three = rows.prefix { !$0.hasPrefix("4 ") }.joined(separator: "\n")
    #expect(!Analysis(three).rows.contains { $0.hasPrefix("3 ¦ こども課") })
  }

  @Test func numberedHeadingsWithFiguresInTextAreNone() {
    let analysis = Analysis(
      (1...5).map { number in
        """
        \(number) 基本方針その\(number)
        人口は12,345人で、世帯数は5,432世帯、面積は1,234haとなっています。
        """
      }.joined(separator: "\n"))
    #expect(analysis.tables == 0)
  }
}
