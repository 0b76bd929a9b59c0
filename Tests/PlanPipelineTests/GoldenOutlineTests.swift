import Foundation
import PlanEvaluation
import PlanModel
import PlanPipeline
import Segmentation
import SourceReading
import Testing

/// How near the documents come to their gold outlines, and that they keep every character.
///
/// The floors are the fidelity of the day they were written, less 0.01. To raise one: `taikei
/// evaluate corpus`, or for the seeds `taikei convert ../shared/seeds -o out/seeds` and `taikei
/// evaluate ../shared/gold out/seeds`, and write the new figure less 0.01. Lower one only with the
/// reason in the commit.
@Suite struct GoldenOutlineTests {
  static let floors: [String: Double] = [
    "a01": 0.976, "a02": 0.988, "a03": 0.974, "a04": 0.967, "a05": 0.959, "a06": 0.929,
    "a07": 0.967, "a08": 0.981, "minutes": 0.958, "old-fonts": 0.990, "parts": 0.939,
    "principles": 0.949, "shift-jis": 0.885, "slides": 0.869, "three-columns": 0.915,
    "two-columns": 0.839,
  ]
  static let seedFloors: [String: Double] = [
    "asaka-5-principles": 0.990, "asaka-6-outline": 0.949, "musashino-5-finance": 0.946,
    "oyama-8-policy": 0.846, "saitama-minutes-3": 0.974,
  ]

  @Test func everyDocumentOfTheCorpusHasAnOutlineAndAFloor() {
    #expect(Documents.corpusNames == Self.floors.keys.sorted())
    #expect(Documents.corpusNames == Documents.names(in: Documents.corpus, ending: ".outline"))
  }

  @Test(arguments: floors.sorted { $0.key < $1.key })
  func corpus(name: String, floor: Double) throws {
    let conversion = try Conversion(Documents.bytes("\(name).txt", in: Documents.corpus))
    let gold = try Documents.bytes("\(name).outline", in: Documents.corpus)
    let evaluation = try evaluate(conversion, gold: gold)
    #expect(evaluation.scores.fidelity >= floor, "\(name): \(evaluation.scores)")
    #expect(evaluation.scores.invented == 0, "\(name): \(evaluation.scores)")
    #expect(conversion.findings.isEmpty)
  }

  @Test(
    .enabled(if: Documents.isSharedThere, Documents.sharedIsMissing),
    arguments: seedFloors.sorted { $0.key < $1.key })
  func seeds(name: String, floor: Double) throws {
    let folder = Documents.shared.appending(path: "seeds")
    let conversion = try Conversion(Documents.bytes("\(name).txt", in: folder))
    let gold = try Documents.bytes(
      "\(name).outline", in: Documents.shared.appending(path: "gold"))
    let evaluation = try evaluate(conversion, gold: gold)
    #expect(evaluation.scores.fidelity >= floor, "\(name): \(evaluation.scores)")
    #expect(evaluation.scores.lost == 0 && evaluation.scores.invented == 0)
    #expect(conversion.findings.isEmpty)
  }

  @Test(.enabled(if: Documents.isSharedThere, Documents.sharedIsMissing))
  func everySeedHasAFloor() {
    let folder = Documents.shared.appending(path: "seeds")
    #expect(Documents.names(in: folder, ending: ".txt") == Self.seedFloors.keys.sorted())
  }

  /// `inspect --why` has an answer for every node: what it is, and for headings where it stands.
  @Test(
    .enabled(if: Documents.isSharedThere, Documents.sharedIsMissing),
    arguments: seedFloors.keys.sorted())
  func everyNodeOfASeedHasItsReasons(name: String) throws {
    let folder = Documents.shared.appending(path: "seeds")
    let source = try SourceReader().read(
      Documents.bytes("\(name).txt", in: folder), name: "\(name).txt")
    let log = DecisionLog()
    let document = PlanConverter().convert(source, log: log)
    var index = 0
    func visit(_ nodes: [Node]) {
      for node in nodes {
        let reasons = log.reasons(ofNode: index, node)
        #expect(reasons?.reading.isEmpty == false, "\(node.label) \(node.text)")
        #expect(!node.kind.isHeading || reasons?.place.isEmpty == false)
        index += 1
        visit(node.children)
      }
    }
    visit(document.body)
    #expect(index > 20)
  }

  /// What the corpus holds of the synthetic plans is their raw text, so that its floors are theirs.
  @Test(.enabled(if: Documents.isSharedThere, Documents.sharedIsMissing))
  func theSyntheticPlansAreInTheCorpus() throws {
    let folder = Documents.shared.appending(path: "synthetic")
    let names = Documents.names(in: folder, ending: ".raw.txt")
    #expect(!names.isEmpty)
    for name in names {
      for (theirs, ours) in [
        ("\(name).raw.txt", "\(name).txt"), ("\(name).outline", "\(name).outline"),
      ] {
        let same =
          try Documents.bytes(theirs, in: folder) == Documents.bytes(ours, in: Documents.corpus)
        #expect(same, "\(ours) is not \(theirs)")
      }
    }
  }

  private func evaluate(_ conversion: Conversion, gold: [UInt8]) throws -> Evaluation {
    Evaluation(
      gold: try OutlineReader.read(gold), candidate: EvaluationTree(conversion.document),
      source: conversion.text)
  }
}

/// The same plans as other extractors give them: no outline is held, but nothing may be lost.
@Suite struct ExtractorVariantTests {
  static let folder = Documents.shared.appending(path: "synthetic")
  static let files = ["layout", "pdfminer", "pypdf"].flatMap { extractor in
    Documents.names(in: folder, ending: ".\(extractor).txt").map { "\($0).\(extractor).txt" }
  }

  @Test(.enabled(if: !files.isEmpty, Documents.sharedIsMissing), arguments: files)
  func keepEveryCharacter(file: String) throws {
    let conversion = try Conversion(Documents.bytes(file, in: Self.folder), name: file)
    #expect(conversion.findings.isEmpty)
    #expect(conversion.document.body.contains { $0.kind.isHeading })
  }
}
