import Foundation
import PlanEmission
import PlanModel
import PlanPipeline
import Testing

/// What the corpus becomes is what the schema says, by another implementation than ours.
@Suite struct OutputSchemaTests {
  private static let tool = Documents.root.appending(path: "tools/validate-json")
  private static let isThere = (try? validate(Data()))?.status == 0

  @Test(.enabled(if: isThere, "python3's jsonschema is missing (apt: python3-jsonschema)"))
  func everyDocumentIsValid() throws {
    var lines = Data()
    for name in Documents.corpusNames {
      let bytes = try Documents.bytes("\(name).txt", in: Documents.corpus)
      let document = try PlanConverter().convert(bytes, name: "\(name).txt")
      lines += try JSONEmitter(layout: .compact).bytes(of: document)
    }
    let result = try Self.validate(lines)
    #expect(result.status == 0, "\(result.output)")
  }

  /// And reads back as it was, but for what is rounded.
  @Test(arguments: Documents.corpusNames)
  func everyDocumentReadsBack(name: String) throws {
    let bytes = try Documents.bytes("\(name).txt", in: Documents.corpus)
    let document = try PlanConverter().convert(bytes, name: "\(name).txt")
    let json = try JSONEmitter().bytes(of: document)
    let read = try JSONDecoder().decode(PlanDocument.self, from: Data(json))
    #expect(try JSONEmitter().bytes(of: read) == json)
    #expect(document.schema == PlanDocument.currentSchema)
  }

  /// Validates lines of JSON.
  private static func validate(_ lines: Data) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    let file = folder.appending(path: "documents.ndjson")
    try Data(JSONSchema.text.utf8).write(to: schema)
    try lines.write(to: file)
    let process = Process()
    process.executableURL = tool
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
