import Foundation

@testable import PlanEvaluation

/// The tree of an outline written in a test.
func tree(_ outline: String) throws -> EvaluationTree {
  try OutlineReader.read(Array(outline.utf8))
}

/// The outline of a tree, as a file has it.
func outline(_ tree: EvaluationTree) -> String {
  tree.nodes.map { node in
    let indent = String(repeating: "  ", count: node.depth)
    let role = node.role.isEmpty ? "" : ":" + node.role
    return "\(indent)\(node.kind.rawValue)\(role) \(node.label) ｜ \(node.text)\n"
  }.joined()
}

/// The same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The files that lie beside the project where it is developed, and are not part of it.
enum SharedFiles {
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared", directoryHint: .isDirectory).standardizedFileURL

  static let scorer = folder.appending(path: "score/score.py")

  static let haveScorer =
    Python.isPresent && FileManager.default.isReadableFile(atPath: scorer.path)

  /// The outlines of some folders in the order of their names, without those above a size.
  static func outlines(in names: [String], bytes limit: Int) -> [URL] {
    names.flatMap { name in
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder.appending(path: name), includingPropertiesForKeys: [.fileSizeKey])
      return (files ?? []).filter { $0.pathExtension == "outline" }.sorted { $0.path < $1.path }
        .filter { ((try? $0.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0) <= limit }
    }
  }
}

/// Runs a script that reads JSON from the file it is given and prints JSON.
enum Python {
  static let isPresent = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  struct Failure: Error { var status: Int32 }

  static func run<Output: Decodable>(
    _ script: String, _ input: some Encodable, as type: Output.Type
  ) throws -> Output {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".json")
    try JSONEncoder().encode(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path, SharedFiles.scorer.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
    return try JSONDecoder().decode(type, from: data)
  }
}
