import Foundation
import PlanEmission
import PlanModel
import Testing

@Suite struct JSONEmitterTests {
  @Test func writesALineForEachNodeRowEntryAndPage() throws {
    let expected = #"""
      {
        "schema": "taikei/1.1",
        "producer": {"name": "taikei", "version": "0.1.0", "configuration": "abc"},
        "source": {"fileName": "plan.txt", "sha256": "SHA", "mediaType": "text/plain", \#
      "reader": "text", "encoding": "UTF-8", "pages": [
          {"number": 1, "rotation": 0, "scanned": false},
          {"number": 2, "width": 595.28, "height": 841.89, "rotation": 90, "scanned": true}
        ]},
        "document": {"kind": "plan", "tiers": []},
        "body": [
          {"id": "c1", "kind": "chapter", "label": "第1章", "ordinal": [1], "text": "\"安全\"", \#
      "source": [{"page": 1, "range": [0, 21]}], "confidence": 0.99, "children": [
            {"id": "t1", "kind": "table", "text": "人口", "source": [], "confidence": 1, "rows": [
              {"cells": [{"text": "年", "header": true, "columnSpan": 2, "source": []}, \#
      {"text": "", "source": []}]},
              {"cells": [{"text": "令和7", "source": [{"page": 1, "range": [30, 37]}]}, \#
      {"text": "1", "source": []}]}
            ]},
            {"id": "p1", "kind": "policy", "role": "大柱", "text": "まち", "source": [], \#
      "confidence": 0.5, "targetPage": 3}
          ]}
        ],
        "furniture": [
          {"kind": "pageNumber", "text": "- 1 -", "page": 2, "box": [0.5, 2, 30.13, 4.5], \#
      "source": [{"page": 2, "box": [BOX, 2, 30.13, 4.5], "range": [90, 95]}, \#
      {"page": 2, "box": [0.5, 2.25, 3, 4], "range": [96, 97]}]}
        ],
        "dropped": [
          {"reason": "leader", "text": "…", "page": 1, "source": [{"page": 1, "range": [50, 62]}]}
        ],
        "facts": {"indicators": [], "projects": [], "departments": [], "relatedPlans": [], \#
      "visions": []},
        "diagnostics": [
          {"id": "page-break-inferred", "severity": "note", "message": "at 3", "page": 2}
        ]
      }

      """#
    // 1.005 in binary is a little less; times 100 it is 100.49999….
    let found = try JSONEmitter().text(of: sampleDocument())
    #expect(
      found
        == expected.replacing("SHA", with: String(repeating: "0", count: 64))
        .replacing("BOX", with: "1"))
  }

  @Test func writesOneLineWithoutBlanksWhenCompact() throws {
    let compact = try JSONEmitter(layout: .compact).text(of: sampleDocument())
    #expect(compact.filter { $0 == "\n" }.count == 1)
    #expect(compact.hasPrefix(#"{"schema":"taikei/1.1","producer":{"name":"taikei","#))
    #expect(compact.hasSuffix("}]}\n"))
    let lines = try JSONEmitter().text(of: sampleDocument())
    #expect(
      try JSONSerialization.jsonObject(with: Data(compact.utf8)) as? NSDictionary
        == JSONSerialization.jsonObject(with: Data(lines.utf8)) as? NSDictionary)
  }

  @Test func writesEmptyListsInOneLine() throws {
    let text = try JSONEmitter().text(of: [])
    #expect(text.contains("\n  \"body\": [],\n"))
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
    ("\u{0}\u{B}\u{1F}", #""\u0000\u000b\u001f""#),
    ("\u{7F}\u{2028}\u{2029}", "\"\u{7F}\u{2028}\u{2029}\""),
    ("\u{FA19}\u{304B}\u{3099}\u{1F3D9}", "\"\u{FA19}\u{304B}\u{3099}\u{1F3D9}\""), ("", "\"\""),
  ])
  func escapesWhatRFC8259AsksForAndNothingElse(text: String, expected: String) throws {
    let json = try JSONEmitter().bytes(
      of: sampleDocument(body: [Node(id: "a", kind: .item, text: text)]))
    let wanted = Array("\"text\": \(expected), \"source\"".utf8)
    #expect(json.firstRange(of: wanted) != nil)
  }

  /// Text is looked at in words of eight bytes, and so many at a time.
  @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 31, 300])
  func escapesAtEveryPlace(length: Int) throws {
    for place in 0..<length {
      let (before, behind) = (
        String(repeating: "a", count: place), String(repeating: "b", count: length - 1 - place)
      )
      let json = try JSONEmitter(layout: .compact).text(
        of: [Node(id: "a", kind: .item, text: before + "\"" + behind)])
      #expect(json.contains("\"text\":\"\(before)\\\"\(behind)\","))
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (0.5, "0.5"), (0.25, "0.25"), (0.05, "0.05"), (0.994, "0.99"),
    (0.996, "1"), (-0.001, "0"), (-1.5, "-1.5"), (123456.789, "123456.79"), (.nan, "0"),
    (.infinity, "1000000000000000"), (-.infinity, "-1000000000000000"),
    (.leastNonzeroMagnitude, "0"), (1e300, "1000000000000000"),
  ])
  func roundsNumbersToTwoDecimals(value: Double, expected: String) throws {
    let json = try JSONEmitter(layout: .compact).text(
      of: [Node(id: "a", kind: .item, confidence: value)])
    #expect(json.contains("\"confidence\":\(expected)}"))
  }

  @Test func writesWholeNumbersOfAnySize() throws {
    let json = try JSONEmitter(layout: .compact).text(
      of: [Node(id: "a", kind: .item, ordinal: [0, -7, 10, .max, .min])])
    #expect(
      json.contains("\"ordinal\":[0,-7,10,9223372036854775807,-9223372036854775808]"))
  }

  @Test func refusesATreeThatCouldNotBeReadBack() throws {
    #expect(throws: Never.self) {
      try JSONEmitter().bytes(of: sampleDocument(body: [chain(levels: Node.maximumDepth)]))
    }
    let error = try #require(throws: EmissionError.self) {
      try JSONEmitter().bytes(of: sampleDocument(body: [chain(levels: Node.maximumDepth + 1)]))
    }
    #expect(error.code == .nestingTooDeep)
    #expect(error.description == "nodes nest deeper than 200 levels at node level201")
  }
}
