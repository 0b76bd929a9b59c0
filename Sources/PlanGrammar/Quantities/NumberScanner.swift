/// Finds every number, year, date and range in a line.
///
/// The longest reading at a place is taken; mentions do not overlap and come in order. What is no
/// number is none: digits of words and codes (CO2, 5G, 048-829-1111), broken groups (1,2345), kanji
/// inside words. A kanji numeral needs evidence: 第 before it, a counter behind it that proves it, or
/// two signs and more that are not the start of a longer word. Enumerators in letters (ア, a) and
/// bare Latin roman numerals are left to the grammar of labels.
public enum NumberScanner {
  /// The mentions of a line in order.
  ///
  /// - Parameter text: a line in layer T, or a raw line.
  /// - Returns: mentions with ranges of indices into `text`.
  public static func scan(_ text: [Unicode.Scalar]) -> [NumberMention] {
    var scan = NumberScan(ScalarView(text))
    FirstScalar.table.withUnsafeBufferPointer { table in
      text.withUnsafeBufferPointer { scalars in
        while scan.index < scalars.count {
          let value = Int(scalars[scan.index].value)
          let role = value < table.count ? table[value] : FirstScalar.none
          if role == FirstScalar.none { scan.index += 1 } else { scan.read(role) }
        }
      }
    }
    return scan.mentions
  }
}

/// What a scalar can start, by code point: one look-up passes over ordinary prose.
enum FirstScalar {
  static let none: UInt8 = 0
  static let digit: UInt8 = 1
  static let kanji: UInt8 = 2
  static let era: UInt8 = 3
  static let enclosed: UInt8 = 4

  static let table: [UInt8] = {
    var table = [UInt8](repeating: none, count: 0x10000)
    for value in 0...0xFFFF {
      guard let raw = Unicode.Scalar(UInt32(value)) else { continue }
      let scalar = ScalarView.fold(raw)
      if scalar.isDigit {
        table[value] = digit
      } else if KanjiNumeral.canStart(scalar) {
        table[value] = kanji
      } else if Era.letter(scalar) != nil {
        table[value] = era
      } else if EnclosedNumeral.read(scalar) != nil || (0x32D0...0x32FE).contains(value)
        || (0x2160...0x216B).contains(value) || (0x2170...0x217B).contains(value)
      {
        table[value] = enclosed
      }
    }
    for scalar in "令平昭大明\u{32FF}\u{337B}\u{337C}\u{337D}\u{337E}".unicodeScalars {
      table[Int(scalar.value)] = era
    }
    return table
  }()
}
