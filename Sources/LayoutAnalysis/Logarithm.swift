extension Double {
  /// Natural logarithm of a positive number, by the series of the inverse hyperbolic tangent, since the library's stands in
  /// Foundation.
  var logarithm: Double {
    let ratio = (significand - 1) / (significand + 1)
    var (term, sum, power) = (ratio, 0.0, 1.0)
    while power < 20 {
      sum += term / power
      term *= ratio * ratio
      power += 2
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945
  }
}
