internal import UnicodeSupport

/// Takes compatibility forms, white space and look-alike marks out of a text, so that only what a
/// reader would call a difference remains.
///
/// The look-alikes are those that extractors were seen to exchange in the gold documents (〇 for ○,
/// the many dashes, ～ for 〜, ･ for ・).
///
/// - Parameter normalize: gives the NFKC form.
func foldCompatibility(
  _ text: [Unicode.Scalar],
  normalize: ([Unicode.Scalar]) -> [Unicode.Scalar] = CompatibilityFold.nfkc
) -> [Unicode.Scalar] {
  // Before: NFKC would change some marks into others. After: it makes new ones (︱ becomes —).
  var folded = normalize(text.compactMap(\.lookAlike)).compactMap(\.lookAlike)
  folded.removeAll(where: \.isFoldedAway)
  return folded
}

extension Unicode.Scalar {
  /// The mark that stands for all that look like this one; nil for variation selectors.
  fileprivate var lookAlike: Unicode.Scalar? {
    switch self {
    case "\u{3007}", "\u{25EF}": "\u{25CB}"  // 〇 ◯ as ○
    case "\u{FF0D}", "\u{2010}", "\u{2013}"..."\u{2015}", "\u{2500}", "\u{2212}": "-"
    case "\u{FF5E}", "\u{301C}": "~"
    case "\u{FF65}", "\u{2022}": "\u{30FB}"  // ･ • as ・
    case "\u{FF1A}", "\u{2236}": ":"
    case "\u{FF0C}": ","
    case "\u{FF0E}": "."
    case "\u{FE0E}", "\u{FE0F}": nil
    default: self
    }
  }

  /// White space, as the regular expression `\s` has it: Unicode's, and the four separators of
  /// ASCII (U+001C to U+001F).
  var isFoldedSpace: Bool {
    switch self {
    case "\u{09}"..."\u{0D}", "\u{1C}"..."\u{20}", "\u{85}", "\u{A0}", "\u{1680}",
      "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}":
      true
    default: false
    }
  }

  /// White space and private-use characters (ornaments of the document's own fonts).
  fileprivate var isFoldedAway: Bool {
    isFoldedSpace || self == "\u{200B}" || ("\u{E000}"..."\u{F8FF}").contains(self)
  }

  /// Brackets and bullets: where one reader sees them in the label, another leaves them out.
  var isOrnament: Bool {
    switch self {
    case "【", "】", "〔", "〕", "\u{FF1C}", "\u{FF1E}", "<", ">", "〈", "〉", "《", "》", "「", "」",
      "『", "』", "■", "□", "●", "○", "◆", "◇", "◎", "・":
      true
    default: false
    }
  }

  /// Whether the scalar is a decimal digit of any script.
  var isDecimalDigit: Bool {
    isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber
  }
}
