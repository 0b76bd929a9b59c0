/// A date as printed: year and month, month and day, or all three.
public struct CalendarDate: Sendable, Hashable {
  /// The year of the common era; nil where none is printed.
  public var year: Int?
  /// 1 to 12.
  public var month: Int
  /// 1 to 31, a day the month has; nil where none is printed. 29 February needs a leap year only
  /// where the year is known.
  public var day: Int?
  /// The weekday printed in brackets, 0 (日) to 6 (土).
  public var weekday: Int?
  /// Half-open range of indices into the scalars that were parsed, the weekday included.
  public var range: Range<Int>
  /// What is odd about it.
  public var flags: NumberFlags

  /// Makes a date.
  public init(
    year: Int?, month: Int, day: Int?, weekday: Int? = nil, range: Range<Int>,
    flags: NumberFlags = []
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.range = range
    self.flags = flags
  }

  /// The date at an index: 平成30年11月16日（金）, 令和７年３月, 8月8日, H30.11.16, 2024/4/1.
  ///
  /// - Returns: nil where there is none, also for days no calendar has (2月30日). A month alone is
  ///   a number with the unit 月.
  public static func parse(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> CalendarDate? {
    DateParser.parse(ScalarView(scalars, upTo: end), index)
  }

  /// How many days a month has; February has 29 where the year is not known.
  static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  /// 0 for Sunday to 6 for Saturday, in the Gregorian calendar (Sakamoto's method).
  static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
  }
}
