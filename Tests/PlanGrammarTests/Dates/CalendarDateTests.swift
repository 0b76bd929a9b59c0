import PlanGrammar
import Testing

@Suite("Dates") struct CalendarDateTests {
  @Test(
    "dates as minutes and plans print them",
    arguments: [
      ("平成30年11月16日（金）", [2018, 11, 16], [String]()), ("令和 7 年 3 月 4 日", [2025, 3, 4], []),
      ("令和" + wide("6") + "年" + wide("12") + "月" + wide("13") + "日（金曜日）", [2024, 12, 13], []),
      ("令和6年11月4日（月・祝）", [2024, 11, 4], []), ("8月8日", [0, 8, 8], []),
      ("令和七年三月", [2025, 3, 0], []), ("七月二十三日", [0, 7, 23], []), ("令和7年3月", [2025, 3, 0], []),
      ("H30.11.16", [2018, 11, 16], []), ("R7.4.1", [2025, 4, 1], []),
      ("2024/4/1", [2024, 4, 1], []),
      ("2024-04-01", [2024, 4, 1], []), ("2024年2月29日", [2024, 2, 29], []),
      ("2月29日", [0, 2, 29], []),
      ("令和5年（2023年）3月", [2023, 3, 0], []),
      ("平成30年11月16日（土）", [2018, 11, 16], ["weekdayMismatch"]),
      ("平成31年4月30日", [2019, 4, 30], []), ("平成31年5月1日", [2019, 5, 1], ["eraOverrun"]),
      ("平成31年5月", [2019, 5, 0], ["eraOverrun"]), ("令和元年5月1日", [2019, 5, 1], []),
      ("令和元年4月30日", [2019, 4, 30], ["beforeEraStart"]),
      ("昭和64年1月7日", [1989, 1, 7], []), ("昭和64年1月8日", [1989, 1, 8], ["eraOverrun"]),
      ("平成元年1月7日", [1989, 1, 7], ["beforeEraStart"]), ("大正15年12月24日", [1926, 12, 24], []),
    ])
  func dates(line: String, value: [Int], flags: [String]) {
    let scalars = scalars(line)
    let date = CalendarDate.parse(in: scalars)
    #expect(date.map { [$0.year ?? 0, $0.month, $0.day ?? 0] } == value)
    #expect(date?.flags.names == flags)
    #expect(date?.range == 0..<scalars.count)
  }

  @Test(
    "days no calendar has, months alone, versions and counts are no dates",
    arguments: [
      "2月30日", "4月31日", "13月1日", "0月3日", "8月0日", "2023年2月29日", "1900年2月29日", "12月", "8月10日間",
      "令和7年度3月", "R7.13.1", "2024.4.1.2", "2024/4-1", "昭和50年代4月", "", "日", "七月",
    ])
  func none(line: String) {
    #expect(CalendarDate.parse(in: scalars(line)) == nil)
  }

  @Test("the weekday of every printed date is right over four hundred years")
  func weekdays() {
    // 1868-01-01 was a Wednesday; from there every day is counted.
    var weekday = 3
    let names = Array("日月火水木金土")
    for year in 1868...2199 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        let line = "\(year)年\(month + 1)月\(days)日（\(names[(weekday + days - 1) % 7])）"
        let date = CalendarDate.parse(in: scalars(line))
        #expect(date?.flags == [], "\(line)")
        #expect(date?.day == days)
        weekday = (weekday + days) % 7
      }
    }
  }
}
