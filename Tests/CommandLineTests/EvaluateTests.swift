import Foundation
import Testing

struct EvaluateTests {
  private let outline = """
    # a comment
    chapter 第１章 ｜ 計画の基本的な考え方
      section １ ｜ 計画策定の趣旨
        paragraph ｜ 本市は、計画を策定します。

    """

  @Test func `an outline agrees with itself`() throws {
    let place = try Workplace()
    try place.write(outline, to: "a.outline")
    let run = try place.taikei("evaluate", "a.outline", "a.outline")
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(
      run.output == "a.outline: heading=1.000 text=1.000 parent=1.000 kind=1.000 tree=1.000 "
        + "fidelity=1.000 missing=0.000 nodes=3/3\n")
  }

  @Test func `misses are listed`() throws {
    let place = try Workplace()
    try place.write(outline, to: "a.outline")
    try place.write(
      outline.replacing("計画策定の趣旨", with: "市民の参画と協働の仕組み"), to: "b.outline")
    let run = try place.taikei("evaluate", "a.outline", "b.outline", "--misses")
    #expect(run.output.contains("\n- section １ ｜ 計画策定の趣旨\n"))
    #expect(run.output.hasSuffix("\n+ section １ ｜ 市民の参画と協働の仕組み\n"))
  }

  @Test func `figures come as JSON`() throws {
    let place = try Workplace()
    try place.write(outline, to: "gold/a.outline")
    try place.write(outline, to: "gold/b.outline")
    try place.write(outline, to: "out/a.outline")
    let one = try place.taikei("evaluate", "gold/a.outline", "out/a.outline", "--json")
    let figures = try #require(
      try JSONSerialization.jsonObject(with: one.outputData) as? [String: Any])
    #expect(figures["fidelity"] as? Double == 1)
    #expect(figures["nodes"] as? [Int] == [3, 3])
    #expect(figures["item"] == nil)
    let set = try place.taikei("evaluate", "gold", "out", "--json")
    #expect(set.status == 1)
    let all = try #require(
      try JSONSerialization.jsonObject(with: set.outputData) as? [String: Any])
    #expect(all["meanFidelity"] as? Double == 0.5)
    #expect((all["documents"] as? [[String: Any]])?.count == 2)
  }

  @Test func `a folder alone converts the texts beside the outlines`() throws {
    let place = try Workplace()
    try place.write("第１章　計画の基本的な考え方\n１　計画策定の趣旨\n本市は、計画を策定します。\n", to: "c/a.txt")
    try place.write(outline, to: "c/a.outline")
    let run = try place.taikei("evaluate", "c")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("a: heading=1.000 "))
    #expect(lines[0].contains(" lost=0.000 invented=0.000 "))
    #expect(lines[1].hasPrefix("mean fidelity=") && lines[1].hasSuffix(" over 1 documents"))
    #expect(try place.names(in: "c") == ["a.outline", "a.txt"])
  }

  @Test func `a source tells what was lost and invented, in any encoding`() throws {
    let place = try Workplace()
    try place.write(plan, to: "s/a.txt")
    let shiftJIS = try #require(plan.data(using: .shiftJIS))
    try place.write(shiftJIS, to: "s/b.txt")
    #expect(
      try place.taikei("convert", "s", "-o", "o", "--format", "json", "--format", "outline")
        .status == 0)
    let run = try place.taikei("evaluate", "o", "o", "--source", "s")
    #expect(run.output.components(separatedBy: " lost=0.000 invented=0.000 ").count == 3)
    let one = try place.taikei("evaluate", "o/a.outline", "o/a.json", "--source", "s/b.txt")
    #expect(one.output.contains(" lost=0.000 invented=0.000 "))
  }

  @Test func `minimums make it fail`() throws {
    let place = try Workplace()
    try place.write(outline, to: "g/a.outline")
    try place.write(outline.replacing("section", with: "item"), to: "c/a.outline")
    #expect(try place.taikei("evaluate", "g", "c", "--minimum-mean", "0.1").status == 0)
    let mean = try place.taikei("evaluate", "g", "c", "--minimum-mean", "0.99")
    #expect(mean.status == 1)
    #expect(mean.messages.hasPrefix("taikei: the mean fidelity 0."))
    let each = try place.taikei("evaluate", "g", "c", "--minimum-each", "0.99")
    #expect(each.status == 1)
    #expect(each.messages.hasPrefix("taikei: a: the fidelity 0."))
    #expect(try place.taikei("evaluate", "g", "c", "--minimum-each", "2").status == 64)
  }

  @Test func `a candidate that is missing or broken counts nothing and is told`() throws {
    let place = try Workplace()
    for name in ["a", "b", "c"] { try place.write(outline, to: "g/\(name).outline") }
    try place.write(outline, to: "c/a.outline")
    try place.write("{", to: "c/b.json")
    let run = try place.taikei("evaluate", "g", "c")
    #expect(run.status == 1)
    #expect(run.messages.contains("taikei: c/b.json: not a converted document: "))
    #expect(run.messages.contains("taikei: c: nothing to compare with the outline\n"))
    #expect(run.output.hasSuffix("mean fidelity=0.333 over 3 documents\n"))
    #expect(try place.taikei("evaluate", "c/b.json").status == 64)
    try place.write("x", to: "none/x.txt")
    #expect(try place.taikei("evaluate", "none").status == 66)
  }

  @Test func `an outline with a wrong line is told with its number`() throws {
    let place = try Workplace()
    try place.write(outline + "no bar\n", to: "a.outline")
    let run = try place.taikei("evaluate", "a.outline", "a.outline")
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("taikei: a.outline: 5: not an outline line: "))
  }
}
