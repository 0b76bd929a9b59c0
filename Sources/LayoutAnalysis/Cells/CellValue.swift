/// The amount in a cell.
struct CellValue {
  /// Natural logarithm of the amount, nil for a dash.
  var magnitude: Double?
  /// Digits behind the point.
  var decimals = 0

  init(_ text: [Unicode.Scalar]) {
    var amount = 0.0
    var point = false
    var digits = 0
    for scalar in text {
      if let digit = Int(String(scalar)), scalar.isDigit {
        amount = amount * 10 + Double(digit)
        digits += 1
        if point { decimals += 1 }
      } else if scalar == "." || scalar == "．" {
        point = true
      }
    }
    guard digits > 0 else { return }
    for _ in 0..<decimals { amount /= 10 }
    magnitude = (amount + 0.1).logarithm
  }

  /// How unlike two values are, from 0 to 3.5.
  func distance(_ other: CellValue) -> Double {
    guard let magnitude, let second = other.magnitude else { return 0.5 }
    return min(3, abs(magnitude - second)) + (decimals == other.decimals ? 0 : 0.5)
  }
}
