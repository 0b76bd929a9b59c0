// The standard library's sort is compiled anew for each type of elements and each closure, a fifth
// of a second of the release build every time; 130 such places were a tenth of it. What is here is
// compiled once. Elements are asked for their keys, and what is sorted is always the same: keys
// with the places of their elements, or those places alone.

extension Array {
  /// The elements in ascending order of their keys. Those with equal keys stay in their order.
  public func ordered(by key: (Element) -> OrderKey) -> [Element] {
    guard count > 1 else { return self }
    return withUnsafeBufferPointer { elements in
      guard let places = OrderKey.order(count, by: { key(elements[$0]) }) else { return self }
      return take(elements, at: places)
    }
  }

  /// The elements in the order that a comparison gives, where numbers cannot say it: the closure
  /// tells whether its first argument stands before its second. Where neither stands before the
  /// other, they stay in their order.
  public func ordered(where isBefore: (Element, Element) -> Bool) -> [Element] {
    guard count > 1 else { return self }
    return withUnsafeBufferPointer { elements in
      var places = Array<Int>(elements.indices)
      places.sort { isBefore(elements[$0], elements[$1]) }
      return take(elements, at: places)
    }
  }
}

extension Range<Int> {
  /// The numbers in ascending order of their keys. Those with equal keys stay in their order.
  public func ordered(by key: (Int) -> OrderKey) -> [Int] {
    OrderKey.order(count) { key(lowerBound + $0) }?.map { lowerBound + $0 } ?? Array(self)
  }
}

extension [Int] {
  /// The numbers in ascending order of their keys. Those with equal keys stay in their order.
  public func ordered(by key: (Int) -> OrderKey) -> [Int] {
    OrderKey.order(count) { key(self[$0]) }?.map { self[$0] } ?? self
  }
}

/// The elements at some places.
private func take<Element>(
  _ elements: UnsafeBufferPointer<Element>, at places: [Int]
) -> [Element] {
  Array(unsafeUninitializedCapacity: places.count) { buffer, count in
    for place in places {
      buffer.initializeElement(at: count, to: elements[place])
      count += 1
    }
  }
}

extension OrderKey {
  /// The places from 0 up to a count in ascending order of their keys; nil where that is the order
  /// in which they stand, as it mostly is.
  fileprivate static func order(_ count: Int, by key: (Int) -> OrderKey) -> [Int]? {
    guard count > 1 else { return nil }
    var (place, last, isOrdered) = (1, key(0), true)
    while isOrdered, place < count {
      let next = key(place)
      isOrdered = !(next < last)
      last = next
      place += 1
    }
    if isOrdered { return nil }
    var entries = (0..<count).map { (key: key($0), place: $0) }
    entries.sort { $0.key < $1.key }
    return entries.map(\.place)
  }
}
