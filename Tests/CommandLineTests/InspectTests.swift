import Foundation
import Testing

struct InspectTests {
  private struct Report: Decodable {
    struct Page: Decodable {
      var number, lines, blankLines, characters: Int
    }
    var file, reader, encoding, sha256: String
    var bytes, characters, controlCharacters, replacementCharacters: Int
    var privateUseCharacters, namelessGlyphs, invisibleRuns, decorativeGlyphs: Int
    var japaneseShare: Double
    var pageBreaksInferred: Bool
    var pages: [Page]
    var suspicions: [String]
  }

  private func inspect(_ place: Workplace, _ files: String...) throws -> [Report] {
    let run = try place.run(Workplace.program, ["inspect", "--json"] + files, input: Data())
    #expect(run.status == 0, "\(run.messages)")
    return try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Report.self, from: Data($0.utf8))
    }
  }

  @Test func `a sound plan has nothing suspicious`() throws {
    let place = try Workplace()
    try place.write("計画\n\nまちづくり\u{0C}市民\n", to: "plan.txt")
    let report = try #require(try inspect(place, "plan.txt").first)
    #expect(report.file == "plan.txt")
    #expect(report.reader == "text")
    #expect(report.encoding == "UTF-8")
    #expect(report.bytes == 31)
    #expect(report.characters == 9)
    #expect(report.japaneseShare == 1)
    #expect(report.pages.map(\.number) == [1, 2])
    #expect(report.pages.map(\.lines) == [3, 1])
    #expect(report.pages.map(\.blankLines) == [1, 0])
    #expect(report.pages.map(\.characters) == [7, 2])
    #expect(report.pageBreaksInferred == false)
    #expect(report.suspicions.isEmpty)
  }

  @Test func `damage is counted`() throws {
    let place = try Workplace()
    try place.write(
      "進(cid:7743)状況(cid:)\u{FFFD}\u{1}\n\u{F06C}\n総合計\u{200B}画の推進と市民の参画\n"
        + "\u{0C}\n\u{0C}まち\n", to: "plan.txt")
    let report = try #require(try inspect(place, "plan.txt").first)
    #expect(report.namelessGlyphs == 1)
    #expect(report.replacementCharacters == 1)
    #expect(report.controlCharacters == 1)
    #expect(report.privateUseCharacters == 1)
    #expect(report.decorativeGlyphs == 1)
    #expect(report.invisibleRuns == 2)
    #expect(report.suspicions.count == 5)
    #expect(report.suspicions.contains("1 page: without text: pictures or scans?"))
  }

  @Test func `text of another script is suspicious`() throws {
    let place = try Workplace()
    try place.write("\u{0B9C}\u{0249}\u{070F}\u{0A5F}\u{0F3F} 第1\n", to: "plan.txt")
    let report = try #require(try inspect(place, "plan.txt").first)
    #expect(report.suspicions.contains { $0.hasPrefix("little Japanese") })
  }

  @Test func `people see the same in columns`() throws {
    let place = try Workplace()
    try place.write("計画\n\nまちづくり\u{0C}市民\n", to: "plan.txt")
    let run = try place.taikei("inspect", "plan.txt", "plan.txt")
    #expect(run.status == 0)
    let report = run.output.components(separatedBy: "\n\n")
    #expect(report.count == 2)
    #expect(report[0] + "\n" == report[1])
    #expect(report[0].hasPrefix("plan.txt\n  format        text/plain, read by text\n"))
    let pages = ["page  lines  blank  characters", "   1      3      1           7"]
    #expect(report[0].contains(pages.map { "\n  " + $0 }.joined()))
  }

  @Test func `what cannot be read is told beside what can`() throws {
    let place = try Workplace()
    try place.write("計画\n", to: "plan.txt")
    try place.write("%PDF-1.7", to: "plan.pdf")
    let run = try place.taikei("inspect", "plan.pdf", "plan.txt")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("plan.txt\n"))
    #expect(run.messages.hasPrefix("taikei: plan.pdf: "))
    // 69 where PDFium is missing.
    #expect([65, 69].contains(try place.taikei("inspect", "plan.pdf").status))
  }
}
