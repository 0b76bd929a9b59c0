internal import CNettle

/// The SHA-256 of all bytes, 64 hexadecimal digits in lower case.
func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
  bytes.withUnsafeBytes { taikei_sha256($0.baseAddress, $0.count, &digest) }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
