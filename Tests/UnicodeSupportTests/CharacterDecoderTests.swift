import Testing

@testable import UnicodeSupport

/// Bytes from hexadecimal digits; spaces are left out.
private func hex(_ digits: String) -> [UInt8] {
  let nibbles = digits.compactMap(\.hexDigitValue).map(UInt8.init)
  return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
}

private func decoded(_ bytes: [UInt8]) throws -> (text: [UInt8], encoding: CharacterEncoding) {
  let result = try CharacterDecoder.decode(bytes)
  return (Array(result.utf8), result.encoding)
}

@Suite struct CharacterDecoderTests {
  /// Bytes, their encoding and their text.
  static let samples: [(String, CharacterEncoding, String)] = [
    // Code page 932: NEC's ① and ㈱, and 8160 as U+FF5E, not U+301C.
    (
      "87408c7689e682cc908490690d0a878a8cf68ed0208254816082568e9e0d0a", .shiftJIS,
      "\u{2460}計画の推進\r\n\u{3231}公社 ５\u{FF5E}７時\r\n"
    ),
    (
      "91e682508fcd20918d8d878c7689e682cc9084906982c982c282a282c40a", .shiftJIS,
      "第１章 総合計画の推進について\n"
    ),
    ("8e73", .shiftJIS, "市"),
    ("82a0", .shiftJIS, "あ"),
    ("918d8d878c7689e6", .shiftJIS, "総合計画"),
    ("8fcd816995aa96ec816a", .shiftJIS, "章（分野）"),
    // IBM's extensions: the forms of names keep their own code points.
    ("eee0ed95", .shiftJIS, "\u{9AD9}\u{FA11}"),
    // Kana of half width, alone in a file and beside kanji.
    (
      "bfb3badeb3b9b2b6b80abcd0ddbbddb6b820ccdfd7dd0abbb2c0cfbc20b7b6b8b60a", .shiftJIS,
      "\u{FF7F}\u{FF73}\u{FF7A}\u{FF9E}\u{FF73}\u{FF79}\u{FF72}\u{FF76}\u{FF78}\n"
        + "\u{FF7C}\u{FF90}\u{FF9D}\u{FF7B}\u{FF9D}\u{FF76}\u{FF78} \u{FF8C}\u{FF9F}\u{FF97}\u{FF9D}\n"
        + "\u{FF7B}\u{FF72}\u{FF80}\u{FF8F}\u{FF7C} \u{FF77}\u{FF76}\u{FF78}\u{FF76}\n"
    ),
    ("89db96bc20b7b6b8b60a", .shiftJIS, "課名 \u{FF77}\u{FF76}\u{FF78}\u{FF76}\n"),
    (
      "c2e8a3b1becf20c1edb9e7b7d7b2e8a4cebfe4bfcaa4cba4c4a4a4a4c60a", .eucJP,
      "第１章 総合計画の推進について\n"
    ),
    ("c1edb9e7b7d7b2e8", .eucJP, "総合計画"),
    ("b4f0cbdcb9bdc1dba1cab0c6a1cb", .eucJP, "基本構想（案）"),
    (
      "1b2442426823313e4f1b2842201b2442416d396737573268244e3f643f4a244b2444242424461b28420a",
      .iso2022JP, "第１章 総合計画の推進について\n"
    ),
    ("2c7b11ffe07a0030004e2c820a00088a3b75", .utf16LittleEndian, "第１章　一般\n計画"),
    ("7b2cff117ae030004e00822c000a8a08753b", .utf16BigEndian, "第１章　一般\n計画"),
    ("fffe2c7b11ffe07a", .utf16LittleEndian, "第１章"),
    ("feff7b2cff117ae0", .utf16BigEndian, "第１章"),
    // U+20BB7 takes a pair of surrogates.
    ("fffe42d8b7df", .utf16LittleEndian, "\u{20BB7}"),
    ("fffe00002c7b0000", .utf32LittleEndian, "第"),
    ("0000feff00007b2c", .utf32BigEndian, "第"),
    ("", .utf8, ""),
    ("efbbbf61", .utf8, "a"),
    // A U+FFFD of the source and a second byte order mark are characters like others.
    ("efbbbfefbbbfefbfbd", .utf8, "\u{FEFF}\u{FFFD}"),
  ]

  @Test(arguments: samples)
  func decodesToTheSameScalars(digits: String, encoding: CharacterEncoding, text: String) throws {
    let result = try decoded(hex(digits))
    #expect(result.encoding == encoding)
    // Bytes, since == of strings takes U+FA11 and others for their canonical equivalents.
    #expect(result.text == Array(text.utf8))
  }

  @Test func utf8IsNotCopied() throws {
    let bytes = Array("\u{FEFF}総合計画".utf8)
    let text = try CharacterDecoder.decode(bytes).utf8
    #expect(text.startIndex == 3)
    let same = bytes.withUnsafeBufferPointer { whole in
      text.withUnsafeBufferPointer { $0.baseAddress == whole.baseAddress.map { $0 + 3 } }
    }
    #expect(same)
  }

  /// Inputs that are no text in any encoding, and where the best attempt stopped.
  static let undecodable: [(String, Int)] = [
    // UTF-8 cut off in a character, after enough of it to be sure.
    ("e7acac e4b880 e7aba0 e8a888 e38081 e7", 15),
    // Shift_JIS with a lead byte at the end.
    ("918d8d878c7689e691", 8),
    // Shift_JIS with FF in the middle.
    ("82a082a2ff82a4", 4),
    // A byte order mark and ill-formed UTF-8.
    ("efbbbf61ff", 4),
    // UTF-16 with half a pair of surrogates, and with half a unit.
    ("fffe2c7b42d82c7b", 4),
    ("fffe2c7b11", 4),
    // JIS X 0208 has no row 95.
    ("1b24427f211b2842", 3),
  ]

  @Test(arguments: undecodable)
  func anUndefinedSequenceIsAnErrorWithItsOffset(digits: String, offset: Int) {
    let failure = #expect(throws: DecodingFailure.self) {
      try CharacterDecoder.decode(hex(digits))
    }
    #expect(failure?.offset == offset)
    #expect(failure?.attempts.isEmpty == false)
  }

  @Test func damagedUTF8IsNotReadAsShiftJIS() {
    // Ends in the middle of a character, yet every byte pairs up in Shift_JIS.
    let bytes = Array("総合計画の推進".utf8).dropLast(1) + hex("82a0")
    let failure = #expect(throws: DecodingFailure.self) {
      try CharacterDecoder.decode(Array(bytes))
    }
    #expect(failure?.attempts.map(\.encoding) == [.utf8])
  }

  @Test func kanjiOfLevelTwoAloneAreMojibake() {
    // Kanji of level 2 only, in Shift_JIS; no such text exists.
    let failure = #expect(throws: DecodingFailure.self) {
      try CharacterDecoder.decode(hex("98a498a698a898a998aa98ab98ac"))
    }
    #expect(failure?.attempts.contains { $0.encoding == .shiftJIS && $0.offset == nil } == true)
  }

  @Test func validationAgreesWithTheStandardLibrary() {
    var generator = SplitMix(seed: 7)
    let alphabet: [UInt8] = [
      0x20, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE3, 0xED,
      0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]
    var valid = 0
    for _ in 0..<30_000 {
      var bytes = (0..<Int(generator.next() % 7)).map { _ in
        alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      if generator.next() % 2 == 0 { bytes += Array("あ漢字𠮷é".utf8) }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      let result = CharacterDecoder.validateUTF8(bytes[...])
      #expect(result.isValid == expected, "\(bytes)")
      // What is before the error is valid, and one more character is not.
      #expect(
        String(validating: bytes.prefix(result.validCount), as: UTF8.self) != nil, "\(bytes)")
      valid += expected ? 1 : 0
    }
    #expect(valid > 1000)
  }

  /// Eight characters of three bytes are looked at at once.
  @Test func validationAgreesOnEachByteOfARunOfWideCharacters() {
    for index in 0..<24 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("総合計画の基本目標".utf8)
        bytes[index] = byte
        let result = CharacterDecoder.validateUTF8(bytes[...])
        #expect(result.isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        #expect(
          String(validating: bytes.prefix(result.validCount), as: UTF8.self) != nil, "\(bytes)")
      }
    }
  }

  @Test func randomBytesDecodeOrFailAndNeverCrash() {
    var generator = SplitMix(seed: 1)
    for round in 0..<5_000 {
      let bytes = (0..<Int(generator.next() % 40)).map { _ in
        round % 3 == 0
          ? UInt8(truncatingIfNeeded: generator.next())
          : round % 3 == 1
            ? UInt8(0x80 + generator.next() % 128)
            : [0x1B, 0x24, 0x42, 0x28, 0x0A, 0x00, 0x30, 0x4E][Int(generator.next() % 8)]
      }
      guard let text = try? CharacterDecoder.decode(bytes) else { continue }
      #expect(String(validating: text.utf8, as: UTF8.self) != nil, "\(bytes)")
    }
  }
}

/// A small deterministic generator.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
