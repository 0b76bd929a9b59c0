import CICU

/// Properties of code points, as the installed ICU has them.
///
/// Code points and not scalars are asked about, so that tables can be built in one sweep.
public enum CharacterProperties {
  /// Whether the code point is a space (general category Zs).
  public static func isSpaceSeparator(_ codePoint: UInt32) -> Bool {
    taikei_icu_general_category(codePoint) == 12
  }

  /// Whether the code point is for private use (general category Co).
  public static func isPrivateUse(_ codePoint: UInt32) -> Bool {
    taikei_icu_general_category(codePoint) == 17
  }

  /// Whether the code point takes no width of its own: general category Mn, Me or Cf.
  public static func isZeroWidth(_ codePoint: UInt32) -> Bool {
    switch taikei_icu_general_category(codePoint) {
    case 6, 7, 16: true
    default: false
    }
  }

  /// Whether the code point takes half an em in East Asian text: East Asian width narrow,
  /// half-width or neutral (UAX #11 has neutral characters behave as narrow ones).
  public static func isNarrow(_ codePoint: UInt32) -> Bool {
    switch taikei_icu_east_asian_width(codePoint) {
    case 0, 2, 4: true
    default: false
    }
  }

  /// Whether the code point is a letter, number or ideograph in a circle (decomposition type
  /// `circle`), such as ① or ㋐.
  public static func isCircled(_ codePoint: UInt32) -> Bool {
    taikei_icu_decomposition_type(codePoint) == 3
  }
}
