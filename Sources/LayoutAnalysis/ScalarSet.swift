/// A set of characters of the basic plane with a bit for each: to ask it costs less than a hash, also where nearly
/// every line is asked.
struct ScalarSet {
  private let bits: [UInt64]

  /// A set of some characters; those beyond the basic plane are left out.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value) >> 6] |= 1 << UInt64(scalar.value & 63)
    }
    self.bits = bits
  }

  /// Whether a character is in it.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value) >> 6] >> UInt64(scalar.value & 63) & 1 != 0
  }
}
