internal import PlanGrammar

/// Reads spans of fiscal years in a piece of text, in all the ways plans write them.
enum PeriodReader {
  /// A span of fiscal years, both ends included, and where it is written.
  struct Span: Hashable {
    var from: Int
    var to: Int
    var range: Range<Int>
  }

  /// Longest period of a plan in years; longer spans are histories and forecasts.
  private static let longest = 30

  /// The spans in a part of a text, in order, no two overlapping.
  static func spans(in text: [Unicode.Scalar], _ part: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var years: [(year: Year, start: Int)] = []
    var at = part.lowerBound
    while at < part.upperBound {
      guard at == 0 || !text[at - 1].isDigit else {
        at += 1
        continue
      }
      if let found = YearRange.parse(in: text, at: at, upTo: part.upperBound) {
        if isPeriod(found.from, found.to), !found.flags.contains(.yearMismatch) {
          spans.append(Span(from: found.from, to: found.to, range: found.range))
        }
        at = found.range.upperBound
      } else if let span = dates(text, at, part.upperBound) {
        spans.append(span)
        at = span.range.upperBound
      } else if let year = Year.parse(in: text, at: at, upTo: part.upperBound) {
        if let span = counted(text, year, at, part.upperBound) {
          spans.append(span)
          at = span.range.upperBound
        } else {
          years.append((year, at))
          at = year.range.upperBound
        }
      } else {
        at += 1
      }
    }
    if spans.isEmpty, let span = firstAndLast(text, years) { spans.append(span) }
    return spans
  }

  private static func isPeriod(_ from: Int, _ to: Int) -> Bool { to >= from && to - from < longest }

  /// 令和7年4月1日から令和17年3月31日まで
  private static func dates(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> Span? {
    guard let found = DateRange.parse(in: text, at: index, upTo: end),
      let from = found.from.year, let to = found.to.year, found.from.month == 4,
      found.to.month == 3, isPeriod(from, to - 1)
    else { return nil }
    return Span(from: from, to: to - 1, range: found.range)
  }

  /// 令和7年度から10年間
  private static func counted(
    _ text: [Unicode.Scalar], _ year: Year, _ start: Int, _ end: Int
  ) -> Span? {
    guard year.kind == .fiscal, text.has(Self.kara, at: year.range.upperBound) else { return nil }
    var at = year.range.upperBound + Self.kara.count
    if text.word(Self.fillers, at: at) != nil { at += 1 }
    guard
      let count = Numeral.parse(.arabic, in: text, at: at, upTo: end)
        ?? Numeral.parse(.kanji, in: text, at: at, upTo: end),
      count.value > 0, count.value < longest,
      let unit = text.word(Self.spans, at: count.range.upperBound)
    else { return nil }
    return Span(
      from: year.western, to: year.western + count.value - 1,
      range: start..<count.range.upperBound + unit.count)
  }

  /// 令和7年度を初年度とし、令和16年度を目標年度とする
  private static func firstAndLast(
    _ text: [Unicode.Scalar], _ years: [(year: Year, start: Int)]
  ) -> Span? {
    guard
      let first = years.first(where: { text.word(Self.first, at: $0.year.range.upperBound) != nil }
      ),
      let last = years.first(where: { text.word(Self.last, at: $0.year.range.upperBound) != nil }),
      first.start < last.start, isPeriod(first.year.western, last.year.western),
      let word = text.word(Self.last, at: last.year.range.upperBound)
    else { return nil }
    return Span(
      from: first.year.western, to: last.year.western,
      range: first.start..<last.year.range.upperBound + word.count)
  }

  private static let kara = [Unicode.Scalar]("から")
  private static let fillers = words("の 、")
  private static let spans = words("年間 か年 ヵ年 カ年 ヶ年 ケ年 箇年")
  private static let first = words("を初年度 を計画初年度 を計画の初年度 を開始年度 を始期")
  private static let last = words("を目標年度 を計画の目標年度 を最終年度 を計画最終年度 を終期 を目標年次")
}
