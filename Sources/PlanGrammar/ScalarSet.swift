/// A set of scalars that is asked for nearly every character: a bit for each scalar of the basic plane.
struct ScalarSet: ExpressibleByArrayLiteral, Sendable {
  private var bits = Array(repeating: UInt64(0), count: 0x10000 / 64)
  /// The members outside the basic plane, mostly none.
  private var higher: [Unicode.Scalar] = []

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if scalar.value < 0x10000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        higher.append(scalar)
      }
    }
  }

  init(arrayLiteral elements: Unicode.Scalar...) { self.init(elements) }

  /// Whether a scalar is a member.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000
      ? bits[Int(scalar.value >> 6)] &>> UInt64(scalar.value & 63) & 1 != 0
      : higher.contains(scalar)
  }
}
