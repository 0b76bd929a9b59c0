import PlanModel
import Testing

/// Lines that share memory are the lines that were put in.
struct LineCollectorTests {
  /// Lines of 0 to 90 characters, every third with offsets of its own: more than one array holds.
  @Test func linesComeOutAsTheyWentIn() {
    let alphabet = Array("総合計画の基本目標１ａ。".unicodeScalars)
    var collector = LineCollector()
    collector.start(page: 7, lines: 300)
    var expected: [(text: [Unicode.Scalar], offsets: [UInt32])] = []
    for number in 0..<300 {
      let text = (0..<(number * 7 % 91)).map { alphabet[($0 + number) % alphabet.count] }
      var offsets: [UInt32] = [UInt32(number * 1_000)]
      for scalar in text {
        let length = number % 3 == 0 ? 5 : UTF8.width(scalar)
        offsets.append(offsets[offsets.count - 1] + UInt32(length))
      }
      expected.append((text, offsets))
      text.withUnsafeBufferPointer { text in
        offsets.withUnsafeBufferPointer { offsets in
          _ = collector.room(for: text.count).initialize(from: text)
          collector.append(
            text.count, rawOffsets: number % 3 == 0 ? offsets : nil,
            raw: offsets[0]..<offsets[text.count], indent: 0.5, hasWideIndent: number % 2 == 0,
            width: Float(number),
            geometry: number % 5 == 0
              ? LineGeometry(box: Box(left: 1, top: 2, right: 3, bottom: 4), words: []) : nil)
        }
      }
    }
    let lines = collector.finish()
    #expect(lines.count == expected.count)
    for (number, line) in lines.enumerated() {
      let (text, offsets) = expected[number]
      #expect(Array(line.scalars) == text)
      #expect(line.rawOffsets == offsets)
      #expect(text.indices.allSatisfy { line.rawOffset($0) == offsets[$0] })
      #expect(line.page == 7)
      #expect(line.hasWideIndent == (number % 2 == 0))
      #expect(line.indent == 0.5)
      #expect(line.width == Float(number))
      #expect((line.box != nil) == (number % 5 == 0))
    }
  }

  @Test func aPartKeepsItsOffsets() {
    var collector = LineCollector()
    collector.start(page: 1, lines: 2)
    for start in [UInt32(0), 100] {
      let text = Array("ＡＢ12".unicodeScalars)
      let offsets = [start, start + 3, start + 7, start + 8, start + 9]
      text.withUnsafeBufferPointer { text in
        offsets.withUnsafeBufferPointer { offsets in
          _ = collector.room(for: text.count).initialize(from: text)
          collector.append(
            text.count, rawOffsets: offsets, raw: start..<(start + 9), indent: 0,
            hasWideIndent: false,
            width: 3, geometry: nil)
        }
      }
    }
    let part = collector.finish()[1].part(1..<4)
    #expect(String(scalars: part.scalars) == "Ｂ12")
    #expect(part.rawOffsets == [103, 107, 108, 109])
    #expect(part.rawRange(1..<2) == ByteRange(107, 108))
  }

  /// 第第１１章章 printed twice, in a line that shares its offsets with another.
  @Test func aPartOfALineWithGapsKeepsItsGaps() {
    var collector = LineCollector()
    collector.start(page: 1, lines: 2)
    for start in [UInt32(0), 100] {
      let text = Array("第第11章章".unicodeScalars)
      let offsets = (0...6).map { start + UInt32($0) * 3 }
      text.withUnsafeBufferPointer { text in
        offsets.withUnsafeBufferPointer { offsets in
          _ = collector.room(for: text.count).initialize(from: text)
          collector.append(
            text.count, rawOffsets: offsets, raw: start..<(start + 18), indent: 0,
            hasWideIndent: false,
            width: 6, geometry: nil)
        }
      }
    }
    let line = collector.finish()[1].keeping([0, 2, 4], elsewhere: true)
    #expect(String(scalars: line.scalars) == "第1章")
    #expect(line.spans(0..<3).map(\.range) == [100, 106, 112].map { ByteRange($0, $0 + 3) })
    #expect(line.part(1..<3).spans(0..<2).map(\.range) == [106, 112].map { ByteRange($0, $0 + 3) })
  }
}
