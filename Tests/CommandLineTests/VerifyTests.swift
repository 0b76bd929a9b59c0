import Foundation
import Testing

struct VerifyTests {
  /// A folder with a plan and its result.
  private func converted() throws -> Workplace {
    let place = try Workplace()
    try place.write(plan, to: "plans/a.txt")
    try place.write(plan + "第３章　推進体制\n", to: "plans/below/b.txt")
    #expect(try place.taikei("convert", "plans", "-o", "out", "--quiet").status == 0)
    return place
  }

  @Test func `a result agrees with its source, without a word`() throws {
    let place = try converted()
    let run = try place.taikei("verify", "out/a.json", "plans/a.txt")
    #expect(run.status == 0)
    #expect(run.output + run.messages == "")
  }

  @Test func `a changed text is found on its page`() throws {
    let place = try converted()
    let json = try place.text(of: "out/a.json")
    try place.write(json.replacing("維持します", with: "倍増します"), to: "out/a.json")
    let run = try place.taikei("verify", "out/a.json", "plans/a.txt")
    #expect(run.status == 1)
    #expect(run.messages == "")
    #expect(run.output.hasPrefix("error invented: page 1: "))
    #expect(run.output.contains("倍増します"))
    let quiet = try place.taikei("verify", "--quiet", "out/a.json", "plans/a.txt")
    #expect(quiet.status == 1)
    #expect(quiet.output + quiet.messages == "")
  }

  @Test func `text behind the end of the source is a gap, and the source another one`() throws {
    let place = try converted()
    try place.write(plan + "第４章　資料編\n", to: "plans/a.txt")
    let run = try place.taikei("verify", "out/a.json", "plans/a.txt")
    #expect(run.status == 1)
    #expect(run.output.contains("warning wrongSource: "))
    #expect(run.output.contains("error gap: page 1: \"第４章 資料編\""))
  }

  @Test func `folders are verified by name`() throws {
    let place = try converted()
    let good = try place.taikei("verify", "out", "plans")
    #expect(good.status == 0)
    #expect(good.messages == "2 documents verified, 0 failed\n")
    let json = try place.text(of: "out/below/b.json")
    try place.write(json.replacing("推進体制", with: "推進"), to: "out/below/b.json")
    let bad = try place.taikei("verify", "out", "plans")
    #expect(bad.status == 1)
    #expect(bad.output.hasPrefix("below/b.json: error omitted: page 1: "))
    #expect(bad.messages == "1 document verified, 1 failed\n")
    try FileManager.default.removeItem(at: place.url(of: "plans/a.txt"))
    #expect(
      try place.taikei("verify", "out", "plans").messages.contains(
        "taikei: plans/a.txt: cannot open: No such file or directory\n"))
  }

  @Test(arguments: [
    ("", "not a converted document"),
    ("{}", "the file has no schema"),
    (#"{"schema": "taikei/9.9"}"#, "schema: schema is taikei/9.9, not taikei/1.1"),
    ("[1, 2", "not a converted document"),
  ])
  func `JSON that is no result is told`(json: String, message: String) throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write(json, to: "plan.json")
    let run = try place.taikei("verify", "plan.json", "plan.txt")
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("taikei: plan.json: "))
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
