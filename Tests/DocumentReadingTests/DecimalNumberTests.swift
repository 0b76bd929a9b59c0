import Testing

@testable import DocumentReading

@Suite struct DecimalNumberTests {
  private func parse(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { parseDecimal($0[...]) }
  }

  @Test(arguments: [
    ("0", 0), ("12", 12), ("-3.5", -3.5), ("+.5", 0.5), ("5.", 5), ("594.959960", 594.95996),
    ("1e3", 1000), ("2.5E-2", 0.025), ("0.1", 0.1),
    // Digits behind the fifteenth count as zeros.
    ("1234567890123456", 1_234_567_890_123_450), ("0.1234567890123456", 0.123456789012345),
    ("00000000000000000012", 12),
  ])
  func readsDecimals(text: String, value: Double) {
    #expect(parse(text) == value)
  }

  @Test(arguments: ["", "-", ".", "e3", "1e", "1e99", "nan", "inf", "0x10", "1 ", "1,5", "1.2.3"])
  func anythingElseIsNoNumber(text: String) {
    #expect(parse(text) == nil)
  }
}
