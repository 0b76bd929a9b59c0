import Foundation
import PlanEmission
import PlanModel
import Testing

@Suite struct JSONRoundTripTests {
  /// String equality is canonical equivalence; scalars tell U+FA19 from U+795E.
  private func sameScalars(_ a: PlanDocument, _ b: PlanDocument) throws -> Bool {
    try JSONEmitter().bytes(of: a) == JSONEmitter().bytes(of: b)
  }

  @Test(arguments: 0..<60)
  func whatTheEmitterWritesReadsBackEqual(seed: Int) throws {
    var documents = RandomDocuments(seed: UInt64(seed))
    let document = documents.document()
    for layout in [JSONEmitter.Layout.lines, .compact] {
      let bytes = try JSONEmitter(layout: layout).bytes(of: document)
      let read = try JSONDecoder().decode(PlanDocument.self, from: Data(bytes))
      #expect(read == document)
      #expect(try sameScalars(read, document))
    }
  }

  @Test(arguments: 0..<60)
  func whatFoundationWritesIsTheSameJSON(seed: Int) throws {
    var documents = RandomDocuments(seed: 1000 + UInt64(seed))
    let document = documents.document()
    let data = try JSONEncoder().encode(document)
    let read = try JSONDecoder().decode(PlanDocument.self, from: data)
    #expect(read == document)
    #expect(try sameScalars(read, document))
    let mine = try JSONEmitter().bytes(of: document)
    let decoder = JSONDecoder()
    #expect(
      try decoder.decode(JSONValue.self, from: data)
        == decoder.decode(JSONValue.self, from: Data(mine)))
  }

  @Test func theDeepestTreeReadsBack() throws {
    let document = sampleDocument(body: [chain(levels: Node.maximumDepth)])
    let bytes = try JSONEmitter().bytes(of: document)
    #expect(try JSONDecoder().decode(PlanDocument.self, from: Data(bytes)).body == document.body)
  }
}

/// Any JSON, to compare two texts by what they say. (JSONSerialization loses some U+FEFF.)
private enum JSONValue: Decodable, Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string([UInt8])
  case number(Double)
  case bool(Bool)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .string(Array(try value.decode(String.self).utf8))
    }
  }
}
