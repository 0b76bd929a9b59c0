internal import PlanModel

/// A 64-bit FNV-1a hash: the same for the same bytes on every machine and in every run, unlike
/// `Hasher`. It tells things apart; it is no protection against anybody.
struct StableHash {
  /// The hash of what was added so far.
  private(set) var value: UInt64

  /// Starts a hash, from the standard's offset or from the value of another.
  init(_ value: UInt64 = 0xCBF2_9CE4_8422_2325) { self.value = value }

  /// Adds the UTF-8 bytes of a text and a byte that no UTF-8 holds, so that ab, c and a, bc differ.
  mutating func add(_ text: String) {
    var hash = value
    text.withBytes { for byte in $0 { hash = (hash ^ UInt64(byte)) &* Self.prime } }
    value = (hash ^ 0xFF) &* Self.prime
  }

  /// Adds the eight bytes of a number.
  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      value = (value ^ (number >> UInt64(shift) & 0xFF)) &* Self.prime
    }
  }

  /// The lowest bits in base 32, five to a character, in Crockford's digits, which leave out i, l,
  /// o and u.
  static func base32(_ value: UInt64, characters: Int) -> String {
    String(unsafeUninitializedCapacity: characters) { bytes in
      var rest = value
      for index in stride(from: characters - 1, through: 0, by: -1) {
        bytes[index] = digits.utf8Start[Int(rest & 31)]
        rest >>= 5
      }
      return characters
    }
  }

  private static let prime: UInt64 = 0x100_0000_01B3
  private static var digits: StaticString { "0123456789abcdefghjkmnpqrstvwxyz" }
}
