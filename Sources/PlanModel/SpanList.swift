/// The places of a text in the source: mostly one, or two where it has a label, which then need no memory of their own.
public struct SpanList: Sendable, Hashable {
  /// The first place; on `noPage` where there is none.
  @usableFromInline var first = Self.none
  /// The second place; on `noPage` where there is none.
  @usableFromInline var second = Self.none
  @usableFromInline var rest: [SourceSpan] = []

  /// The number of no page.
  @inlinable static var noPage: Int { Int(Int32.min) }
  private static var none: SourceSpan { SourceSpan(page: noPage, range: ByteRange(0, 0)) }

  /// Whether there is no place.
  @inlinable public var isEmpty: Bool { first.page == Self.noPage }

  /// Makes an empty list.
  public init() {}

  /// Makes a list of some places.
  public init(_ spans: [SourceSpan]) {
    guard let first = spans.first else { return }
    self.first = first
    if spans.count > 1 { second = spans[1] }
    if spans.count > 2 { rest = Array(spans.dropFirst(2)) }
  }

  /// How many places there are.
  @inlinable public var count: Int {
    isEmpty ? 0 : second.page == Self.noPage ? 1 : rest.count + 2
  }

  /// A place, from 0.
  @inlinable
  public subscript(index: Int) -> SourceSpan {
    switch index {
    case 0: first
    case 1: second
    default: rest[index - 2]
    }
  }

  /// All places in order.
  public var all: [SourceSpan] { (0..<count).map { self[$0] } }

  /// Adds a place behind the others.
  ///
  /// - Parameter more: how many more are expected behind it.
  mutating func append(_ span: SourceSpan, expecting more: Int) {
    if isEmpty {
      first = span
    } else if second.page == Self.noPage {
      second = span
    } else {
      if rest.isEmpty { rest.reserveCapacity(more + 1) }
      rest.append(span)
    }
  }
}
