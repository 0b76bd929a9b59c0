import DocumentReading
import Foundation
import PlanModel
import PlanPipeline
import Testing

/// Every box of a node's source, drawn back onto its page, holds the node's text.
@Suite struct BoxTests {
  /// Documents with pages, tables, columns and vertical labels.
  static let names = ["a03", "a05", "a06", "parts", "slides"].filter(Documents.corpusNames.contains)

  enum Form: CaseIterable {
    case boundingBoxes, hocr
  }

  @Test(arguments: names, Form.allCases)
  func boxesHoldTheirText(name: String, form: Form) throws {
    let text = String(
      decoding: try Documents.bytes("\(name).txt", in: Documents.corpus), as: UTF8.self)
    let typeset = TypesetText(text)
    let conversion = try Conversion(
      form == .hocr ? typeset.hocr : typeset.xhtml, name: "\(name).xhtml")
    let findings = BoxAgreement(words: conversion.source).findings(conversion.document, seed: 1)
    #expect(findings.count == min(200, BoxAgreement.nodes(of: conversion.document).count))
    #expect(findings.count >= 40)
    for finding in findings {
      #expect(finding.missing == 0, "\(finding)")
    }
  }

  /// The test must be able to fail.
  @Test func aBoxThatIsElsewhereIsFound() throws {
    let typeset = TypesetText("第１章　計画の目標\n　市民と行政が協働して計画を進めます。\n第２章　計画の推進\n")
    let conversion = try Conversion(typeset.xhtml, name: "t.xhtml")
    let agreement = BoxAgreement(words: conversion.source)
    var node = try #require(BoxAgreement.nodes(of: conversion.document).first)
    let right = agreement.finding(node)
    #expect(right.missing == 0 && right.surplus == 0 && right.count == 8)
    for index in node.source.indices {
      let box = try #require(node.source[index].box)
      node.source[index].box = Box(
        left: box.left, top: box.top + 16, right: box.right, bottom: box.bottom + 16)
    }
    let wrong = agreement.finding(node)
    #expect(wrong.missingShare > 0.5 && wrong.surplus > 0)
    for index in node.source.indices { node.source[index].page = 2 }
    #expect(agreement.finding(node).missingShare == 1)
  }

  @Test func theSameSeedTakesTheSameNodes() throws {
    let text = String(decoding: try Documents.bytes("a04.txt", in: Documents.corpus), as: UTF8.self)
    let conversion = try Conversion(TypesetText(text).xhtml, name: "a04.xhtml")
    let agreement = BoxAgreement(words: conversion.source)
    func ids(_ seed: UInt64) -> [String] {
      agreement.findings(conversion.document, count: 20, seed: seed).map(\.node.id)
    }
    #expect(ids(7) == ids(7))
    #expect(ids(7) != ids(8))
  }

  private static let pdftotext = "/usr/bin/pdftotext"
  private static let synthetic = Documents.shared.appending(path: "synthetic")
  private static let canRun =
    FileManager.default.isExecutableFile(atPath: pdftotext)
    && FileManager.default.fileExists(atPath: synthetic.appending(path: "a05.pdf").path)

  @Test(
    .enabled(if: canRun, "needs pdftotext and the shared documents"),
    arguments: ["a01", "a02", "a03", "a04", "a05", "a06", "a07", "a08"])
  func boxesOfRealToolsHoldTheirText(name: String) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Self.pdftotext)
    process.arguments = ["-bbox-layout", Self.synthetic.appending(path: "\(name).pdf").path, "-"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let conversion = try Conversion([UInt8](data), name: "\(name).xhtml")
    let findings = BoxAgreement(words: conversion.source).findings(conversion.document, seed: 2)
    #expect(findings.count == min(200, BoxAgreement.nodes(of: conversion.document).count))
    #expect(findings.count > 150)
    for finding in findings {
      #expect(finding.missing == 0, "\(finding)")
    }
  }
}
