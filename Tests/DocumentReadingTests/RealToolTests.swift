import DocumentReading
import Foundation
import PlanModel
import Testing

/// Poppler's program, where it is installed.
private let pdftotext = "/usr/bin/pdftotext"

private let canRun =
  FileManager.default.isExecutableFile(atPath: pdftotext) && hasShared("synthetic/a01.pdf")

private func run(_ arguments: [String]) throws -> [UInt8] {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: pdftotext)
  process.arguments = arguments
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return [UInt8](data)
}

@Suite struct RealToolTests {
  /// What pdftotext writes in three forms has the same characters on the same pages.
  @Test(
    .enabled(if: canRun, "needs pdftotext and the shared documents"),
    arguments: ["a01", "a02", "a04", "a05"])
  func bothFormsOfBoxesHoldTheTextOfTheDocument(name: String) throws {
    let file = shared.appendingPathComponent("synthetic/\(name).pdf").path
    func characters(_ arguments: [String]) throws -> [[UInt8]] {
      let document = try DocumentReader().read(try run(arguments + [file, "-"]), name: name)
      expectSound(document)
      return document.pages.map { page in page.rawText.filter { $0 > 0x20 }.sorted() }
    }
    let plain = try characters(["-raw"])
    #expect(try characters(["-bbox-layout"]) == plain)
    #expect(try characters(["-bbox"]) == plain)
  }

  @Test(.enabled(if: canRun, "needs pdftotext and the shared documents"))
  func linesLieOnTheirPages() throws {
    let file = shared.appendingPathComponent("synthetic/a05.pdf").path
    let document = try DocumentReader().read(try run(["-bbox-layout", file, "-"]), name: "a05")
    #expect(document.pages.count == 13)
    for page in document.pages {
      let size = try #require(page.size)
      for line in page.lines {
        let box = try #require(line.box)
        #expect(box.left >= 0 && box.right <= size.width + 1 && box.left < box.right)
        #expect(box.top >= 0 && box.bottom <= size.height + 1 && box.top < box.bottom)
        #expect(!line.words.isEmpty)
      }
    }
  }
}
