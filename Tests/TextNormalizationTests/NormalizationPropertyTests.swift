import PlanModel
import Testing
import TextNormalization
import UnicodeSupport

/// What holds for every text, on random ones.
@Suite struct NormalizationPropertyTests {
  @Test(arguments: 0..<40)
  func normalizingTwiceIsNormalizingOnce(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<150 {
      let raw = random.next(upTo: 24)
      let once = TextNormalizer().normalize(Array(raw.utf8)).utf8
      let twice = TextNormalizer().normalize(once).utf8
      #expect(once == twice, "\(raw.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  /// Found by the fuzzer: a vertical colon beside a digit took two passes to become ASCII.
  @Test(arguments: [
    ("６\u{FE13}．", "6:．"), ("１０\u{FE13}３０", "10:30"), ("目標\u{FE13}水と緑", "目標：水と緑"),
    ("９\u{FE10}７６０", "9,760"),
    ("川\u{FE10}森", "川，森"),
  ])
  func verticalPunctuationIsMadeHorizontalAtOnce(raw: String, expected: String) {
    let once = TextNormalizer().normalize(Array(raw.utf8)).utf8
    #expect(once == Array(expected.utf8))
    #expect(TextNormalizer().normalize(once).utf8 == once)
  }

  @Test(arguments: 40..<60)
  func theMapIsTrue(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<100 {
      let raw = Array(random.next(upTo: 40).utf8)
      let normalized = TextNormalizer().normalize(raw)
      let map = normalized.map
      #expect(String(validating: normalized.utf8, as: UTF8.self) != nil)
      #expect((map.rawCount, map.textCount) == (raw.count, normalized.utf8.count))
      var (rawEnd, textEnd) = (0, 0)
      for edit in map.edits {
        #expect(
          raw[rawEnd..<Int(edit.raw.lower)].elementsEqual(
            normalized.utf8[textEnd..<Int(edit.text.lower)]))
        #expect(map.rawRange(ofText: edit.text.indices).isEmpty == edit.text.isEmpty)
        if !edit.text.isEmpty {
          #expect(map.rawRange(ofText: edit.text.indices) == edit.raw.indices)
          #expect(raw[edit.raw.indices] != normalized.utf8[edit.text.indices])
        }
        #expect(map.textRange(ofRaw: edit.raw.indices) == edit.text.indices)
        (rawEnd, textEnd) = (Int(edit.raw.upper), Int(edit.text.upper))
      }
      #expect(raw[rawEnd...].elementsEqual(normalized.utf8[textEnd...]))
      #expect(map.textRange(ofRaw: 0..<raw.count) == 0..<normalized.utf8.count)
      for offset in 0...normalized.utf8.count {
        #expect(map.textOffset(ofRaw: map.rawOffset(ofText: offset)) <= offset)
      }
    }
  }

  @Test(arguments: 60..<90)
  func linesHoldEveryCharacterOfThePage(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<60 {
      let source = page(random.next(upTo: 60))
      let result = TextNormalizer().textLines(of: source)
      var covered = [Int](repeating: 0, count: source.rawText.count)
      for (line, sourceLine) in zip(result.lines, source.lines) {
        #expect(line.rawOffsets.count == line.scalars.count + 1)
        #expect(line.rawOffsets[0] >= sourceLine.range.lower)
        #expect(line.rawOffsets[line.scalars.count] <= sourceLine.range.upper)
        for index in line.scalars.indices {
          let range = line.rawRange(index..<index + 1)
          #expect(!range.isEmpty)
          for offset in range.indices { covered[offset] += 1 }
        }
      }
      for deletion in result.deletions where deletion.reason == .decorativeGlyph {
        for offset in deletion.range.indices { covered[offset] += 1 }
      }
      var offset = 0
      for scalar in String(decoding: source.rawText, as: UTF8.self).unicodeScalars {
        let isBlank =
          scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format
        #expect(
          covered[offset] == 1 || (isBlank && covered[offset] == 0),
          "U+\(String(scalar.value, radix: 16)) at \(offset)")
        offset += String(scalar).utf8.count
      }
    }
  }

  @Test(arguments: 90..<100)
  func theLinesAreLayerTCutIntoPieces(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<60 {
      let source = page(random.next(upTo: 60))
      let text = TextNormalizer().normalize(source.rawText)
      for (line, sourceLine) in zip(
        TextNormalizer().textLines(of: source).lines, source.lines)
      {
        let range = text.map.textRange(ofRaw: sourceLine.range.indices)
        let whole = scalars(String(decoding: text.utf8[range], as: UTF8.self))
        let spaces: Set<UInt32> = [0x09, 0x20, 0x3000]
        let trimmed = whole.drop { spaces.contains($0) }.reversed().drop { spaces.contains($0) }
        #expect(line.scalars.map(\.value) == trimmed.reversed())
      }
    }
  }

  @Test func bytesThatAreNoTextDoNoHarm() {
    var generator = SeededGenerator(seed: 7)
    for count in 0..<300 {
      let bytes = (0..<count % 24).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let normalized = TextNormalizer().normalize(bytes)
      #expect(normalized.map.rawCount == bytes.count)
      let line = Line(range: ByteRange(0, bytes.count))
      _ = TextNormalizer().textLines(of: Page(number: 1, rawText: bytes, lines: [line]))
    }
  }

  @Test func longHostileRunsTakeLinearTime() {
    // Any of these would take minutes if runs were looked at from each of their characters.
    let patterns = [
      "\u{3000}", " \u{3000}", ". ", "\u{2026} ", "\u{F06C} ", "\u{200B}", "・ ・", "\u{FF9E}",
      "....5 ",
      "1\u{AD}", "カ\u{200B}\u{3099}", "\u{FF76}\u{200B}",
    ]
    let clock = ContinuousClock()
    for pattern in patterns {
      let raw = Array((String(repeating: pattern, count: 60_000) + "x").utf8)
      let time = clock.measure {
        _ = TextNormalizer().textLines(
          of: Page(number: 1, rawText: raw, lines: [Line(range: ByteRange(0, raw.count))]))
      }
      #expect(time < .seconds(2), "\(pattern.unicodeScalars.map(\.value))")
    }
  }
}
