/// What is odd about a number, year or date that was read all the same.
public struct NumberFlags: OptionSet, Sendable, Hashable {
  /// One bit a flag.
  public let rawValue: UInt16
  /// Makes a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The year or date lies behind the end of its era: 昭和70年, 平成31年5月1日. Plans written before
  /// a change of era are full of such years; the arithmetic holds.
  public static let eraOverrun = NumberFlags(rawValue: 1 << 0)
  /// The date lies before the first day of its era: 令和元年4月1日.
  public static let beforeEraStart = NumberFlags(rawValue: 1 << 1)
  /// Era year and the year in brackets disagree; the era year is taken: 令和5（2022）年度.
  public static let yearMismatch = NumberFlags(rawValue: 1 << 2)
  /// The weekday printed is not the date's.
  public static let weekdayMismatch = NumberFlags(rawValue: 1 << 3)
  /// Neither 年 nor 年度 is printed: R7, 2024－2028.
  public static let unitNotPrinted = NumberFlags(rawValue: 1 << 4)
  /// The year is the first of a decade: 昭和50年代.
  public static let decade = NumberFlags(rawValue: 1 << 5)
  /// One end of a range is a fiscal year, the other a calendar year.
  public static let mixedYearKinds = NumberFlags(rawValue: 1 << 6)
  /// Digits padded with zeros, read as one level for every two: 施策0102.
  public static let zeroPadded = NumberFlags(rawValue: 1 << 7)

  /// The names of the flags in the set, in the order above, as written in JSON.
  public var names: [String] {
    Self.all.filter { contains($0.flag) }.map(\.name)
  }

  private static let all: [(flag: NumberFlags, name: String)] = [
    (.eraOverrun, "eraOverrun"), (.beforeEraStart, "beforeEraStart"),
    (.yearMismatch, "yearMismatch"), (.weekdayMismatch, "weekdayMismatch"),
    (.unitNotPrinted, "unitNotPrinted"), (.decade, "decade"),
    (.mixedYearKinds, "mixedYearKinds"), (.zeroPadded, "zeroPadded"),
  ]
}
