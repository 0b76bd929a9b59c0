import CICU

/// Properties of code points, as the installed ICU has them.
///
/// Code points and not scalars are asked about, so that tables can be built in one sweep.
public enum CharacterProperties {
  /// Whether the code point is a space (general category Zs).
  public static func isSpaceSeparator(_ codePoint: UInt32) -> Bool {
    taikei_icu_general_category(codePoint) == 12
  }

  /// Sets the bits of the code points that are spaces (general category Zs).
  ///
  /// - Parameter masks: bit n of mask m stands for code point 64 m + n.
  public static func markSpaceSeparators(_ codePoints: Range<UInt32>, in masks: inout [UInt64]) {
    precondition(codePoints.upperBound <= masks.count * 64)
    taikei_icu_mark_categories(codePoints.lowerBound, codePoints.upperBound, 1 << 12, &masks)
  }

  /// Whether the code point is for private use (general category Co).
  public static func isPrivateUse(_ codePoint: UInt32) -> Bool {
    taikei_icu_general_category(codePoint) == 17
  }

  /// Sets the bits of the code points that take no width of their own: general category Mn, Me or Cf.
  ///
  /// - Parameter masks: bit n of mask m stands for code point 64 m + n.
  public static func markZeroWidth(_ codePoints: Range<UInt32>, in masks: inout [UInt64]) {
    precondition(codePoints.upperBound <= masks.count * 64)
    taikei_icu_mark_categories(
      codePoints.lowerBound, codePoints.upperBound, 1 << 6 | 1 << 7 | 1 << 16, &masks)
  }

  /// Sets the bits of the code points that take half an em in East Asian text: East Asian width
  /// narrow, half-width or neutral (UAX #11 has neutral characters behave as narrow ones).
  ///
  /// - Parameter masks: bit n of mask m stands for code point 64 m + n.
  public static func markNarrow(_ codePoints: Range<UInt32>, in masks: inout [UInt64]) {
    precondition(codePoints.upperBound <= masks.count * 64)
    taikei_icu_mark_widths(
      codePoints.lowerBound, codePoints.upperBound, 1 << 0 | 1 << 2 | 1 << 4, &masks)
  }

  /// Whether the code point is a letter, number or ideograph in a circle (decomposition type
  /// `circle`), such as ① or ㋐.
  public static func isCircled(_ codePoint: UInt32) -> Bool {
    taikei_icu_decomposition_type(codePoint) == 3
  }
}
