/// The grammar of dates. See ``CalendarDate/parse(in:at:upTo:)`` for what it takes.
enum DateParser {
  static func parse(_ view: ScalarView, _ index: Int) -> CalendarDate? {
    if let date = pointed(view, index) { return date }
    if let year = YearParser.parse(view, index), year.kind == .calendar {
      guard !year.flags.contains(.decade),
        let (month, end) = number(view, view.skipSpaces(year.range.upperBound), before: "月"),
        month >= 1, month <= 12
      else { return nil }
      return finish(view, index, year, year.western, month, end)
    }
    guard let (month, end) = number(view, index, before: "月"), month >= 1, month <= 12,
      let date = finish(view, index, nil, nil, month, end), date.day != nil
    else { return nil }
    return date
  }

  /// The end of a range that leaves out what it shares with the start: 23日（月）, 10月, 1月5日.
  static func parseEnd(_ view: ScalarView, _ index: Int, of start: CalendarDate) -> CalendarDate? {
    if var date = parse(view, index) {
      guard date.year == nil, let year = start.year, start.day != nil else {
        return (date.day == nil) == (start.day == nil) ? date : nil
      }
      // From December to January the year goes on by one.
      let wraps = (date.month, date.day ?? 0) < (start.month, start.day ?? 0)
      date.year = wraps ? year + 1 : year
      return check(date, nil)
    }
    guard let (value, end) = number(view, index, before: start.day == nil ? "月" : "日"),
      view[end] != "間"
    else { return nil }
    if start.day == nil {
      guard value >= start.month, value <= 12 else { return nil }
      return CalendarDate(year: start.year, month: value, day: nil, range: index..<end)
    }
    let days = CalendarDate.days(in: start.month, of: start.year)
    guard value >= start.day ?? 0, value <= days else { return nil }
    let date = CalendarDate(
      year: start.year, month: start.month, day: value, range: index..<end)
    return withWeekday(view, date, nil)
  }

  /// Day and weekday behind the month.
  private static func finish(
    _ view: ScalarView, _ index: Int, _ year: Year?, _ western: Int?, _ month: Int, _ end: Int
  ) -> CalendarDate? {
    var date = CalendarDate(
      year: western, month: month, day: nil, range: index..<end, flags: year?.flags ?? [])
    let start = view.skipSpaces(end)
    guard let (day, next) = number(view, start, before: "日"), view[next] != "間" else {
      return check(date, year)
    }
    guard day >= 1, day <= CalendarDate.days(in: month, of: western) else { return nil }
    date.day = day
    date.range = index..<next
    return withWeekday(view, date, year)
  }

  /// （金）, （金曜日）, （月・祝） behind a day.
  private static func withWeekday(
    _ view: ScalarView, _ date: CalendarDate, _ year: Year?
  ) -> CalendarDate {
    var date = date
    let open = date.range.upperBound
    if view[open] == "(", let weekday = names.firstIndex(of: view[open + 1]) {
      var end = open + 2
      if view[end] == "曜" { end += view[end + 1] == "日" ? 2 : 1 }
      if view[end] == "・" { end += 1 }
      if view[end] == "祝" { end += 1 }
      if view[end] == ")" {
        date.weekday = weekday
        date.range = date.range.lowerBound..<end + 1
      }
    }
    return check(date, year)
  }

  private static let names: [Unicode.Scalar] = ["日", "月", "火", "水", "木", "金", "土"]

  /// Sets the flags that need the whole date.
  private static func check(_ date: CalendarDate, _ year: Year?) -> CalendarDate {
    var date = date
    guard let western = date.year else { return date }
    if let day = date.day, let weekday = date.weekday,
      CalendarDate.weekday(western, date.month, day) != weekday
    {
      date.flags.insert(.weekdayMismatch)
    }
    guard let era = year?.era else { return date }
    // A month without a day is judged by the days of it that could be meant.
    let last = CalendarDate.days(in: date.month, of: western)
    if (western, date.month, date.day ?? last) < era.firstDay {
      date.flags.insert(.beforeEraStart)
    }
    if let next = era.nextFirstDay, (western, date.month, date.day ?? 1) >= next {
      date.flags.insert(.eraOverrun)
    }
    return date
  }

  /// H30.11.16, 令和6.4.1, 2024/4/1, 2024-04-01: year, month, day with the same sign between.
  private static func pointed(_ view: ScalarView, _ index: Int) -> CalendarDate? {
    guard let head = YearParser.eraHead(view, index) ?? YearParser.westernHead(view, index) else {
      return nil
    }
    func isPoint(_ at: Int) -> Bool {
      view[at] == "." || view[at] == "/" || (head.era == nil && view.isHyphen(at))
    }
    guard isPoint(head.end) else { return nil }
    let monthEnd = view.endOfDigits(head.end + 1)
    guard isPoint(monthEnd), view[monthEnd] == view[head.end] else { return nil }
    let dayEnd = view.endOfDigits(monthEnd + 1)
    guard !(isPoint(dayEnd) && view[dayEnd + 1].isDigit), !view[dayEnd].isLatin,
      dayEnd - monthEnd <= 3, monthEnd - head.end <= 3,
      let month = view.integer(head.end + 1..<monthEnd), month >= 1, month <= 12,
      let day = view.integer(monthEnd + 1..<dayEnd), day >= 1,
      day <= CalendarDate.days(in: month, of: head.western)
    else { return nil }
    let year = Year(
      western: head.western, kind: .calendar, era: head.era, range: index..<head.end)
    return withWeekday(
      view, CalendarDate(year: head.western, month: month, day: day, range: index..<dayEnd), year)
  }

  /// A number of one or two digits, or a kanji numeral, before 月 or 日, with at most one space.
  static func number(
    _ view: ScalarView, _ index: Int, before unit: Unicode.Scalar
  ) -> (value: Int, end: Int)? {
    let value: Int
    var end: Int
    if view[index].isDigit {
      end = view.endOfDigits(index)
      guard end - index <= 2, let number = view.integer(index..<end) else { return nil }
      value = number
    } else {
      guard KanjiNumeral.canStart(view[index]), let numeral = KanjiNumeral.parse(view, index) else {
        return nil
      }
      (value, end) = (numeral.value, numeral.range.upperBound)
    }
    if view[end] == " " { end += 1 }
    return view[end] == unit ? (value, end + 1) : nil
  }
}
