import PlanModel
import PlanPipeline
import Testing

/// Pages of text that nobody can read are told.
@Suite struct GarbledTextTests {
  private func notes(_ text: String) throws -> [String] {
    try PlanConverter().convert(Array(text.utf8), name: "t.txt").diagnostics.map(\.id)
  }

  @Test(arguments: [
    // Glyph numbers of a Japanese font as characters, Shift_JIS as Latin-1, names of glyphs.
    "\u{378}\u{382}\u{36B}\u{3EE}ɺ\u{361}\u{360}\u{378}ɺࢪ\u{37A}ͱ\u{365}\u{363}ɻ\u{361}",
    "\u{8A}Âi\u{97}\u{A1}\u{82}ª\u{82}È\u{82}é\u{81}A\u{8C}v\u{89}æ\u{82}ð\u{90}i\u{82}ß\u{82}é\u{81}B",
    "(cid:7743)(cid:3284)(cid:881)(cid:912)(cid:1201)",
  ])
  func garbledTextIsTold(text: String) throws {
    #expect(try notes(text + "\n").contains("text-garbled"))
  }

  @Test(arguments: [
    "第１章　計画の策定に当たって\n\n　水と緑の町をめざします。", "The plan was made by the city and its people.",
    "1,200　34.2　△5　○　→　12％\n･･････････････ 3",
    "ＳＤＧｓ・ＤＸの推進（Society 5.0）", "Ⅰ　①　㎡　㎞　℃　αとβ",
  ])
  func textIsNot(text: String) throws {
    #expect(try !notes(text + "\n").contains("text-garbled"))
  }

  @Test func thePageIsNamed() throws {
    let document = try PlanConverter().convert(
      Array("第１章　計画の策定に当たって\n\u{C}(cid:7743)(cid:3284)(cid:881)(cid:912)\n".utf8), name: "t.txt")
    #expect(document.diagnostics.first { $0.id == "text-garbled" }?.page == 2)
  }
}
