internal import PlanModel

/// Says of most texts that they are none of some titles, by their ends and length: a text need not be hashed for it.
struct TitleFilter {
  private static let size = 1 << 14
  private var bits = Array(repeating: UInt64(0), count: size / 64)

  /// Takes a title in.
  mutating func insert(_ title: ScalarSlice) {
    let place = Self.place(of: title)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a text may be one of the titles.
  func mayHold(_ text: ScalarSlice) -> Bool {
    let place = Self.place(of: text)
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  private static func place(of text: ScalarSlice) -> Int {
    guard let first = text.first, let last = text.last else { return 0 }
    return (Int(first.value) &* 31 &+ Int(last.value) &* 7 &+ text.count) & (size - 1)
  }
}
