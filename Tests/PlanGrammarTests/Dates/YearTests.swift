import PlanGrammar
import Testing

@Suite("Years") struct YearTests {
  @Test(
    "years as plans print them",
    arguments: [
      ("令和" + wide("7") + "年度", 2025, Year.Kind.fiscal, [String]()),
      ("令和 7 年", 2025, .calendar, []), ("令和元年度", 2019, .fiscal, []),
      ("平成三十年", 2018, .calendar, []), ("昭和六十三年度", 1988, .fiscal, []),
      ("大正12年", 1923, .calendar, []), ("明治22年", 1889, .calendar, []),
      ("\u{337B}30年", 2018, .calendar, []), ("\u{32FF}7年度", 2025, .fiscal, []),
      ("R7年度", 2025, .fiscal, []), (wide("R7") + "年度", 2025, .fiscal, []),
      ("R元年度", 2019, .fiscal, []), ("T12年", 1923, .calendar, []),
      ("R7", 2025, .unmarked, ["unitNotPrinted"]), ("H30", 2018, .unmarked, ["unitNotPrinted"]),
      ("S63", 1988, .unmarked, ["unitNotPrinted"]),
      ("H35", 2023, .unmarked, ["eraOverrun", "unitNotPrinted"]),
      ("令和7（2025）年度", 2025, .fiscal, []), ("令和5（2023）年度", 2023, .fiscal, []),
      ("令和" + wide("7") + "年度" + wide("(2025") + "年度" + wide(")"), 2025, .fiscal, []),
      ("令和6年（2024年）", 2024, .calendar, []), ("令和7（2025）", 2025, .unmarked, ["unitNotPrinted"]),
      ("2025（令和7）年度", 2025, .fiscal, []), ("2025年度（令和7年度）", 2025, .fiscal, []),
      ("平成31（令和元）年度", 2019, .fiscal, []), ("R7(2025)年度", 2025, .fiscal, []),
      ("令和5（2022）年度", 2023, .fiscal, ["yearMismatch"]),
      ("2022（令和5）年度", 2023, .fiscal, ["yearMismatch"]),
      ("昭和70年", 1995, .calendar, ["eraOverrun"]), ("平成32年度", 2020, .fiscal, ["eraOverrun"]),
      ("2026年度", 2026, .fiscal, []), (wide("2050") + "年", 2050, .calendar, []),
      ("二〇五〇年", 2050, .calendar, []), ("二〇二五年度", 2025, .fiscal, []),
      ("令和7", 2025, .unmarked, ["unitNotPrinted"]),
    ])
  func years(line: String, western: Int, kind: Year.Kind, flags: [String]) {
    let scalars = scalars(line)
    let year = Year.parse(in: scalars)
    #expect(year?.western == western)
    #expect(year?.kind == kind)
    #expect(year?.flags.names == flags)
    #expect(year?.range == 0..<scalars.count)
  }

  @Test(
    "what is no year",
    arguments: [
      "令和", "令和の日本型学校教育", "令和0年", "令和100年", "平成の大合併", "R", "R7-1", "R7A", "R7.5", "RX", "R 7年",
      "S5", "S99", "H51", "T3", "M7クラス", "M7", "2025", "2000年間", "1990年代", "1867年", "2200年",
      "20255年", "'25",
      "30年", "三十年", "二〇二五", "7年度", "元年", "R7%",
    ])
  func none(line: String) {
    #expect(Year.parse(in: scalars(line)) == nil)
  }

  @Test("an era letter inside a word or code is none")
  func letters() {
    #expect(Year.parse(in: scalars("JR7"), at: 1) == nil)
    #expect(Year.parse(in: scalars("X-R7"), at: 2) == nil)
    #expect(Year.parse(in: scalars("（R5）"), at: 1)?.western == 2023)
  }

  @Test(
    "brackets that hold no year stay outside",
    arguments: ["令和7年度（案）", "令和7年度（2025）改訂", "令和7年度（30）"])
  func brackets(line: String) {
    let scalars = scalars(line)
    let year = Year.parse(in: scalars)
    let expected = line.contains("2025") ? 11 : 5
    #expect(year?.range == 0..<expected)
  }

  @Test("a decade is flagged")
  func decade() {
    #expect(Year.parse(in: scalars("昭和50年代"))?.flags.names == ["decade"])
  }
}
