/// A way of writing ordinals: which signs are used and in which order they count.
///
/// Two systems can share their signs: イ is second in gojūon and first in iroha. A document
/// settles it by what comes next, so the parsers offer both.
public enum NumeralSystem: String, Sendable, Hashable, CaseIterable {
  /// 12, full-width or ASCII digits.
  case arabic
  /// 二十三: kanji with positional marks, or a single digit.
  case kanji
  /// 二〇二五: kanji digits one beside the other.
  case kanjiDigits
  /// 壱拾弐: the signs of formal documents.
  case kanjiFormal
  /// Ⅳ, or IV where the caller asked for Latin letters.
  case roman
  /// ⅳ, or iv.
  case romanLower
  /// ① to ㊿, ⓪.
  case circled
  /// ❶ to ⓴.
  case negativeCircled
  /// ⓵ to ⓾.
  case doubleCircled
  /// ⑴ to ⒇, one scalar. （１） is an arabic numeral in brackets.
  case parenthesized
  /// ⒈ to ⒛, one scalar.
  case fullStop
  /// ㈠ to ㈩, one scalar.
  case parenthesizedKanji
  /// ㊀ to ㊉.
  case circledKanji
  /// ア イ ウ … in gojūon order, without small letters, ヰ and ヱ.
  case katakana
  /// イ ロ ハ … in iroha order.
  case iroha
  /// あ い う … in gojūon order.
  case hiragana
  /// い ろ は … in iroha order.
  case hiraganaIroha
  /// ㋐ ㋑ ㋒ … in gojūon order.
  case circledKatakana
  /// ㋑ ㋺ ㋩ … in iroha order.
  case circledIroha
  /// A B C …
  case latinUpper
  /// a b c …
  case latinLower
  /// Ⓐ Ⓑ Ⓒ …
  case circledLatinUpper
  /// ⓐ ⓑ ⓒ …
  case circledLatinLower
  /// ⒜ ⒝ ⒞ …, one scalar.
  case parenthesizedLatin
}
