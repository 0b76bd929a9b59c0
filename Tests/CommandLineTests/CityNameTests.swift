import Foundation
import Testing

/// `tools/city-names` finds code that knows one city or document, and nothing else.
struct CityNameTests {
  private func findings(_ code: String) throws -> [Substring] {
    let place = try Workplace()
    try place.write(code, to: "Rules/Rule.swift")
    let tool = package.appending(path: "tools/city-names").path
    let run = try place.shell("'\(tool)' '\(place.url.path)'")
    #expect(run.status == (run.output.isEmpty ? 0 : 1))
    return run.output.split(separator: "\n")
  }

  @Test(arguments: [
    #"if title == "見本市総合計画" { return }"#, #"let names = ["空想", "ゆめ見町"]"#, #"case "a05": 3"#,
    #"let weight = file.hasPrefix("two-columns") ? 2 : 1"#,
  ])
  func `a rule that names a city or a document is found`(code: String) throws {
    let found = try findings("let a = 1\n\(code)\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("Rule.swift:2: ") == true)
  }

  @Test(arguments: [
    #"/// `見本市総合計画` is a title."#, #"let kinds = ["市", "町", "村"]  // 見本市"#,
    #"let words = ["都市", "目指す都市像", "関連する市の計画", "市町村", "本市", "市民と市長"]"#, #"let a055 = "slides""#,
    #"let example = "まちづくりへの市民参加の拡大""#,
  ])
  func `words, examples and other names are not`(code: String) throws {
    #expect(try findings(code) == [])
  }

  @Test func `the project's own code is free of them`() throws {
    let place = try Workplace()
    let run = try place.shell("'\(package.appending(path: "tools/city-names").path)'")
    #expect(run.status == 0)
    #expect(run.output == "")
  }
}
