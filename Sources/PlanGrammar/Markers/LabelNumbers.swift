/// The numbers of a label, outermost first: at most six below 1,024, ten bits each.
struct LabelNumbers: Sendable, Hashable {
  /// The numbers from the lowest bits on; how many in the highest four.
  private var bits: UInt64 = 0

  /// Most numbers that a label has; a nested code has four.
  static let most = 6

  /// How many numbers there are.
  var count: Int { Int(bits >> 60) }
  /// Whether there is none.
  var isEmpty: Bool { count == 0 }
  /// The last number.
  var last: Int? { isEmpty ? nil : self[count - 1] }
  /// All numbers.
  var all: [Int] { (0..<count).map { self[$0] } }

  /// A number by its place.
  subscript(index: Int) -> Int { Int(bits >> UInt64(10 * index) & 0x3FF) }

  /// Adds a number below 1,024. What is more than six is left out.
  mutating func append(_ number: Int) {
    guard count < Self.most else { return }
    bits |= UInt64(number & 0x3FF) << UInt64(10 * count)
    bits += 1 << 60
  }
}
