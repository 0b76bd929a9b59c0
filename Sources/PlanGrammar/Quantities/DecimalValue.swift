/// An exact decimal number: `digits` × 10^`exponent`, as many places as printed.
///
/// 34.2 is 342 × 10^-1, 2.0 is 20 × 10^-1, 1.5億 is 150000000 × 10^0. Two values are equal when
/// they are printed with the same places: 2 and 2.0 are not.
public struct DecimalValue: Sendable, Hashable, CustomStringConvertible {
  /// All digits as an integer, negative for a negative number.
  public var digits: Int
  /// Power of ten, from -18 to 0.
  public var exponent: Int

  /// Makes a value.
  public init(digits: Int, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The whole number; nil where places are printed.
  public var integer: Int? { exponent == 0 ? digits : nil }

  /// The nearest double: for arithmetic where the last bit does not matter.
  public var double: Double {
    var divisor = 1.0
    for _ in 0..<max(0, -exponent) { divisor *= 10 }
    return Double(digits) / divisor
  }

  /// Plain decimal notation, also a valid JSON number: `-34.20`.
  public var description: String {
    guard exponent < 0 else { return String(digits) }
    let text = String(digits.magnitude)
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    let whole = padded.dropLast(places)
    return (digits < 0 ? "-" : "") + whole + "." + padded.suffix(places)
  }

  /// The value times a power of ten, given as its factor; nil on overflow.
  func scaled(by factor: Int) -> DecimalValue? {
    var digits = digits
    var exponent = exponent
    var factor = factor
    while exponent < 0, factor >= 10 {
      exponent += 1
      factor /= 10
    }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    digits = product
    return DecimalValue(digits: digits, exponent: exponent)
  }
}
