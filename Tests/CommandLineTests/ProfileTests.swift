import Foundation
import PlanEmission
import Testing

struct ProfileTests {
  @Test func `a profile is learned, written and applied`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let learned = try place.taikei("profile", "plan.txt", "-o", "city.json")
    #expect(learned.status == 0)
    #expect(learned.output == "" && learned.messages == "")
    #expect(try place.names() == ["city.json", "plan.txt"])
    let json = try place.text(of: "city.json")
    #expect(json.contains("\"schema\": \"taikei-profile/1.0\""))
    #expect(json.contains("{\"convention\": \"dai-sho\", \"reading\": \"heading\", \"level\": 1"))
    #expect(try place.taikei("profile", "plan.txt").output == json)
    let run = try place.taikei(
      "convert", "plan.txt", "--profile", "city.json", "--format", "outline")
    #expect(run.status == 0)
    #expect(run.output == (try place.taikei("convert", "plan.txt", "--format", "outline").output))
  }

  /// Its headings have bookmarks, whose depth is nothing of the city's.
  @Test func `what is learned from a PDF can be applied`() throws {
    let pdf = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus/pdf/a04.pdf").path
    let place = try Workplace()
    #expect(try place.taikei("profile", pdf, "-o", "city.json").status == 0)
    try place.write(plan, to: "plan.txt")
    #expect(try place.taikei("convert", "plan.txt", "--profile", "city.json").status == 0)
  }

  @Test func `a conversion does not replace its profile`() throws {
    let place = try Workplace()
    try place.write(plan, to: "city.txt")
    let json = try place.taikei("profile", "city.txt", "-o", "city.json")
    #expect(json.status == 0)
    let before = try place.text(of: "city.json")
    let run = try place.taikei("convert", "city.txt", "--profile", "city.json", "-o", ".")
    #expect(run.status == 64)
    #expect(run.messages.contains("city.json: the output would replace an input"))
    #expect(try place.text(of: "city.json") == before)
  }

  @Test func `what a person has changed holds`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let json = try place.taikei("profile", "plan.txt").output
    let edited = json.replacing(
      "{\"convention\": \"number-bare\", \"reading\": \"heading\"",
      with: "{\"convention\": \"number-bare\", \"fixed\": true, \"reading\": \"item\"")
    #expect(edited != json)
    try place.write(edited, to: "city.json")
    let run = try place.taikei(
      "convert", "plan.txt", "--profile", "city.json", "--format", "outline")
    #expect(run.output.contains("item 1 ｜ 計画策定の趣旨"))
  }

  @Test(arguments: [
    (
      "{\"schema\": \"taikei-profile/1.0\", \"clases\": []}",
      "/clases: unknown key; allowed are schema"
    ),
    ("{\"schema\": \"taikei-profile/9.0\"}", "/schema: is \"taikei-profile/9.0\""),
    ("{\"schema\": ", "line 1, column 12: the file ends here"),
    (
      "{\"schema\": \"taikei-profile/1.0\", \"classes\": [{\"convention\": \"dai-hon\", \"reading\": \"item\"}]}",
      "/classes/0/convention: \"dai-hon\" is unknown; allowed are dai-hen, dai-sho"
    ),
  ])
  func `a bad profile is an error that names file, place and what is allowed`(
    json: String, message: String
  ) throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write(json, to: "city.json")
    let run = try place.taikei("convert", "plan.txt", "--profile", "city.json")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.messages.hasPrefix("taikei: city.json: \(message)"), "\(run.messages)")
    let missing = try place.taikei("convert", "plan.txt", "--profile", "none.json")
    #expect(missing.status == 66)
    #expect(missing.messages.hasPrefix("taikei: none.json: "))
  }

  @Test func `one bad document does not stop the others, and nothing replaces an input`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write("見出しのない文です。\n", to: "text.txt")
    let some = try place.taikei("profile", "text.txt", "plan.txt", "-o", "city.json")
    #expect(some.status == 1)
    #expect(some.messages == "taikei: text.txt: has no headings to learn from\n")
    #expect(try place.text(of: "city.json").contains("\"documents\": 1,"))
    let none = try place.taikei("profile", "text.txt", "-o", "none.json")
    #expect(none.status == 65)
    #expect(try !place.names().contains("none.json"))
    let same = try place.taikei("profile", "plan.txt", "-o", "plan.txt")
    #expect(same.status == 64)
    #expect(try place.text(of: "plan.txt") == plan)
  }

  @Test func `several documents make one profile`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plans/a.txt")
    try place.write(plan, to: "plans/b.txt")
    let run = try place.taikei("profile", "plans")
    #expect(run.status == 0)
    #expect(run.output.contains("\"documents\": 2,\n"))
  }

  @Test func `the schema of profiles is printed`() throws {
    #expect(try Workplace().taikei("schema", "profile").output == ProfileSchema.text)
    #expect(try Workplace().taikei("schema", "output").output == JSONSchema.text)
    #expect(try Workplace().taikei("schema", "nothing").status == 64)
  }
}
