import Foundation
import PlanEmission
import PlanProfile
import Testing

@Suite struct ProfileSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let isThere = (try? validate([]))?.status == 0
  private static let missing: Comment = "python3's jsonschema is missing (apt: python3-jsonschema)"

  @Test func isTheFileInTheDocumentation() throws {
    let file = Self.root.appending(path: "docs/schema/taikei-profile-1.0.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == ProfileSchema.text)
  }

  @Test func hasTheVocabulariesOfTheReader() throws {
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(ProfileSchema.text.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    #expect(definitions["role"]?["enum"] as? [String] == StructureProfile.roles)
    let properties = definitions["class"]?["properties"] as? [String: [String: Any]]
    #expect(
      properties?["reading"]?["enum"] as? [String]
        == StructureProfile.Reading.allCases.map(\.rawValue))
    #expect(properties?["level"]?["maximum"] as? Int == ProfileReader.deepestLevel)
    let version = (schema["properties"] as? [String: [String: Any]])?["schema"]?["const"] as? String
    #expect(version == StructureProfile.currentSchema)
  }

  @Test(.enabled(if: isThere, missing))
  func whatIsReadAndWrittenIsValid() throws {
    let written = String(
      decoding: ProfileEmitter().bytes(of: try profile(sampleJSON)), as: UTF8.self)
    let empty = String(decoding: ProfileEmitter().bytes(of: StructureProfile()), as: UTF8.self)
    let result = try Self.validate([sampleJSON, written, empty])
    #expect(result.status == 0, "\(result.output)")
  }

  /// The example of the documentation is a profile, and the schema says so.
  @Test(.enabled(if: isThere, missing))
  func theExampleOfTheDocumentationIsAProfile() throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "docs/profiles.md"), encoding: .utf8)
    let start = try #require(text.range(of: "```json\n"))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    let json = String(text[start.upperBound..<end.lowerBound])
    #expect(try profile(json).classes.count == 6)
    #expect(try profile(json).titles.map(\.isFixed) == [false, true])
    let result = try Self.validate([json])
    #expect(result.status == 0, "\(result.output)")
  }

  /// What the schema refuses, the reader refuses as well.
  @Test(
    .enabled(if: isThere, missing),
    arguments: [
      ("taikei-profile/1.0", "taikei-profile/1.1"), ("\"titles\":", "\"title\":"),
      ("\"level\": 3", "\"level\": 100"), ("\"reading\": \"item\"", "\"reading\": \"field\""),
      ("\"reading\": \"item\", ", ""), ("\"fixed\": true}\n  ]", "\"fixed\": null}\n  ]"),
      (", \"reading\": \"text\"}", "}"), ("\"count\": 24", "\"count\": -1"),
      ("[\"政策\", \"施策\"]", "[\"政策\", \"施策\", \"施策\"]"),
      ("\"variant\": \"政策1\"", "\"variant\": \"\""),
    ])
  func aWrongProfileIsNot(old: String, new: String) throws {
    let wrong = sampleJSON.replacing(old, with: new, maxReplacements: 1)
    #expect(wrong != sampleJSON)
    #expect(throws: ProfileError.self) { try profile(wrong) }
    let result = try Self.validate([wrong])
    #expect(result.status == 1, "\(result.output)")
  }

  private static func validate(_ profiles: [String]) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try Data(ProfileSchema.text.utf8).write(to: schema)
    var files: [String] = []
    for (index, text) in profiles.enumerated() {
      let file = folder.appending(path: "\(index).json")
      try Data(text.utf8).write(to: file)
      files.append(file.path)
    }
    let process = Process()
    process.executableURL = root.appending(path: "tools/validate-json")
    // Without profiles: whether the tool works at all.
    process.arguments =
      files.isEmpty ? ["--lines", schema.path, "/dev/null"] : [schema.path] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
