import PlanGrammar
import Testing

@Suite("Spans of years and dates") struct YearRangeTests {
  @Test(
    "periods as plans print them",
    arguments: [
      ("令和7年度～令和16年度", 2025, 2034, Year.Kind.fiscal, [String]()),
      (
        "令和" + wide("7") + "年度（" + wide("2025") + "年度）から令和" + wide("16") + "年度（" + wide("2034")
          + "年度）まで", 2025, 2034, .fiscal, []
      ),
      ("令和3年度（2021年度）から令和12年度（2030年度）まで", 2021, 2030, .fiscal, []),
      ("2026年度〜2030年度", 2026, 2030, .fiscal, []), ("平成24～28年度", 2012, 2016, .fiscal, []),
      ("平成24～28年", 2012, 2016, .calendar, []), ("令和6～10年度", 2024, 2028, .fiscal, []),
      ("2024－2028", 2024, 2028, .unmarked, ["unitNotPrinted"]),
      ("2025-2029", 2025, 2029, .unmarked, ["unitNotPrinted"]),
      ("2025 ～ 2034", 2025, 2034, .unmarked, ["unitNotPrinted"]),
      ("R7〜R11", 2025, 2029, .unmarked, ["unitNotPrinted"]), ("R7-11年度", 2025, 2029, .fiscal, []),
      ("2024～28年度", 2024, 2028, .fiscal, []), ("令和元年度－2年度", 2019, 2020, .fiscal, []),
      ("2024年度\u{2015}2028", 2024, 2028, .fiscal, []), ("平成28年から令和2年まで", 2016, 2020, .calendar, []),
      ("平成27年度から令和元年度", 2015, 2019, .fiscal, []),
      ("H25～H34", 2013, 2022, .unmarked, ["eraOverrun", "unitNotPrinted"]),
      ("令和5（2022）年度～令和7年度", 2023, 2025, .fiscal, ["yearMismatch"]),
      ("令和5年～令和7年度", 2023, 2025, .fiscal, ["mixedYearKinds"]),
    ])
  func ranges(line: String, from: Int, to: Int, kind: Year.Kind, flags: [String]) {
    for line in [line, line + "の10年間", "計画期間 " + line] {
      let scalars = scalars(line)
      let start = line.hasPrefix("計画期間") ? 5 : 0
      let range = YearRange.parse(in: scalars, at: start)
      #expect(range.map { [$0.from, $0.to] } == [from, to], "\(line)")
      #expect(range?.kind == kind)
      #expect(range?.flags.names == flags)
      #expect(range?.range.upperBound == scalars.count - (line.hasSuffix("の10年間") ? 5 : 0))
    }
  }

  @Test(
    "what is no span of years",
    arguments: [
      "30～40年先", "5～7時", "2028－2024", "2024-2028人", "2024-2028-1", "2024-2028.5", "2024－3028",
      "1800－1900",
      "令和6年から3年間", "令和6年～3年間", "令和3年から5年が経過", "令和10年度～令和5年度", "令和7年度", "2024から2028",
      "令和6年12月16日～23日", "令和6年4月～令和7年3月", "昭和50年代～平成10年", "R7-11", "2024～8年度", "令和7年度、令和8年度",
    ])
  func none(line: String) {
    #expect(YearRange.parse(in: scalars(line)) == nil)
  }

  @Test(
    "dates: the end has what it does not print from the start",
    arguments: [
      ("令和6年12月16日（月）～23日（月）", [2024, 12, 16, 2024, 12, 23]),
      ("4月1日から9月30日まで", [0, 4, 1, 0, 9, 30]), ("8月8日－10日", [0, 8, 8, 0, 8, 10]),
      ("令和6年12月16日～1月5日", [2024, 12, 16, 2025, 1, 5]),
      ("令和8年4月から令和13年3月まで", [2026, 4, 0, 2031, 3, 0]), ("令和6年4月～10月", [2024, 4, 0, 2024, 10, 0]),
    ])
  func dates(line: String, value: [Int]) {
    let scalars = scalars(line)
    let range = DateRange.parse(in: scalars)
    let from = range?.from
    let to = range?.to
    let read = [
      from?.year ?? 0, from?.month ?? 0, from?.day ?? 0, to?.year ?? 0, to?.month ?? 0,
      to?.day ?? 0,
    ]
    #expect(read == value)
    #expect(range?.range == 0..<scalars.count)
  }

  @Test(
    "what is no span of dates",
    arguments: [
      "8月8日～7日", "8月8日～32日", "8月8日、10日", "令和6年4月～3月", "4月～6月", "令和7年3月1日～令和6年3月1日", "8月8日～3日間",
    ])
  func noDates(line: String) {
    #expect(DateRange.parse(in: scalars(line)) == nil)
  }
}
