// Sorting of what is its own key, for the types that the project sorts.

extension [Int] {
  /// The numbers in ascending order.
  public func ascending() -> [Int] { sorted() }

  /// Each number once, in ascending order.
  public func distinct() -> [Int] { withoutRepeats(sorted()) }
}

extension [UInt64] {
  /// The numbers in ascending order.
  public func ascending() -> [UInt64] { sorted() }
}

extension [Float] {
  /// The numbers in ascending order.
  public func ascending() -> [Float] { sorted() }
}

extension [Double] {
  /// The numbers in ascending order.
  public func ascending() -> [Double] { sorted() }

  /// Each number once, in ascending order.
  public func distinct() -> [Double] { withoutRepeats(sorted()) }
}

extension [Unicode.Scalar] {
  /// The scalars in ascending order of their values.
  public func ascending() -> [Unicode.Scalar] { sorted() }

  /// Each scalar once, in ascending order of their values.
  public func distinct() -> [Unicode.Scalar] { withoutRepeats(sorted()) }
}

extension [String] {
  /// The texts in ascending order.
  public func ascending() -> [String] { sorted() }

  /// Each text once, in ascending order.
  public func distinct() -> [String] { withoutRepeats(sorted()) }
}

/// Sorted elements without those that equal the one before.
private func withoutRepeats<Element: Equatable>(_ sorted: [Element]) -> [Element] {
  var distinct: [Element] = []
  for element in sorted where element != distinct.last { distinct.append(element) }
  return distinct
}
