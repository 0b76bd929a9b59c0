import ArgumentParser
import Glibc
import PlanEmission
import PlanPipeline

@main
struct Taikei: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taikei", abstract: "Turns Japanese municipal plan documents into data.",
    version: "0.1.0")
  @Option var out: String
  @Argument var files: [String]
  func run() throws {
    for file in files {
      guard let handle = fopen(file, "rb") else { continue }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let n = fread(&buffer, 1, buffer.count, handle)
        if n <= 0 { break }
        bytes += buffer[0..<n]
      }
      fclose(handle)
      let name = String(file.split(separator: "/").last ?? "")
      let document = try PlanConverter().convert(bytes, name: name)
      for (ending, data) in [
        ("json", try JSONEmitter().bytes(of: document)),
        ("outline", try OutlineEmitter().bytes(of: document)),
      ] {
        let path = "\(out)/\(name.split(separator: ".").dropLast().joined(separator: ".")).\(ending)"
        let output = fopen(path, "wb")
        data.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, output) }
        fclose(output)
      }
    }
  }
}
