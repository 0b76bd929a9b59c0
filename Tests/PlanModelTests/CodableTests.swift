import Foundation
import PlanModel
import Testing

@Suite struct CodableTests {
  private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  private func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func aNodeLeavesOutWhatIsEmpty() throws {
    let node = Node(id: "a", kind: .item, text: "x")
    let json = #"{"confidence":1,"id":"a","kind":"item","source":[],"text":"x"}"#
    #expect(try encode(node) == json)
    #expect(try decode(Node.self, json) == node)
  }

  @Test func aCellLeavesOutWhatIsUsual() throws {
    #expect(try encode(Cell(text: "x")) == #"{"source":[],"text":"x"}"#)
    let cell = Cell(text: "x", header: true, rowSpan: 2, columnSpan: 3)
    let json = #"{"columnSpan":3,"header":true,"rowSpan":2,"source":[],"text":"x"}"#
    #expect(try encode(cell) == json)
    #expect(try decode(Cell.self, json) == cell)
  }

  @Test func furnitureSaysPageAndBoxOfItsSpans() throws {
    let box = Box(left: 1, top: 2, right: 3, bottom: 4)
    let other = Box(left: 0, top: 3, right: 2, bottom: 5)
    let spans = [
      SourceSpan(page: 2, box: box, range: ByteRange(0, 1)),
      SourceSpan(page: 2, box: other, range: ByteRange(2, 3)),
      SourceSpan(page: 3, box: Box(left: 0, top: 0, right: 9, bottom: 9), range: ByteRange(0, 1)),
    ]
    let json = try encode(Furniture(kind: .slug, text: "x", source: spans))
    #expect(json.contains(#""box":[0,2,3,5],"kind":"slug","page":2,"#))
    #expect(try decode(Furniture.self, json).source == spans)
    let dropped = try encode(Dropped(reason: .hidden, text: "x", source: [spans[2]]))
    #expect(dropped.contains(#""page":3,"reason":"hidden","#))
  }

  @Test(arguments: [
    #"{"id":"a","kind":"item","source":[],"confidence":1}"#,
    #"{"id":"a","kind":"row","text":"","source":[],"confidence":1}"#,
    #"{"id":"a","kind":"item","text":"","source":[{"page":1,"range":[5,4]}],"confidence":1}"#,
    #"{"id":"a","kind":"item","text":"","source":[{"page":1,"range":[-1,4]}],"confidence":1}"#,
    #"{"id":"a","kind":"item","text":"","source":[{"page":1,"range":[1]}],"confidence":1}"#,
    #"{"id":"a","kind":"item","text":"","source":[],"confidence":1,"children":[{}]}"#,
  ])
  func refusesANodeThatIsNone(json: String) {
    #expect(throws: DecodingError.self) { try decode(Node.self, json) }
  }

  @Test(arguments: [201, 250, 1000, 100_000])
  func refusesTreesThatNestTooDeep(levels: Int) throws {
    let head = #"{"id":"a","kind":"item","text":"","source":[],"confidence":1,"children":["#
    let leaf = #"{"id":"a","kind":"item","text":"","source":[],"confidence":1}"#
    func json(_ levels: Int) -> String {
      String(repeating: head, count: levels - 1) + leaf + String(repeating: "]}", count: levels - 1)
    }
    #expect(throws: Never.self) { try decode(Node.self, json(200)) }
    let error = try #require(throws: DecodingError.self) { try decode(Node.self, json(levels)) }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("not data corrupted: \(error)")
      return
    }
    // Foundation's parser gives up by itself at 512 nested values.
    if levels <= 250 {
      #expect(context.debugDescription == "nodes nest deeper than 200 levels")
    }
  }

  private func document(schema: String, facts: String) -> String {
    let lists = #""indicators":[],"projects":[],"departments":[],"relatedPlans":[]"#
    return """
      {"schema":"\(schema)","producer":{"name":"a","version":"1","configuration":""},
      "source":{"fileName":"a","sha256":"","mediaType":"","reader":"","encoding":"","pages":[]},
      "document":{"kind":"plan","tiers":[]},"body":[],"furniture":[],"dropped":[],
      "facts":{\(lists)\(facts)},"diagnostics":[]}
      """
  }

  @Test func readsADocumentOfThisVersionOnly() throws {
    let visions = #","visions":[]"#
    let right = try decode(PlanDocument.self, document(schema: "taikei/1.1", facts: visions))
    #expect(right.producer.name == "a")
    let error = try #require(throws: DecodingError.self) {
      try decode(PlanDocument.self, document(schema: "taikei/2.0", facts: visions))
    }
    #expect("\(error)".contains("schema is taikei/2.0, not taikei/1.1"))
  }

  @Test(arguments: ["", #","visions":[{}]"#, #","visions":{}"#])
  func refusesFactsThatThisVersionCannotHold(facts: String) {
    #expect(throws: DecodingError.self) {
      try decode(PlanDocument.self, document(schema: "taikei/1.1", facts: facts))
    }
  }
}
