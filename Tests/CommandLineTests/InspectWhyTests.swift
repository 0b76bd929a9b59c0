import Foundation
import Testing

/// `taikei inspect --why`.
struct InspectWhyTests {
  @Test func `a node is explained by its id and by its words`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    _ = try place.taikei("convert", "plan.txt", "-o", "out")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(place.text(of: "out/plan.json").utf8))
        as? [String: Any])
    let body = try #require(json["body"] as? [[String: Any]])
    let id = try #require(body.first?["id"] as? String)
    let label = try #require(body.first?["label"] as? String)
    let text = try #require(body.first?["text"] as? String)
    let byID = try place.taikei("inspect", "plan.txt", "--why", id, "--language", "en")
    #expect(byID.status == 0)
    #expect(byID.output.hasPrefix("\(label) \(text)\n"))
    #expect(byID.output.contains("What it is") && byID.output.contains("Where it stands"))
    let byWords = try place.taikei("inspect", "plan.txt", "--why", text, "--language", "en")
    #expect(byWords.output == byID.output)
    let japanese = try place.taikei("inspect", "plan.txt", "--why", id, "--language", "ja")
    #expect(japanese.output.contains("この読み方の根拠") && japanese.output.contains("この位置の根拠"))
    let data = try place.taikei("inspect", "plan.txt", "--why", id, "--json", "--language", "en")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any])
    #expect(object["id"] as? String == id)
    #expect((object["reading"] as? [String])?.isEmpty == false)
    #expect((object["place"] as? [String])?.isEmpty == false)
  }

  @Test func `what names no single node is told`() throws {
    let place = try Workplace()
    try place.write("第１章　安全\n　町は備えます。\n第２章　安全\n　町は支えます。\n", to: "plan.txt")
    let none = try place.taikei("inspect", "plan.txt", "--why", "産業")
    #expect(none.status == 64)
    #expect(none.messages.contains("plan.txt: has no node “産業”"))
    let many = try place.taikei("inspect", "plan.txt", "--why", "安全")
    #expect(many.status == 64)
    #expect(many.messages.contains("has 2 nodes with “安全”"))
    #expect(many.messages.contains("chapter, page 1: 第1章 安全\n"))
    // As the document prints it.
    #expect(try place.taikei("inspect", "plan.txt", "--why", "第２章　安全").status == 0)
    #expect(try place.taikei("inspect", "plan.txt", "--why", "x", "--language", "fr").status == 64)
    #expect(try place.taikei("inspect", "plan.txt", "--language", "ja").status == 64)
    #expect(try place.taikei("inspect", "plan.txt", "plan.txt", "--why", "x").status == 64)
  }
}
