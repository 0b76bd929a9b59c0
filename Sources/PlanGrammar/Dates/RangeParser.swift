/// The grammar of spans of years and dates.
enum RangeParser {
  /// How the ends are joined.
  private enum Join { case sign, words }

  static func years(_ view: ScalarView, from first: Year) -> YearRange? {
    guard !first.flags.contains(.decade),
      let (join, index) = join(view, first.range.upperBound),
      let last = lastYear(view, index, first, join)
    else { return nil }
    guard last.western >= first.western,
      last.kind != .unmarked || first.kind != .unmarked
        || join == .sign && (last.era == nil) == (first.era == nil)
    else { return nil }
    if last.isBareWestern, goesOn(view, last.range.upperBound) { return nil }
    var flags = first.flags.union(last.flags)
    flags.remove(.unitNotPrinted)
    var kind = first.kind == .unmarked ? last.kind : first.kind
    if first.kind != last.kind, first.kind != .unmarked, last.kind != .unmarked {
      flags.insert(.mixedYearKinds)
      kind = .fiscal
    }
    if kind == .unmarked { flags.insert(.unitNotPrinted) }
    let end = behindMade(view, last.range.upperBound)
    return YearRange(
      from: first.western, to: last.western, kind: kind,
      range: first.range.lowerBound..<end, flags: flags)
  }

  static func dates(_ view: ScalarView, from first: CalendarDate) -> DateRange? {
    guard let (_, index) = join(view, first.range.upperBound),
      let last = DateParser.parseEnd(view, index, of: first)
    else { return nil }
    if let from = first.year, let to = last.year,
      (to, last.month, last.day ?? 0) < (from, first.month, first.day ?? 0)
    {
      return nil
    }
    let end = behindMade(view, last.range.upperBound)
    return DateRange(from: first, to: last, range: first.range.lowerBound..<end)
  }

  /// The second end, whole or with its era or century left out.
  private static func lastYear(
    _ view: ScalarView, _ index: Int, _ first: Year, _ join: Join
  ) -> Year? {
    if let year = YearParser.parse(view, index) {
      // A month behind it makes the years parts of dates.
      return year.flags.contains(.decade) ? nil : isDate(view, year) ? nil : year
    }
    guard let (number, end) = YearParser.eraNumber(view, index), view[index] != "元",
      let (kind, behind) = YearParser.unit(view, end), !counts(view, behind, kind, join)
    else { return nil }
    let western: Int
    if let era = first.era {
      western = number + era.offset
    } else {
      guard end - index == 2 else { return nil }
      western = first.western / 100 * 100 + number
    }
    guard western >= first.western else { return nil }
    var year = Year(
      western: western, kind: kind, era: first.era,
      eraYear: first.era.map { western - $0.offset }, range: index..<behind)
    if let last = first.era?.lastYear, number > last { year.flags.insert(.eraOverrun) }
    return isDate(view, year) ? nil : year
  }

  /// Whether a number with 年 counts years and is no year: から3年間, から5年が. After から only まで
  /// makes it one.
  private static func counts(
    _ view: ScalarView, _ index: Int, _ kind: Year.Kind, _ join: Join
  ) -> Bool {
    guard kind == .calendar else { return false }
    if join == .words { return view[index] != "ま" }
    switch view[index] {
    case "間", "後", "目", "以", "先", "生", "代", "余", "前": return true
    default: return false
    }
  }

  /// Whether digits go on as a code or decimal: 2024-2028-1, 2024-2028.5, 2024-2028人.
  private static func goesOn(_ view: ScalarView, _ index: Int) -> Bool {
    if view[index].isLatin || view[index] == "%" || Units.match(view, index) != nil { return true }
    let joins = view[index] == "." || view[index] == "," || view.isHyphen(index)
    return joins && view[index + 1].isDigit
  }

  private static func isDate(_ view: ScalarView, _ year: Year) -> Bool {
    guard year.kind == .calendar else { return false }
    return DateParser.number(view, view.skipSpaces(year.range.upperBound), before: "月") != nil
  }

  private static func join(_ view: ScalarView, _ index: Int) -> (Join, Int)? {
    let start = view.skipSpaces(index)
    if view.isWave(start) || view.isHyphen(start) || view[start] == "ー" {
      return (.sign, view.skipSpaces(start + 1))
    }
    guard view[start] == "か", view[start + 1] == "ら" else { return nil }
    return (.words, view.skipSpaces(start + 2))
  }

  private static func behindMade(_ view: ScalarView, _ index: Int) -> Int {
    view[index] == "ま" && view[index + 1] == "で" ? index + 2 : index
  }
}
