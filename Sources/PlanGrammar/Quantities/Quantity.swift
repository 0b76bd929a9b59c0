/// A quantity in digits: 1,200, 34.2, ３億5,000万, 27百万, △1,370.
public struct Quantity: Sendable, Hashable {
  /// The number with its scale: 27百万円 is 27,000,000 (円), 5千人 is 5,000 (人).
  public var value: DecimalValue
  /// Half-open range of indices into the scalars that were parsed: sign and scale words included,
  /// the unit not.
  public var range: Range<Int>

  /// Makes a quantity.
  public init(value: DecimalValue, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// The quantity at an index.
  ///
  /// Separated groups are of three digits (1,200); otherwise the number is none (1,2345, 12,34,567),
  /// but a list of one- or two-digit numbers or of years (1,2 or 2024,2025) gives its first. A full
  /// stop makes a decimal only between digits and only once: 2.1.3 has no quantity. Scale words
  /// fall (3億5,000万), and one that starts another word is none (第5千葉, 2百貨店).
  ///
  /// - Parameters:
  ///   - scalars: a line or a part of one in layer T.
  ///   - index: where it must start.
  ///   - end: index behind the last scalar that may be read; the end of the line unless told.
  ///   - allowsSign: whether △ ▲ － − - directly before the digits make it negative.
  /// - Returns: nil where there is none or where it does not fit 18 digits.
  public static func parse(
    in scalars: [Unicode.Scalar], at index: Int = 0, upTo end: Int? = nil, allowsSign: Bool = false
  ) -> Quantity? {
    let view = ScalarView(scalars, upTo: end)
    guard allowsSign, QuantityParser.isSign(view, index) else {
      return QuantityParser.parse(view, index)
    }
    guard var quantity = QuantityParser.parse(view, index + 1) else { return nil }
    quantity.value.digits = -quantity.value.digits
    quantity.range = index..<quantity.range.upperBound
    return quantity
  }
}
