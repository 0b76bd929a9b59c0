/// A Japanese era since 1868. Years are plain arithmetic: no calendar library is asked, since those
/// accept years behind an era's end without a word.
public enum Era: String, Sendable, Hashable, CaseIterable {
  /// 明治, 1868–1912.
  case meiji
  /// 大正, 1912–1926.
  case taisho
  /// 昭和, 1926–1989.
  case showa
  /// 平成, 1989–2019.
  case heisei
  /// 令和, from 2019.
  case reiwa

  /// What to add to a year of the era for the year of the common era.
  public var offset: Int {
    switch self {
    case .meiji: 1867
    case .taisho: 1911
    case .showa: 1925
    case .heisei: 1988
    case .reiwa: 2018
    }
  }

  /// The last year of the era, counted in it; nil for the present one.
  public var lastYear: Int? {
    switch self {
    case .meiji: 45
    case .taisho: 15
    case .showa: 64
    case .heisei: 31
    case .reiwa: nil
    }
  }

  /// The first day of the era (year, month, day of the common era).
  var firstDay: (Int, Int, Int) {
    switch self {
    // The era was proclaimed in October, back to the start of the year.
    case .meiji: (1868, 1, 25)
    case .taisho: (1912, 7, 30)
    case .showa: (1926, 12, 25)
    case .heisei: (1989, 1, 8)
    case .reiwa: (2019, 5, 1)
    }
  }

  /// The first day of the next era.
  var nextFirstDay: (Int, Int, Int)? {
    switch self {
    case .meiji: Era.taisho.firstDay
    case .taisho: Era.showa.firstDay
    case .showa: Era.heisei.firstDay
    case .heisei: Era.reiwa.firstDay
    case .reiwa: nil
    }
  }

  /// An era name at an index: two kanji or the one sign of them (U+337B–337E, U+32FF).
  static func name(_ view: ScalarView, _ index: Int) -> (era: Era, end: Int)? {
    switch view[index] {
    case "令": view[index + 1] == "和" ? (.reiwa, index + 2) : nil
    case "平": view[index + 1] == "成" ? (.heisei, index + 2) : nil
    case "昭": view[index + 1] == "和" ? (.showa, index + 2) : nil
    case "大": view[index + 1] == "正" ? (.taisho, index + 2) : nil
    case "明": view[index + 1] == "治" ? (.meiji, index + 2) : nil
    case "\u{32FF}": (.reiwa, index + 1)
    case "\u{337B}": (.heisei, index + 1)
    case "\u{337C}": (.showa, index + 1)
    case "\u{337D}": (.taisho, index + 1)
    case "\u{337E}": (.meiji, index + 1)
    default: nil
    }
  }

  /// The era of a capital Latin letter.
  static func letter(_ scalar: Unicode.Scalar) -> Era? {
    switch scalar {
    case "R": .reiwa
    case "H": .heisei
    case "S": .showa
    case "T": .taisho
    case "M": .meiji
    default: nil
    }
  }
}
