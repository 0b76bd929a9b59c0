/// A span of years, both ends included: the period of a plan, the axis of a chart.
///
/// Fiscal and calendar years are kept apart by `kind`. A range with neither 年度 nor 年 (R7〜R11,
/// 2024－2028) is `unmarked` and flagged; in plans it means fiscal years.
public struct YearRange: Sendable, Hashable {
  /// First year, of the common era.
  public var from: Int
  /// Last year, of the common era. Not before `from`.
  public var to: Int
  /// Whether the years are fiscal or calendar years.
  public var kind: Year.Kind
  /// Half-open range of indices into the scalars that were parsed, まで included.
  public var range: Range<Int>
  /// The flags of both ends and of the range.
  public var flags: NumberFlags

  /// Makes a range.
  public init(
    from: Int, to: Int, kind: Year.Kind, range: Range<Int>, flags: NumberFlags = []
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.range = range
    self.flags = flags
  }

  /// The range of years at an index.
  ///
  /// Ends are joined by 〜 ～ ~ or a hyphen of any kind, or by から … まで, with or without spaces.
  /// The last year may leave out its era (平成24～28年度) or its century (2024～28年度) where its own
  /// unit is printed. Two bare numbers are a range only joined by a sign, when both are from 1868 to
  /// 2199. In all cases the last year is not before the first.
  ///
  /// - Returns: nil where there is no range: 30〜40年先, ５～７時, 2028－2024, 令和6年から3年間.
  public static func parse(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> YearRange? {
    let view = ScalarView(scalars, upTo: end)
    guard let first = YearParser.parse(view, index) else { return nil }
    return RangeParser.years(view, from: first)
  }
}

/// A span of dates, both ends included. The end has the year of the start where it prints none.
public struct DateRange: Sendable, Hashable {
  /// The first date.
  public var from: CalendarDate
  /// The last date.
  public var to: CalendarDate
  /// Half-open range of indices into the scalars that were parsed, まで included.
  public var range: Range<Int>

  /// Makes a range.
  public init(from: CalendarDate, to: CalendarDate, range: Range<Int>) {
    self.from = from
    self.to = to
    self.range = range
  }

  /// The range of dates at an index: 令和６年１２月１６日（月）～２３日（月）, 4月1日から9月30日まで.
  public static func parse(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> DateRange? {
    let view = ScalarView(scalars, upTo: end)
    guard let first = DateParser.parse(view, index) else { return nil }
    return RangeParser.dates(view, from: first)
  }
}
