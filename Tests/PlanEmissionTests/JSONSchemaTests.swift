import Foundation
import PlanEmission
import PlanModel
import Testing

@Suite struct JSONSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// FNV-1a (64 bits) of every version of the schema that was ever published. A line is never
  /// changed, only added: who changes the schema raises `PlanDocument.currentSchema` and names the
  /// new one here.
  private static let fingerprints: [String: String] = [
    "taikei/1.0": "d244978cd63fe898",
    "taikei/1.1": "409d62eaee256ed8",
  ]

  private var definitions: [String: Any] {
    get throws {
      let schema = try #require(
        JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8)) as? [String: Any])
      return try #require(schema["$defs"] as? [String: Any])
    }
  }

  @Test func isTheFileInTheDocumentation() throws {
    let version = PlanDocument.currentSchema.replacing("/", with: "-")
    let file = Self.root.appending(path: "docs/schema/\(version).json")
    #expect(try String(contentsOf: file, encoding: .utf8) == JSONSchema.text)
  }

  @Test func doesNotChangeWithoutItsVersion() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in JSONSchema.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(
      Self.fingerprints[PlanDocument.currentSchema] == String(hash, radix: 16),
      "the schema changed: raise PlanDocument.currentSchema and add its fingerprint")
  }

  @Test func namesTheVersionOfTheModel() {
    let number = PlanDocument.currentSchema.drop { $0 != "/" }.dropFirst()
    #expect(JSONSchema.text.contains("\"$id\": \"urn:taikei:schema:\(number)\""))
    #expect(JSONSchema.text.contains("\"const\": \"\(PlanDocument.currentSchema)\""))
  }

  @Test(arguments: [
    ("node", "kind", NodeKind.allCases.map(\.rawValue)),
    ("furniture", "kind", Furniture.Kind.allCases.map(\.rawValue)),
    ("dropped", "reason", Dropped.Reason.allCases.map(\.rawValue)),
    ("document", "kind", DocumentDescription.Kind.allCases.map(\.rawValue)),
    ("diagnostic", "severity", Diagnostic.Severity.allCases.map(\.rawValue)),
  ])
  func hasTheVocabulariesOfTheModel(definition: String, key: String, values: [String]) throws {
    let properties = (try definitions[definition] as? [String: Any])?["properties"]
    let property = (properties as? [String: Any])?[key] as? [String: Any]
    #expect(property?["enum"] as? [String] == values)
  }

  @Test func letsNoObjectHaveOtherKeys() throws {
    func check(_ value: Any, _ path: String) {
      if let object = value as? [String: Any] {
        if object["type"] as? String == "object" {
          #expect(object["additionalProperties"] as? Bool == false, "\(path)")
        }
        for (key, inner) in object { check(inner, "\(path).\(key)") }
      }
    }
    check(try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8)), "$")
  }

  @Test(.enabled(if: Validator.isThere, Validator.missing))
  func everyOutputIsValid() throws {
    var lines = Data()
    lines += try JSONEmitter(layout: .compact).bytes(of: sampleDocument())
    lines += try JSONEmitter(layout: .compact).bytes(of: sampleDocument(body: []))
    lines += try JSONEmitter(layout: .compact).bytes(
      of: sampleDocument(body: [chain(levels: Node.maximumDepth)]))
    for seed in 0..<40 {
      var documents = RandomDocuments(seed: 5000 + UInt64(seed))
      lines += try JSONEmitter(layout: .compact).bytes(of: documents.document())
    }
    let result = try Validator.run(lines: lines)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    .enabled(if: Validator.isThere, Validator.missing),
    arguments: [
      ("\"kind\":\"chapter\"", "\"kind\":\"row\""),
      ("\"kind\":\"chapter\"", "\"kind\":\"chapter\",\"more\":1"),
      ("\"role\":\"大柱\"", "\"role\":null"), ("\"label\":\"第1章\"", "\"label\":\"\""),
      ("[30,37]", "[30,37,38]"), ("[30,37]", "[-1,37]"), ("\"header\":true", "\"header\":false"),
      ("\"columnSpan\":2", "\"columnSpan\":1"), ("\"kind\":\"table\"", "\"kind\":\"figure\""),
      ("\"visions\":[]", "\"visions\":[1]"), ("taikei/1.1", "taikei/1.0"),
      ("\"confidence\":0.99", "\"confidence\":1.01"), (",\"page\":2,\"box\"", ",\"box\""),
      ("\"rotation\":90", "\"rotation\":91"), ("\"tiers\":[]", "\"tiers\":\"\""),
    ])
  func aWrongOutputIsNot(old: String, new: String) throws {
    let right = try JSONEmitter(layout: .compact).text(of: sampleDocument())
    let wrong = right.replacing(old, with: new, maxReplacements: 1)
    #expect(wrong != right)
    let result = try Validator.run(lines: Data(wrong.utf8))
    #expect(result.status == 1, "\(result.output)")
  }
}

/// `tools/validate-json`: python3 with jsonschema.
enum Validator {
  static let missing: Comment = "python3's jsonschema is missing (apt: python3-jsonschema)"

  static let isThere: Bool = (try? run(lines: Data()))?.status == 0

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Validates lines of JSON against the schema of the program.
  static func run(lines: Data) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    let file = folder.appending(path: "documents.ndjson")
    try Data(JSONSchema.text.utf8).write(to: schema)
    try lines.write(to: file)
    let process = Process()
    process.executableURL = root.appending(path: "tools/validate-json")
    process.arguments = ["--lines", schema.path, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
