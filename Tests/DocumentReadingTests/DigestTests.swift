import CDigest
import Testing

@testable import DocumentReading

struct DigestTests {
  /// The examples of FIPS 180-4, and a text that needs a second block for its length alone.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the examples of the standard`(text: String, digest: String) {
    #expect(sha256(Array(text.utf8)) == digest)
  }

  @Test func `a million letters`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      sha256(bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// All lengths around the ends of blocks, at all places in memory.
  @Test func `the processor's instructions and ours agree`() {
    var state: UInt64 = 1
    let bytes = (0..<400).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    var (fast, plain) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 32))
    for count in 0..<260 {
      let start = count % 7
      bytes[start..<start + count].withUnsafeBytes {
        taikei_sha256($0.baseAddress, count, &fast)
        taikei_sha256_portable($0.baseAddress, count, &plain)
      }
      #expect(fast == plain, "\(count) bytes")
    }
  }
}
