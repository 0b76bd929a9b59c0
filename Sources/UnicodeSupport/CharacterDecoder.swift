/// A character encoding that ``CharacterDecoder`` reads. The raw value is the IANA name.
public enum CharacterEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// UTF-32 with the low byte first.
  case utf32LittleEndian = "UTF-32LE"
  /// UTF-32 with the high byte first.
  case utf32BigEndian = "UTF-32BE"
  /// JIS in seven bits with escape sequences.
  case iso2022JP = "ISO-2022-JP"
  /// Shift_JIS as Windows writes it: code page 932 with ①, ㈱ and ～ (U+FF5E).
  case shiftJIS = "Shift_JIS"
  /// EUC-JP.
  case eucJP = "EUC-JP"
}

/// Text that was decoded without a single substitution.
public struct DecodedText: Sendable {
  /// What told the encoding.
  public enum Basis: Sendable, Hashable {
    /// A byte order mark at the start of the input.
    case byteOrderMark
    /// The whole input is valid UTF-8, which other encodings hardly ever are.
    case validUTF8
    /// Escape sequences that name the character sets.
    case escapeSequences
    /// What the text looks like. It may be wrong.
    case evidence
  }

  /// The text in UTF-8, without a byte order mark at its start. Where the input is UTF-8, this is a
  /// slice of it, and nothing was copied.
  public var utf8: ArraySlice<UInt8>
  /// The encoding that was read.
  public var encoding: CharacterEncoding
  /// What told the encoding.
  public var basis: Basis
}

/// An input that no encoding explains.
public struct DecodingFailure: Error, Sendable, Hashable {
  /// An encoding that was tried.
  public struct Attempt: Sendable, Hashable {
    /// The encoding.
    public var encoding: CharacterEncoding
    /// Offset in the input of the first byte that the encoding does not explain; nil where it
    /// explains all, but what comes out is no Japanese text.
    public var offset: Int?
  }

  /// The encodings that were tried, in order. Never empty.
  public var attempts: [Attempt]

  /// Offset of the byte that stopped the encoding that got furthest.
  public var offset: Int { attempts.compactMap(\.offset).max() ?? 0 }
}

/// Finds the encoding of Japanese text and decodes it to UTF-8, strictly.
///
/// The order: a byte order mark decides; NUL bytes suggest UTF-16; escape sequences ISO-2022-JP;
/// valid UTF-8 is UTF-8. Then Shift_JIS and EUC-JP are tried on the whole input. Where both decode,
/// the share of kana and of the kanji of JIS level 1 decides, and where that says little, ICU's
/// detector. Detection comes last since it fails on short text.
///
/// An undefined sequence is an error and never becomes U+FFFD. A U+FFFD that the input itself holds
/// stays.
public enum CharacterDecoder {
  /// Decodes a whole input.
  ///
  /// An empty input is no error; it is empty UTF-8.
  public static func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    if let (encoding, length) = byteOrderMark(bytes) {
      let rest = bytes[length...]
      if encoding == .utf8 {
        let validation = validateUTF8(rest)
        guard validation.isValid else {
          throw DecodingFailure(
            attempts: [.init(encoding: .utf8, offset: length + validation.validCount)])
        }
        return DecodedText(utf8: rest, encoding: .utf8, basis: .byteOrderMark)
      }
      let text = try convert(rest, from: encoding)
      return DecodedText(utf8: text, encoding: encoding, basis: .byteOrderMark)
    }
    if let encoding = utf16ByEvidence(bytes), let text = try? convert(bytes[...], from: encoding) {
      return DecodedText(utf8: text, encoding: encoding, basis: .evidence)
    }
    if hasJapaneseEscapeSequence(bytes) {
      let text = try convert(bytes[...], from: .iso2022JP)
      return DecodedText(utf8: text, encoding: .iso2022JP, basis: .escapeSequences)
    }
    let validation = validateUTF8(bytes[...])
    if validation.isValid {
      return DecodedText(utf8: bytes[...], encoding: .utf8, basis: .validUTF8)
    }
    let attempt = DecodingFailure.Attempt(encoding: .utf8, offset: validation.validCount)
    // Neither Shift_JIS nor EUC-JP opens with several three-byte sequences of UTF-8: this is
    // damaged UTF-8, and another reading of it would be mojibake.
    if validation.threeByteSequences >= 4 {
      throw DecodingFailure(attempts: [attempt])
    }
    return try decodeByPlausibility(bytes, after: attempt)
  }

  /// The encoding that a byte order mark names, and the length of the mark.
  private static func byteOrderMark(_ bytes: [UInt8]) -> (CharacterEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Reads Shift_JIS or EUC-JP, whichever decodes the whole input and reads like Japanese.
  private static func decodeByPlausibility(
    _ bytes: [UInt8], after first: DecodingFailure.Attempt
  ) throws(DecodingFailure) -> DecodedText {
    var attempts = [first]
    var readings: [(text: ArraySlice<UInt8>, encoding: CharacterEncoding)] = []
    for encoding in [CharacterEncoding.shiftJIS, .eucJP] {
      do throws(DecodingFailure) {
        let text = try convert(bytes[...], from: encoding)
        if JapaneseEvidence(bytes, encoding: encoding).isPlausible {
          readings.append((text, encoding))
        } else {
          attempts.append(.init(encoding: encoding, offset: nil))
        }
      } catch {
        attempts += error.attempts
      }
    }
    guard var chosen = readings.first else { throw DecodingFailure(attempts: attempts) }
    if readings.count == 2, prefersEUCJP(bytes) { chosen = readings[1] }
    return DecodedText(utf8: chosen.text, encoding: chosen.encoding, basis: .evidence)
  }
}
