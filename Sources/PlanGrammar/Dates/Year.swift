/// A year as printed: of an era, of the common era, or both; fiscal or calendar.
public struct Year: Sendable, Hashable {
  /// What the year counts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 年度: April to March, named by the year it starts in.
    case fiscal
    /// 年: January to December.
    case calendar
    /// Not printed: R7, 2024－2028.
    case unmarked
  }

  /// The year of the common era.
  public var western: Int
  /// Fiscal or calendar year.
  public var kind: Kind
  /// The era, where one is printed.
  public var era: Era?
  /// The year counted in the era, from 1 (元年).
  public var eraYear: Int?
  /// Half-open range of indices into the scalars that were parsed: the year in brackets and its
  /// unit included.
  public var range: Range<Int>
  /// What is odd about it.
  public var flags: NumberFlags

  /// Makes a year.
  public init(
    western: Int, kind: Kind, era: Era? = nil, eraYear: Int? = nil, range: Range<Int>,
    flags: NumberFlags = []
  ) {
    self.western = western
    self.kind = kind
    self.era = era
    self.eraYear = eraYear
    self.range = range
    self.flags = flags
  }

  /// The years of the common era that a bare or hyphenated four-digit number may stand for.
  public static let plausibleYears = 1868...2199

  /// The year at an index.
  ///
  /// - Era years: 令和７年度, 令和 7 年, 昭和元年, 平成三十年, ㍻30年, R7, H元年度, the year of the common
  ///   era in brackets before or behind the unit, or the era year in brackets behind that. From 1
  ///   to 99; 令和0年 is none.
  /// - R, H and S need no unit where nothing of a word or code is beside them: R1 to R99, H1 to
  ///   H50 (plans made before 2019 run on to H35), S10 to S64. T and M do, since T3 and M7 are
  ///   mostly something else.
  /// - Years of the common era: four digits from 1868 to 2199 or four kanji digits, with 年 or 年度
  ///   or an era year in brackets. 2000年間 and 1990年代 are none.
  ///
  /// - Returns: nil where there is no such year. Four digits alone are a number, not a year.
  public static func parse(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil
  ) -> Year? {
    let view = ScalarView(scalars, upTo: end)
    guard let year = YearParser.parse(view, index), !year.isBareWestern else { return nil }
    return year
  }

  /// Four digits and nothing that says they are a year.
  var isBareWestern: Bool { era == nil && kind == .unmarked }
}
