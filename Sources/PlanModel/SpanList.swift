/// The places of a text in the source: mostly one, which then needs no memory of its own.
public struct SpanList: Sendable, Hashable {
  /// The first place; on `noPage` where there is none.
  @usableFromInline var first = SourceSpan(page: noPage, range: ByteRange(0, 0))
  @usableFromInline var rest: [SourceSpan] = []

  /// The number of no page.
  @inlinable static var noPage: Int { Int(Int32.min) }

  /// Whether there is no place.
  @inlinable public var isEmpty: Bool { first.page == Self.noPage }

  /// Makes an empty list.
  public init() {}

  /// Makes a list of some places.
  public init(_ spans: [SourceSpan]) {
    guard let first = spans.first else { return }
    self.first = first
    if spans.count > 1 { rest = Array(spans.dropFirst()) }
  }

  /// How many places there are.
  @inlinable public var count: Int { isEmpty ? 0 : rest.count + 1 }

  /// A place, from 0.
  @inlinable
  public subscript(index: Int) -> SourceSpan { index == 0 ? first : rest[index - 1] }

  /// All places in order.
  public var all: [SourceSpan] { isEmpty ? [] : [first] + rest }

  /// Adds a place behind the others.
  ///
  /// - Parameter more: how many more are expected behind it.
  mutating func append(_ span: SourceSpan, expecting more: Int) {
    if isEmpty {
      first = span
    } else {
      if rest.isEmpty { rest.reserveCapacity(more + 1) }
      rest.append(span)
    }
  }
}
