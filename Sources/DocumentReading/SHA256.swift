internal import CLibCrypto

/// The SHA-256 of all bytes, 64 hexadecimal digits in lower case.
func sha256(_ bytes: [UInt8]) throws(ReadingError) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  let done = bytes.withUnsafeBytes { taikei_sha256($0.baseAddress, $0.count, &digest) }
  guard done == 1 else { throw ReadingError(.system, "libcrypto computes no SHA-256") }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
