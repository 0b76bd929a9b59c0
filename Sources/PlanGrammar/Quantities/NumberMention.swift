/// A number, year, date or range found in a line.
public struct NumberMention: Sendable, Hashable {
  /// What was found.
  public enum Value: Sendable, Hashable {
    /// A quantity or plain number, in digits or kanji.
    case number(DecimalValue)
    /// A number that is one sign: ①, Ⅳ, ㋐.
    case enumerator(Numeral)
    /// A number of several levels, outermost first: 1-2-3, 2.1.3, 0102.
    case code([Int])
    /// A single year.
    case year(Year)
    /// A span of years.
    case yearRange(YearRange)
    /// A date.
    case date(CalendarDate)
    /// A span of dates.
    case dateRange(DateRange)
  }

  /// What kind of mention it is, by the name written in JSON. Fiscal and calendar years are apart.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A quantity or plain number.
    case number
    /// A number that is one sign.
    case enumerator
    /// A number of several levels.
    case code
    /// 年度.
    case fiscalYear
    /// 年.
    case calendarYear
    /// A year without its unit: R7.
    case year
    /// A span of fiscal years, or of years without a unit, which plans mean as fiscal years
    /// (flagged `unitNotPrinted`).
    case fiscalYearRange
    /// A span of calendar years.
    case calendarYearRange
    /// A date.
    case date
    /// A span of dates.
    case dateRange
  }

  /// What was found, with its value.
  public var value: Value
  /// Half-open range of scalar indices; never empty. The sign is part of it, the unit is not.
  public var range: Range<Int>
  /// The counter or unit that follows directly: 人, ％, 円, 年間. Starts where `range` ends.
  public var unit: Range<Int>?
  /// What is odd about it.
  public var flags: NumberFlags

  /// Makes a mention.
  public init(
    value: Value, range: Range<Int>, unit: Range<Int>? = nil, flags: NumberFlags = []
  ) {
    self.value = value
    self.range = range
    self.unit = unit
    self.flags = flags
  }

  /// What kind of mention it is.
  public var kind: Kind {
    switch value {
    case .number: .number
    case .enumerator: .enumerator
    case .code: .code
    case .year(let year):
      switch year.kind {
      case .fiscal: .fiscalYear
      case .calendar: .calendarYear
      case .unmarked: .year
      }
    case .yearRange(let range): range.kind == .calendar ? .calendarYearRange : .fiscalYearRange
    case .date: .date
    case .dateRange: .dateRange
    }
  }
}
