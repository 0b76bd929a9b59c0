import Foundation
import PlanEvaluation
import PlanModel
import SourceReading
import Testing

@testable import PlanPipeline

/// How near PDFs come to their gold, and that they keep every character.
///
/// The floors are the figures of the day they were written, less 0.01. To raise one: `taikei evaluate`
/// on a folder of PDFs with their gold beside them, and write the new figure less 0.01. Lower one only
/// with the reason in the commit.
@Suite(.enabled(if: isEngineThere, "PDFium is not there: tools/setup fetches it"))
struct PDFPlanTests {
  static let corpusFolder = Documents.corpus.appending(path: "pdf")
  static let syntheticFolder = Documents.shared.appending(path: "synthetic")
  static let realFolder = Documents.shared.appending(path: "real")

  static let floors: [String: Double] = [
    "a01": 0.974, "a02": 0.988, "a03": 0.963, "a04": 0.972, "a05": 0.955, "a06": 0.990,
    "a07": 0.962, "a08": 0.968,
  ]
  /// Documents of a city that the layout was not made with in sight of, but for their scores.
  static let realFloors: [String: Double] = [
    "nankoku-dx-policy": 0.372, "nankoku-policy-speech-r4": 0.985,
    "nankoku-projects-r4": 0.971, "nankoku-remote-area-plan-r4": 0.833,
  ]
  static let tableFloors: [String: Double] = [
    "a01": 0.99, "a03": 0.947, "a04": 0.97, "a05": 0.99, "a06": 0.99, "a08": 0.966,
  ]

  private static func names(in folder: URL) -> [String] {
    Documents.names(in: folder, ending: ".pdf").filter { !$0.hasSuffix(".scan") }
  }

  @Test(arguments: names(in: corpusFolder))
  func corpus(name: String) throws {
    try check(name, in: Self.corpusFolder, floor: try #require(Self.floors[name]))
  }

  @Test func theCorpusHasPDFs() { #expect(Self.names(in: Self.corpusFolder).count >= 4) }

  @Test(
    .enabled(if: Documents.isSharedThere, Documents.sharedIsMissing),
    // What is in the corpus is measured there.
    arguments: floors.keys.sorted().filter { !names(in: corpusFolder).contains($0) })
  func synthetic(name: String) throws {
    try check(name, in: Self.syntheticFolder, floor: try #require(Self.floors[name]))
  }

  @Test(
    .enabled(if: Documents.isSharedThere, Documents.sharedIsMissing),
    arguments: realFloors.sorted { $0.key < $1.key })
  func real(name: String, floor: Double) throws {
    try check(name, in: Self.realFolder, floor: floor)
  }

  @Test(.enabled(if: Documents.isSharedThere, Documents.sharedIsMissing))
  func everyPDFHasAFloorAndThoseOfTheCorpusAreTheSame() throws {
    #expect(Self.names(in: Self.syntheticFolder) == Self.floors.keys.sorted())
    #expect(Self.names(in: Self.realFolder) == Self.realFloors.keys.sorted())
    for name in Self.names(in: Self.corpusFolder) {
      for ending in ["pdf", "outline", "tables.json", "furniture.txt"] {
        let (ours, theirs) = (
          try Documents.bytes("\(name).\(ending)", in: Self.corpusFolder),
          try Documents.bytes("\(name).\(ending)", in: Self.syntheticFolder)
        )
        #expect(ours == theirs, "\(name).\(ending)")
      }
    }
  }

  private func check(_ name: String, in folder: URL, floor: Double) throws {
    let conversion = try Conversion(pdf: "\(name).pdf", in: folder)
    #expect(conversion.document.source.mediaType == "application/pdf")
    let evaluation = Evaluation(
      gold: try OutlineReader.read(Documents.bytes("\(name).outline", in: folder)),
      candidate: EvaluationTree(conversion.document), source: conversion.text)
    #expect(evaluation.scores.fidelity >= floor, "\(name): \(evaluation.scores)")
    // Verification reads the PDF again and goes by ranges, not by counts.
    let again = try Conversion(pdf: "\(name).pdf", in: folder)
    #expect(again.source.pages.map(\.rawText) == conversion.source.pages.map(\.rawText))
    #expect(
      Conversion(source: again.source, document: conversion.document).findings == [])
    try checkTables(conversion.document, name, in: folder)
    try checkFurniture(conversion.document, name, in: folder)
  }

  private func checkTables(_ document: PlanDocument, _ name: String, in folder: URL) throws {
    guard let floor = Self.tableFloors[name] else { return }
    let gold = try JSONDecoder().decode(
      [GoldTable].self, from: Data(Documents.bytes("\(name).tables.json", in: folder)))
    let scores = TableScores(gold: gold, document: document)
    #expect(scores.teds ?? 0 >= floor, "\(scores)")
    #expect(scores.found == gold.count)
  }

  private func checkFurniture(_ document: PlanDocument, _ name: String, in folder: URL) throws {
    guard let bytes = try? Documents.bytes("\(name).furniture.txt", in: folder) else { return }
    let scores = FurnitureScores(gold: try FurnitureReader.read(bytes), document: document)
    #expect(scores.all.precision ?? 0 >= 0.99, "\(name): \(scores.extra)")
    #expect(scores.all.recall ?? 0 >= 0.99, "\(name): \(scores.missed)")
  }

  /// PDFs are read in another process: the same file gives the same document all the same.
  @Test func theSameFileGivesTheSameDocument() throws {
    let one = try Conversion(pdf: "a07.pdf", in: Self.corpusFolder).document
    let other = try Conversion(pdf: "a07.pdf", in: Self.corpusFolder).document
    #expect(one == other)
  }
}

extension Conversion {
  /// Reads and converts a PDF.
  init(pdf name: String, in folder: URL) throws {
    source = try SourceReader().read(Documents.bytes(name, in: folder), name: name)
    document = PlanConverter().convert(source)
  }

  init(source: SourceDocument, document: PlanDocument) {
    self.source = source
    self.document = document
  }
}
