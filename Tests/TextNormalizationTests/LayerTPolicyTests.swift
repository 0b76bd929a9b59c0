import PlanModel
import Testing
import TextNormalization

/// The column T of the policy, row by row, with near misses.
@Suite struct LayerTPolicyTests {
  @Test(arguments: [
    // Full-width letters and digits.
    ("\u{FF21}\u{FF3A}\u{FF41}\u{FF5A}\u{FF10}\u{FF19}", "AZaz09"),
    // Parentheses.
    ("\u{FF08}\u{FF11})", "\u{FF08}1)"),
    // Punctuation beside digits or Latin letters.
    ("\u{FF15}\u{FF0E}計画", "5.計画"),
    ("\u{FF19}\u{FF0C}\u{FF17}\u{FF16}\u{FF10}", "9,760"),
    ("資料\u{FF11}\u{FF1A}", "資料1:"),
    ("\u{FF15}\u{FF10}\u{FF05}", "50%"),
    ("\u{FF21}\u{FF0F}\u{FF22}\u{FF06}\u{FF23}\u{FF0B}", "A/B&C+"),
    ("資料\u{FF1A}調査", "資料\u{FF1A}調査"),
    ("\u{2163}\u{FF0E}推進", "\u{2163}.推進"),
    ("あ\u{FF0C}い\u{FF05}", "あ\u{FF0C}い\u{FF05}"),
    // Kept punctuation.
    (
      "\u{FF01}\u{FF1F}\u{FF1C}\u{FF1E}「」【】\u{FF11}\u{FF03}\u{FF12}",
      "\u{FF01}\u{FF1F}\u{FF1C}\u{FF1E}「」【】1\u{FF03}2"
    ),
    // Spaces.
    ("\u{3000} \u{3000}市\u{3000}の", "   市\u{3000}の"),
    ("市\n\u{3000}の", "市\n の"),
    ("a\u{A0}b\u{2003}c\u{202F}d", "a b c d"),
    // Deleted.
    ("\u{FEFF}計\u{200B}画\u{AD}の\u{01}\u{0B}\u{7F}", "計画の"),
    ("a\tb\r\nc\u{0C}d", "a\tb\r\nc\u{0C}d"),
    // Kana.
    ("\u{FF76}\u{FF9E}\u{FF8A}\u{FF9F}\u{FF73}\u{FF9E}", "ガパヴ"),
    ("か\u{3099}ハ\u{309A}", "がパ"),
    ("カ\u{FF9E}\u{FF76}\u{3099}", "ガガ"),
    ("カ\u{200B}\u{3099}", "ガ"),
    ("\u{FF76}\u{AD}\u{FF9E}", "ガ"),
    ("\u{FF62}\u{FF70}\u{FF63}\u{FF64}\u{FF61}", "「ー」、。"),
    ("あ\u{3099}", "あ\u{3099}"),
    // Kept numbers and signs.
    ("\u{2460}\u{2474}\u{32D0}\u{2165}❶", "\u{2460}\u{2474}\u{32D0}\u{2165}❶"),
    (
      "\u{3231}\u{33A1}\u{3314}\u{BD}\u{337B}\u{2103}\u{2116}\u{B2}",
      "\u{3231}\u{33A1}\u{3314}\u{BD}\u{337B}\u{2103}\u{2116}\u{B2}"
    ),
    // Waves.
    ("\u{FF15}\u{FF5E}\u{FF17}時", "5\u{301C}7時"),
    ("5~7", "5\u{301C}7"),
    ("/~user", "/~user"),
    ("下旬\u{FF5E}", "下旬\u{301C}"),
    // Hyphens.
    ("施策\u{FF11}\u{FF0D}\u{FF12}", "施策1-2"),
    ("第\u{FF14}章\u{FF0D}\u{FF13}", "第4章-3"),
    ("1\u{2010}A", "1-A"),
    ("\u{FF21}\u{2011}\u{FF11}", "A-1"),
    ("1\u{2013}2", "1-2"),
    ("1\u{2212}章", "1-章"),
    ("\u{FF0D}\u{FF15}", "\u{FF0D}5"),
    ("\u{FF12}\u{FF0D}\u{FF08}\u{FF17}\u{FF09}", "2\u{FF0D}\u{FF08}7\u{FF09}"),
    ("市\u{FF0D}町", "市\u{FF0D}町"),
    ("第\n\u{FF0D}\u{FF13}", "第\n\u{FF0D}3"),
    ("1\u{2015}2", "1\u{2015}2"),
    // Katakana dashes and prolonged sound marks.
    ("サ\u{FF0D}ビス", "サービス"),
    ("サ\u{2015}ビス", "サービス"),
    ("サ\u{2500}ビス", "サービス"),
    ("\u{FF7B}\u{FF0D}\u{FF8B}\u{FF9E}", "サービ"),
    ("サ\u{2010}ビス", "サ\u{2010}ビス"),
    ("\u{FF11}ー\u{FF12}", "1-2"),
    ("1\u{FF70}2", "1-2"),
    ("第ー章", "第ー章"),
    ("まちー\u{FF13}", "まちー3"),
    // Circles and dots.
    ("〇計画\n○計画\n◯計画", "〇計画\n○計画\n◯計画"),
    ("\u{FF65}計画", "・計画"),
    ("•計画", "•計画"),
    // Quotation marks, variant kanji, iteration marks.
    ("\u{301D}重点\u{301F}\u{201C}a\u{201D}", "\u{301D}重点\u{301F}\u{201C}a\u{201D}"),
    (
      "\u{FA19}\u{FA11}\u{FA10}\u{2F8A6}\u{9AD9}辻\u{E0100}",
      "\u{FA19}\u{FA11}\u{FA10}\u{2F8A6}\u{9AD9}辻\u{E0100}"
    ),
    ("佐々木いすゞすーーっと", "佐々木いすゞすーーっと"),
    // Radicals.
    ("\u{2F12}\u{2F3C}\u{2EA0}\u{2ED1}\u{2EC4}\u{2EDD}", "力心民長西食"),
    ("\u{2F3E}別訪問", "戸別訪問"),
    ("\u{2E80}", "\u{2E80}"),
    // Vertical forms.
    ("\u{FE35}\u{FE36}\u{FE41}\u{FE42}\u{FE3B}\u{FE31}\u{FE30}", "\u{FF08}\u{FF09}「」【—\u{2025}"),
    ("\u{FE45}\u{FE4F}", "\u{FE45}\u{FE4F}"),
    (
      "\u{FE10}\u{FE11}\u{FE12}\u{FE13}\u{FE14}\u{FE15}\u{FE16}\u{FE17}\u{FE18}\u{FE19}",
      "\u{FF0C}、。\u{FF1A}\u{FF1B}！？〖〗\u{2026}"
    ),
  ])
  func aRowOfThePolicy(raw: String, text: String) {
    #expect(layerT(raw) == scalars(text))
  }

  @Test(arguments: [
    // Long runs anywhere, shorter ones before a page number at the end of the line.
    ("計画\u{2026}\u{2026}\u{2026}\u{2026} の", "計画\u{2026} の"),
    // The vertical form of one as well: else a second pass would find a leader that the first did not.
    ("計画\u{FE19}\u{1}\u{1}... の", "計画\u{2026} の"),
    ("計画...\u{FE19}の", "計画\u{2026}の"),
    (
      "項目\u{3000}\u{2026}\u{2026}\u{3000}年度\u{2026}\u{2026}\u{2026}\u{2026} 23 22",
      "項目\u{3000}\u{2026}\u{2026}\u{3000}年度\u{2026} 23 22"
    ),
    ("はじめに \u{2026}\u{2026} \u{FF13}", "はじめに \u{2026} 3"),
    ("はじめに\u{2026}\u{2026}iv\n次", "はじめに\u{2026}iv\n次"),
    ("概要・・・\u{2163}", "概要\u{2026}\u{2163}"),
    ("概要・・・・・12", "概要\u{2026}12"),
    ("概要 . . . . 5 ", "概要 \u{2026} 5 "),
    ("概要....5", "概要\u{2026}5"),
    ("概要\u{FF65}\u{FF65}\u{FF65} 5", "概要\u{2026} 5"),
    ("概要\u{2026}\u{200B}\u{2026}\u{2026} 7", "概要\u{2026} 7"),
    ("a·····b", "a\u{2026}b"),
    // Near misses.
    ("そして\u{2026}\u{2026}。", "そして\u{2026}\u{2026}。"),
    ("そして\u{2026}", "そして\u{2026}"),
    ("\u{2026}\u{2026}5年", "\u{2026}\u{2026}5年"),
    ("・・ 5", "・・ 5"),
    ("・・・と", "・・・と"),
    ("v1...5", "v1...5"),
    (". . . . と", ". . . . と"),
    ("\u{2026}\u{2026} 5\u{3000}6", "\u{2026}\u{2026} 5\u{3000}6"),
    ("・ 5", "・ 5"),
    ("\u{2026}\u{2026} 1234567890", "\u{2026}\u{2026} 1234567890"),
    ("概要\u{2026}\u{2026}\n5", "概要\u{2026}\u{2026}\n5"),
  ])
  func aLeaderBecomesOneMark(raw: String, text: String) {
    #expect(layerT(raw) == scalars(text))
  }

  @Test func aLeadersMarkStandsForTheWholeRun() {
    let raw = Array("概要 . . . . 5".utf8)
    let normalized = TextNormalizer().normalize(raw)
    #expect(normalized.map.rawRange(ofText: 7..<10) == 7..<14)
    #expect(normalized.map.textRange(ofRaw: 9..<10) == 7..<10)
  }

  @Test(arguments: [
    ("\u{F06C}計画", "●計画"),
    ("\u{F06E} \u{F0B7}\u{F0D8}\u{F0FC}\u{F077}a", "■ •➢✓◆a"),
    ("前\u{F06C}後", "前●後"),
    ("計画 等 \u{F06C}\n次", "計画 等 \n次"),
    ("計画\u{F06C}", "計画"),
    ("\u{F06C}", ""),
    (" \u{F06C} \n\u{F06C}\u{E123}\u{3000}\n", "  \n \n"),
    ("\u{E123}", ""),
    ("計画 \u{E123}", "計画 "),
    ("前\u{E123}後", "前\u{E123}後"),
    ("山\u{E001}", "山\u{E001}"),
    ("山\u{E001}\u{F06C}\u{E002}", "山\u{E001}"),
    ("\u{F0001}計画", "\u{F0001}計画"),
  ])
  func aPrivateUseGlyph(raw: String, text: String) {
    #expect(layerT(raw) == scalars(text))
  }

  @Test func deletionsSayWhatWasDeletedAndWhy() {
    let normalized = TextNormalizer().normalize(Array("計\u{200B}\u{AD}画 \u{F06C}\n前\u{E123}後".utf8))
    #expect(
      normalized.deletions == [
        Deletion(range: .init(3, 8), reason: .invisible),
        Deletion(range: .init(12, 15), reason: .decorativeGlyph),
      ])
    #expect(normalized.unknownGlyphs == [.init(19, 22)])
  }

  /// What other normalizers do to plans.
  @Test(arguments: [
    ("\u{FF15}\u{FF5E}\u{FF17}時", "5時7時"),
    ("第\u{FF14}章\u{FF0D}\u{FF13}", "第4章ー3"),
    ("\u{2460}", "1"),
    ("\u{3231}", "(株)"),
    ("\u{2026}", "..."),
    ("佐々木", "佐佐木"),
    ("いすゞ", "いすず"),
    ("\u{FA19}", "\u{795E}"),
    ("\u{FF76}\u{FF9E}", "カ\u{3099}"),
  ])
  func theMistakesOfPeersAreNotMade(raw: String, mistake: String) {
    #expect(layerT(raw) != scalars(mistake))
  }
}
