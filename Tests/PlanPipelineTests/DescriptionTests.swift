import Foundation
import PlanModel
import PlanPipeline
import Testing

/// What converted documents are said to be, against the truth of the synthetic plans.
@Suite struct DescriptionTests {
  struct Truth: Decodable {
    struct Years: Decodable {
      var from: Int
      var to: Int
    }
    var city: String
    var title: String
    var edition: String
    var period: Years
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/synthetic")
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".raw.txt") }.map { String($0.dropLast(8)) }.sorted()
  }()

  /// White space, full-width forms and the two wave dashes do not count.
  static func key(_ text: String?) -> String? {
    text?.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
      .replacing("\u{301C}", with: "~")
  }

  @Test(
    "says nothing of a synthetic plan that is not so",
    .enabled(if: !names.isEmpty, "../shared/synthetic is not there"), arguments: names)
  func agrees(_ name: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "\(name).meta.json"))
    let truth = try JSONDecoder().decode(Truth.self, from: data)
    let text = try Data(contentsOf: Self.folder.appending(path: "\(name).raw.txt"))
    let document = try PlanConverter().convert(Array(text), name: "\(name).raw.txt").document
    // a02 prints neither city, title nor edition, a06 no edition: absent is right there.
    if let city = document.municipality?.name { #expect(Self.key(city) == Self.key(truth.city)) }
    if let title = document.title { #expect(Self.key(title) == Self.key(truth.title)) }
    if let edition = document.edition { #expect(Self.key(edition) == Self.key(truth.edition)) }
    let period = try #require(document.period)
    #expect(period.from == truth.period.from && period.to == truth.period.to)
    #expect(
      Self.key(String(decoding: text, as: UTF8.self))?.contains(Self.key(period.text) ?? "") == true
    )
  }

  @Test(
    "finds what the synthetic plans print",
    .enabled(if: !names.isEmpty, "../shared/synthetic is not there"))
  func finds() throws {
    let documents = try Self.names.map { name in
      let text = try Data(contentsOf: Self.folder.appending(path: "\(name).raw.txt"))
      return try PlanConverter().convert(Array(text), name: name).document
    }
    #expect(documents.count { $0.municipality != nil } >= Self.names.count - 1)
    #expect(documents.count { $0.title != nil } >= Self.names.count - 1)
    #expect(documents.count { $0.edition != nil } >= Self.names.count - 2)
    #expect(documents.count { $0.kind == .slides } == 1)
  }
}
