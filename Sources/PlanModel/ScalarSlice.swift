/// A run of the scalars of a longer text, which it shares: the lines of a page stand in one array.
///
/// A collection of its own, counted from 0: unlike an `ArraySlice` it can stand wherever a whole text
/// can. Copying it copies no text; the longer text lives as long as any part of it.
public struct ScalarSlice: Sendable {
  @usableFromInline let base: [Unicode.Scalar]
  @usableFromInline let lower: Int32
  @usableFromInline let upper: Int32

  /// Makes an empty text.
  @inlinable public init() { self.init([]) }

  /// Makes a text of all of an array, which it shares.
  @inlinable public init(_ text: [Unicode.Scalar]) { self.init(text, 0..<text.count) }

  /// Makes a text of a part of an array, which it shares.
  ///
  /// - Parameters:
  ///   - text: the array.
  ///   - range: half-open range of indices into the array.
  @inlinable
  public init(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    self.init(inside: text, Int32(range.lowerBound), Int32(range.upperBound))
  }

  /// Makes a text of a part that is known to lie in an array.
  @usableFromInline
  @inline(__always)
  init(inside text: [Unicode.Scalar], _ lower: Int32, _ upper: Int32) {
    base = text
    self.lower = lower
    self.upper = upper
  }

  /// A part of the text as a text of its own, counted from 0.
  @inlinable
  public func part(_ range: Range<Int>) -> ScalarSlice {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return ScalarSlice(
      inside: base, lower &+ Int32(truncatingIfNeeded: range.lowerBound),
      lower &+ Int32(truncatingIfNeeded: range.upperBound))
  }

  /// Adds the text to an array.
  @inlinable
  public func append(to array: inout [Unicode.Scalar]) { append(0..<count, to: &array) }

  /// Adds a part of the text to an array.
  ///
  /// - Parameters:
  ///   - range: half-open range of indices, from 0.
  ///   - array: the array.
  @inlinable
  public func append(_ range: Range<Int>, to array: inout [Unicode.Scalar]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    base.withUnsafeBufferPointer {
      let start = Int(lower)
      array.append(
        contentsOf: UnsafeBufferPointer(
          rebasing: $0[(start &+ range.lowerBound)..<(start &+ range.upperBound)]))
    }
  }

  /// A copy that shares nothing.
  public var detached: ScalarSlice { ScalarSlice(Array(self)) }
}

extension ScalarSlice: RandomAccessCollection {
  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of scalars.
  @inlinable public var endIndex: Int { Int(upper &- lower) }
  /// The number of scalars.
  @inlinable public var count: Int { Int(upper &- lower) }

  /// A scalar, from 0.
  @inlinable
  public subscript(index: Int) -> Unicode.Scalar {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    // The part lies in the array: `init` saw to that.
    return base.withUnsafeBufferPointer { $0[Int(lower) &+ index] }
  }

  /// Gives the scalars as they stand in memory.
  @inlinable
  public func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Unicode.Scalar>) throws -> Result
  ) rethrows -> Result {
    try base.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[Int(lower)..<Int(upper)]))
    }
  }

  /// Gives the scalars as they stand in memory.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Unicode.Scalar>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBufferPointer(body)
  }
}

extension ScalarSlice: Hashable {
  /// Whether two texts are the same, whatever they are parts of.
  public static func == (one: ScalarSlice, other: ScalarSlice) -> Bool {
    guard one.count == other.count else { return false }
    return one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        for index in 0..<one.count where one[index] != other[index] { return false }
        return true
      }
    }
  }

  /// Hashes the scalars.
  public func hash(into hasher: inout Hasher) {
    // Drawn together first: the hasher, which takes eight bytes at a time, would take longer than all else that is done with a key.
    var drawn = Self.seed &+ UInt64(count)
    withUnsafeBufferPointer { text in
      for scalar in text {
        drawn = (drawn ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15
        drawn ^= drawn >> 32
      }
    }
    hasher.combine(drawn)
  }

  /// Another one in each run, so that no document can be made whose texts all have one hash.
  private static let seed = UInt64.random(in: .min ... .max)
}

extension ScalarSlice {
  /// Whether a word stands at an index.
  @inlinable
  public func hasWord(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    guard start >= 0, start &+ word.count <= count else { return false }
    return withUnsafeBufferPointer { text in
      for offset in word.indices where text[start &+ offset] != word[offset] { return false }
      return true
    }
  }

  /// Whether a text stands anywhere in this one.
  public func contains(_ other: ScalarSlice) -> Bool {
    guard let first = other.first else { return true }
    guard other.count <= count else { return false }
    return withUnsafeBufferPointer { text in
      other.withUnsafeBufferPointer { other in
        (0...(text.count - other.count)).contains { start in
          text[start] == first && other.indices.allSatisfy { text[start &+ $0] == other[$0] }
        }
      }
    }
  }
}

extension ScalarSlice: ExpressibleByArrayLiteral {
  /// Makes a text of the scalars of a literal.
  public init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars) }
}
