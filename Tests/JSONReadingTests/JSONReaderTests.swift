import Foundation
import Testing

@testable import JSONReading

private struct Plan: Codable, Equatable {
  enum Kind: String, Codable {
    case outline, plan
  }

  struct Part: Codable, Equatable {
    var title: String
    var pages: [Int]
    var share: Double?
    var parts: [Part]
  }

  var kind: Kind
  var isDraft: Bool
  var counts: [String: UInt32]
  var part: Part?
  var numbers: [Double]
}

struct JSONReaderTests {
  private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONReader.read(type, from: Array(text.utf8))
  }

  private func message<Value: Decodable>(_ type: Value.Type, _ text: String) -> String {
    do {
      _ = try read(type, text)
      return "no error"
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context)
    {
      let path = context.codingPath.map(\.stringValue).joined(separator: "/")
      return path + ": " + context.debugDescription
    } catch DecodingError.keyNotFound(let key, let context) {
      return context.codingPath.map(\.stringValue).joined(separator: "/") + ": no "
        + key.stringValue
    } catch {
      return "\(error)"
    }
  }

  @Test func `what Foundation writes is read`() throws {
    let plan = Plan(
      kind: .plan, isDraft: true, counts: ["施策": 4_294_967_295, "": 0],
      part: Plan.Part(
        title: "第１章 \"総論\"\n\u{1F5FE}", pages: [1, -2], share: 0.1,
        parts: [Plan.Part(title: "", pages: [], parts: [])]), numbers: [1e-7, 1.5e300, -0.25])
    let json = try JSONEncoder().encode(plan)
    #expect(try JSONReader.read(Plan.self, from: Array(json)) == plan)
  }

  @Test func `escapes`() throws {
    #expect(try read([String].self, #"["\u00e9\uD83D\uDDFE\/\b"]"#) == ["é\u{1F5FE}/\u{8}"])
  }

  @Test func `null and absence are the same where a value may be missing`() throws {
    let part = #"{"title": "a", "pages": [], "share": null, "parts": []}"#
    #expect(try read(Plan.Part.self, part).share == nil)
    #expect(
      try read(Plan.Part.self, #"{"title": "a", "pages": [], "parts": []}"#).share == nil)
  }

  @Test(arguments: [
    ("{\"title\": 1, \"pages\": [], \"parts\": []}", "title: a string is needed, not a number"),
    (
      "{\"title\": \"\", \"pages\": [1, 2.5], \"parts\": []}",
      "pages/1: a whole number of its range is needed, not a number"
    ),
    (
      "{\"title\": \"\", \"pages\": [99999999999999999999], \"parts\": []}",
      "pages/0: a whole number of its range is needed, not a number"
    ),
    (
      "{\"title\": \"\", \"pages\": [], \"parts\": [{\"title\": null, \"pages\": [], \"parts\": []}]}",
      "parts/0/title: a string is needed, not null"
    ),
    (
      "{\"title\": \"\", \"pages\": {}, \"parts\": []}", "pages: an array is needed, not an object"
    ),
    ("{\"title\": \"\", \"parts\": []}", ": no pages"),
    ("[]", ": an object is needed, not an array"),
  ])
  func `what is wrong is told with its place`(text: String, expected: String) {
    #expect(message(Plan.Part.self, text) == expected)
  }

  @Test(arguments: [
    ("", "line 1, column 1: the file ends here; expected a value"),
    ("[1,\n2", "line 2, column 2: expected , or ]"),
    ("[01]", "line 1, column 2: not a number of JSON"),
    ("[1.]", "line 1, column 2: not a number of JSON"),
    ("[1e]", "line 1, column 2: not a number of JSON"),
    ("[-]", "line 1, column 2: not a number of JSON"),
    ("[0x10]", "line 1, column 3: expected , or ]"),
    ("[+1]", "line 1, column 2: expected a value"),
    ("[1] 2", "line 1, column 5: nothing may follow the object"),
  ])
  func `what is no JSON is told with its place`(text: String, expected: String) {
    #expect(message([Double].self, text) == ": " + expected)
  }

  @Test(arguments: ["0", "-0", "10.50", "1E5", "-1.5e-3"])
  func `numbers`(text: String) throws {
    #expect(try read([Double].self, "[\(text)]") == [Double(text)])
  }

  @Test func `hostile nesting is refused before the stack ends`() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(message([Int].self, deep).contains("nested too deep"))
  }
}
