internal import Ordering

/// A small set of scalars that mostly says no: one bit of a filter answers nearly every question.
struct ScalarSet: ExpressibleByArrayLiteral, Sendable {
  /// A bit for the lowest six bits of each member.
  private let filter: UInt64
  private let members: [Unicode.Scalar]

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    members = Array(scalars).distinct()
    filter = members.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  init(arrayLiteral elements: Unicode.Scalar...) { self.init(elements) }

  /// Whether a scalar is a member.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    filter >> UInt64(scalar.value & 63) & 1 != 0 && members.contains(scalar)
  }
}
