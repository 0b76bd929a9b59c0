/// What the double-byte characters of an input are, read as Shift_JIS or as EUC-JP.
///
/// Counted by rows of JIS X 0208 straight from the bytes: rows 1–2 symbols, 3 letters and figures,
/// 4–5 kana, 13 NEC's symbols, 16–47 kanji of level 1 (in use every day), 48–84 level 2 (rare).
struct JapaneseEvidence {
  /// Hiragana and katakana of full width.
  private(set) var kana = 0
  /// Symbols, letters and figures of full width.
  private(set) var symbols = 0
  /// Kanji of level 1.
  private(set) var commonKanji = 0
  /// Kanji of level 2 and everything else: Greek, Cyrillic, user-defined, unassigned.
  private(set) var rare = 0
  /// Kana of half width.
  private(set) var halfwidth = 0

  init(_ bytes: [UInt8], encoding: CharacterEncoding) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
      if lead < 0x80 {
        index += 1
      } else if encoding == .shiftJIS {
        if (0xA0...0xDF).contains(lead) || lead == 0x80 || lead >= 0xFD {
          halfwidth += 1
          index += 1
        } else {
          // Two rows share a lead byte.
          let pair = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
          count(row: pair * 2 + (trail >= 0x9F ? 2 : 1))
          index += 2
        }
      } else {
        switch lead {
        case 0x8E:
          halfwidth += 1
          index += 2
        case 0x8F:
          rare += 1
          index += 3
        default:
          count(row: Int(lead) - 0xA0)
          index += 2
        }
      }
    }
  }

  private mutating func count(row: Int) {
    switch row {
    case 1...3, 13: symbols += 1
    case 4, 5: kana += 1
    case 16...47: commonKanji += 1
    default: rare += 1
    }
  }

  /// Characters of full width.
  var fullwidth: Int { kana + symbols + commonKanji + rare }

  /// The share of what is common in Japanese text among all that is not ASCII, from 0 to 1.
  var plausibility: Double {
    let all = fullwidth + halfwidth
    return all == 0 ? 1 : Double(kana + symbols + commonKanji) / Double(all)
  }

  /// Not mojibake: at most half of what is not ASCII is rare. Three characters or fewer say nothing.
  var isPlausible: Bool { fullwidth + halfwidth < 4 || rare * 2 <= fullwidth + halfwidth }
}

extension CharacterDecoder {
  /// Which reading is right where both Shift_JIS and EUC-JP decode the whole input.
  ///
  /// EUC-JP read as Shift_JIS is a mix of half-width kana and rare kanji, so the more plausible
  /// reading wins. The exception is Shift_JIS that is nothing but half-width kana (bank and register
  /// files): as EUC-JP it becomes kanji picked evenly from rows 17–61, nearly a third of them of
  /// level 2, and hardly any kana. Within a tenth of each other ICU's detector advises, and
  /// Shift_JIS, by far the commoner, wins a tie.
  static func prefersEUCJP(_ bytes: [UInt8]) -> Bool {
    let shiftJIS = JapaneseEvidence(bytes, encoding: .shiftJIS)
    let eucJP = JapaneseEvidence(bytes, encoding: .eucJP)
    if shiftJIS.fullwidth == 0, eucJP.kana * 5 < eucJP.fullwidth, eucJP.rare * 7 >= eucJP.fullwidth
    {
      return false
    }
    let lead = eucJP.plausibility - shiftJIS.plausibility
    return abs(lead) < 0.1 ? detectorPrefersEUCJP(bytes) : lead > 0
  }
}
