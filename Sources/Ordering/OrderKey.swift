/// What an element is ordered by: up to three numbers, of which the first that differs decides.
///
/// Numbers are compared as `Double`s, which every number of a page or document is exactly: places,
/// counts, offsets. To order by a number downwards, give it negated. NaN has no place in an order.
public struct OrderKey: Sendable {
  @usableFromInline let first: Double
  @usableFromInline let second: Double
  @usableFromInline let third: Double

  /// A key of one number.
  @inlinable
  public init(_ first: some OrderNumber) {
    self.init(values: first.orderValue, 0, 0)
  }

  /// A key of two numbers; the second decides where the first are equal.
  @inlinable
  public init(_ first: some OrderNumber, _ second: some OrderNumber) {
    self.init(values: first.orderValue, second.orderValue, 0)
  }

  /// A key of three numbers.
  @inlinable
  public init(_ first: some OrderNumber, _ second: some OrderNumber, _ third: some OrderNumber) {
    self.init(values: first.orderValue, second.orderValue, third.orderValue)
  }

  @usableFromInline
  init(values first: Double, _ second: Double, _ third: Double) {
    self.first = first
    self.second = second
    self.third = third
  }

  static func < (a: OrderKey, b: OrderKey) -> Bool {
    (a.first, a.second, a.third) < (b.first, b.second, b.third)
  }
}

/// A number that can be part of an `OrderKey`.
public protocol OrderNumber {
  /// The number as it is compared. Integers beyond 2⁵³ are not told apart from their neighbours.
  var orderValue: Double { get }
}

extension Int: OrderNumber {
  /// The number.
  public var orderValue: Double { Double(self) }
}

extension Int32: OrderNumber {
  /// The number.
  public var orderValue: Double { Double(self) }
}

extension UInt32: OrderNumber {
  /// The number.
  public var orderValue: Double { Double(self) }
}

extension Float: OrderNumber {
  /// The number.
  public var orderValue: Double { Double(self) }
}

extension Double: OrderNumber {
  /// The number.
  public var orderValue: Double { self }
}
