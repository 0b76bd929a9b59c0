import PlanGrammar
import Testing

@Suite("Numbers in lines") struct NumberScannerTests {
  @Test(
    "lines of plans and minutes",
    arguments: [
      (
        "計画の期間は、令和6年度（2024年度）から令和10年度（2028年度）までの5年間とします。",
        [
          "fiscalYearRange 令和6年度（2024年度）から令和10年度（2028年度）まで=2024..2028", "number 5=5[年間]",
        ]
      ),
      (
        "本市の人口は、69,898人（令和5（2023）年度）で、平成17年をピークに減少を続けています。",
        [
          "number 69,898=69898[人]", "fiscalYear 令和5（2023）年度=2023", "calendarYear 平成17年=2005",
        ]
      ),
      (
        "区分 平成 26 年度 令和元年度 令和 6 年度",
        [
          "fiscalYear 平成 26 年度=2014", "fiscalYear 令和元年度=2019", "fiscalYear 令和 6 年度=2024",
        ]
      ),
      ("試作市未来ビジョン 2025-2029", ["fiscalYearRange 2025-2029=2025..2029{unitNotPrinted}"]),
      (
        "指標名 単位 現状値(R5) 目標値(R11) 説明",
        ["year R5=2023{unitNotPrinted}", "year R11=2029{unitNotPrinted}"]
      ),
      (
        "市域の温室効果ガス削減率 ％ 20.7 51.3 2013 年度比の削減率",
        ["number 20.7=20.7", "number 51.3=51.3", "fiscalYear 2013 年度=2013"]
      ),
      ("社会増減数 人 -210 -105 0", ["number -210=-210", "number -105=-105", "number 0=0"]),
      ("施策10-3 協働の仕組みづくり", ["code 10-3=10/3"]), ("施策0102 防災", ["code 0102=1/2{zeroPadded}"]),
      ("国は二〇五〇年カーボンニュートラルを掲げ", ["calendarYear 二〇五〇年=2050"]),
      ("特に二十歳代の女性の転出が目立っています。", ["number 二十=20[歳代]"]),
      ("第四次まぼろし市長期計画", ["number 四=4[次]"]), ("基本計画、実施計画の三層で構成", ["number 三=3[層]"]),
      ("高齢化率は八割を超え", ["number 八=8[割]"]), ("週一回以上運動する市民", ["number 一=1[回]"]),
      ("政策理念\u{2461} 第\u{2163}章", ["enumerator \u{2461}=2", "enumerator \u{2163}=4"]),
      (
        "【日 時】 平成30年11月16日（金）  午後3時～午後3時30分",
        [
          "date 平成30年11月16日（金）=2018.11.16", "number 3=3[時]", "number 3=3[時]", "number 30=30[分]",
        ]
      ),
      ("申込 令和6年12月16日（月）～23日（月）", ["dateRange 令和6年12月16日（月）～23日（月）=2024.12.16..2024.12.23"]),
      ("30 ～ 40 年先を見据え", ["number 30=30", "number 40=40"]),
      ("5～7時", ["number 5=5", "number 7=7[時]"]),
      ("10-20人", ["number 10=10", "number 20=20[人]"]), ("12月議会の報告後", ["number 12=12[月]"]),
      (
        "対前年 188,089 △ 111,155 21,756",
        ["number 188,089=188089", "number △ 111,155=-111155", "number 21,756=21756"]
      ),
      ("総事業費11億9,760万円", ["number 11億9,760万=1197600000[円]"]), ("- 18 -", ["number 18=18"]),
      ("-1-", ["number 1=1"]),
      ("50haの農地と10km", ["number 50=50[ha]", "number 10=10[km]"]),
      ("昭和50年代の", ["calendarYear 昭和50年=1975{decade}"]),
      ("1990年代", ["number 1990=1990[年代]"]), ("千人を超える", ["number 千=1000[人]"]),
      ("1人口と10人材", ["number 1=1", "number 10=10"]),
      ("地方自治法第二条第四項", ["number 二=2[条]", "number 四=4[項]"]),
    ])
  func lines(line: String, mentions: [String]) {
    #expect(describe(line) == mentions)
  }

  @Test(
    "raw lines with full-width forms give the same values",
    arguments: [
      "令和7年度~令和16年度", "1,200人", "34.2%", "施策1-2", "R7", "2025-2029", "H30.11.16", "-210 0", "5G",
    ])
  func fullWidth(line: String) {
    func values(_ text: String) -> [String] {
      NumberScanner.scan(scalars(text)).map { "\($0.kind) \($0.flags.names)" }
    }
    #expect(values(wide(line)) == values(line))
  }

  @Test(
    "what is no number is none",
    arguments: [
      "職員一人ひとりの強み", "一人一人の状況", "一般廃棄物", "統一的な対応", "一体化", "一環として", "唯一", "万全を期す", "十分に", "三重県と千葉県",
      "四国、九州", "三鷹", "四日市", "十日町市", "二人三脚", "六次産業化と二次交通", "五十嵐", "八百屋", "七五三", "二三日", "数十人", "何百人",
      "万一の", "第三者委員会", "第三セクター", "（単位：千円）", "老年人口（千人）", "製造品出荷額等（億円）", "単位 百万円", "CO2と5G",
      "COVID-19", "JR7",
      "3R", "A4判", "048-829-1111", "〒123-4567", "1,2345", "令和0年", "令和の日本型学校教育", "百歳体操", "三原市",
      "一方、", "一つの目標",
      "一円", "一層", "皆が一致", "千円の増収", "大正ロマン", "明治通り", "",
    ])
  func none(line: String) {
    #expect(describe(line) == [])
  }

  @Test("a day the month does not have is no date, nor what is left of it")
  func impossibleDate() {
    #expect(
      describe("2023年2月29日") == ["calendarYear 2023年=2023", "number 2=2[月]", "number 29=29[日]"])
  }
}
