import LineAssembly
import PDFContent
import PlanModel
import Testing

/// What holds for every page, however it is drawn.
@Suite struct AssemblyPropertyTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static func page(_ seed: UInt64) -> Drawn {
    var random = Generator(state: seed)
    var drawn = Drawn()
    drawn.fonts.append(Font(name: "Wingdings"))
    let texts = [
      "総合計画", "まち", "づくり", "12", "3,456", "Plan", "（", "）", "●", "l", "\u{FFFD}", "あ い", "ー", "1",
      "つなみ", "津波", "\u{3000}", "\u{7}",
    ]
    let turned = Int.random(in: 0..<8, using: &random) == 0
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let angle = turned ? 90 : [0, 0, 0, 0, 90, 270, 45].randomElement(using: &random) ?? 0
      drawn.text(
        texts.randomElement(using: &random) ?? "",
        Float(Int.random(in: -5...85, using: &random)) * 5,
        Float(Int.random(in: -5...125, using: &random)) * 5,
        size: [5, 6, 10, 10, 10, 20].randomElement(using: &random) ?? 10,
        pitch: [0.5, 1, 1, 1.3].randomElement(using: &random) ?? 1,
        isDown: Bool.random(using: &random), angle: angle,
        colour: Int.random(in: 0..<9, using: &random) == 0 ? 0xFFFF_FFFF : 0xFF,
        isInvisible: Int.random(in: 0..<20, using: &random) == 0,
        font: Int.random(in: 0..<10, using: &random) == 0 ? 1 : 0)
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let (x, y) = (
        Double.random(in: 0...400, using: &random), Double.random(in: 0...600, using: &random)
      )
      Bool.random(using: &random) ? drawn.rule(x, y, x, y + 60) : drawn.rule(x, y, x + 60, y)
    }
    return drawn
  }

  @Test func everyCharacterIsInOnePlace() {
    for seed in UInt64(0)..<400 {
      let drawn = Self.page(seed)
      let page = drawn.page
      var ranges = page.lines.map(\.range)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upper < $1.lower }, "seed \(seed)")
      ranges += page.ruby.map(\.range) + page.dropped.map(\.range)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upper < $1.lower }, "seed \(seed)")
      #expect(ranges.allSatisfy { !$0.isEmpty && Int($0.upper) <= page.rawText.count })
      let written = ranges.flatMap { range in
        String(decoding: page.rawText[range.indices], as: UTF8.self).unicodeScalars
          .filter { $0 != " " && $0 != "\u{3000}" }
      }
      let glyphs = drawn.content.glyphs.filter { $0.scalar != " " && $0.scalar != "\u{3000}" }
      #expect(written.count == glyphs.count, "seed \(seed)")
      let plain = Set(glyphs.map(\.scalar)).union(["●", "◆"])
      #expect(written.allSatisfy { plain.contains($0) || $0.value > 0x2000 }, "seed \(seed)")
      for ruby in page.ruby {
        #expect(
          page.lines.contains {
            $0.range.lower <= ruby.base.lower && ruby.base.upper <= $0.range.upper
          }, "seed \(seed)")
      }
    }
  }

  @Test func placesAndSizesThatNoPageHasAreBroughtIntoBounds() {
    var drawn = Drawn()
    drawn.text("大", 20, 50, size: 1e30)
    drawn.text("本文", 20, 50)
    drawn.text("遠", -1e30, 1e30)
    let page = drawn.page
    #expect(page.lines.allSatisfy { $0.geometry?.style.size ?? 0 <= 14_400 })
    #expect(page.lines.allSatisfy { abs($0.box?.right ?? 0) <= 28_800 })
  }

  @Test func thePageIsTheSameEveryTime() {
    for seed in UInt64(0)..<50 {
      let drawn = Self.page(seed)
      let (one, other) = (drawn.page, drawn.page)
      #expect(one.rawText == other.rawText)
      #expect(one.lines.map(\.range) == other.lines.map(\.range))
    }
  }
}
