import Foundation
import Testing

/// What a run of the program gave.
struct Outcome {
  var status: Int32
  var outputData: Data
  var output: String { String(decoding: outputData, as: UTF8.self) }
  var messages: String
}

/// A folder to run the program in; removed with the value.
final class Workplace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "taikei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func url(of name: String) -> URL { url.appending(path: name) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(of: name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(of: name))
  }

  func text(of name: String) throws -> String {
    try String(decoding: Data(contentsOf: url(of: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url(of: name).path)
  }

  /// Every file and folder below, sorted; hidden ones included.
  func names(in folder: String = ".") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(of: folder).path).sorted()
  }

  /// Runs the program in the folder.
  @discardableResult
  func taikei(_ arguments: String..., input: Data = Data()) throws -> Outcome {
    try run(try Self.program, arguments, input: input)
  }

  /// Runs a script of the shell in the folder, `$taikei` being the program.
  func shell(_ script: String, input: Data = Data()) throws -> Outcome {
    try run(URL(filePath: "/bin/bash"), ["-c", script], input: input)
  }

  func run(_ program: URL, _ arguments: [String], input: Data) throws -> Outcome {
    // Files and not pipes: a pipe that nobody empties would stop the program.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "taikei-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = url
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      // A program built for coverage writes its counts here and not into the working folder.
      "LLVM_PROFILE_FILE": "/dev/null",
      "LC_ALL": "C.UTF-8", "taikei": try Self.program.path, "COLUMNS": "100",
    ]
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      outputData: try Data(contentsOf: files[1]),
      messages: try String(decoding: Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The built program beside the test bundle.
  static var program: URL {
    get throws {
      let program = Bundle.main.bundleURL.appending(path: "taikei")
      try #require(
        FileManager.default.isExecutableFile(atPath: program.path),
        "the program is not built: \(program.path)")
      return program
    }
  }
}

/// The folder of the package.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A small plan.
let plan = """
  第１章　計画の基本的な考え方

  １　計画策定の趣旨
  　本市は、令和７年度から令和１１年度までの５年間を計画期間とする計画を策定します。
  （１）まちづくりの目標
  ・人口は４５，０００人を維持します。
  ・（仮称）総合計画審議会を設けます。

  第２章　施策の展開
  施策１－１　子育て支援
  　安心して子どもを育てられるまちをつくります。

  """
