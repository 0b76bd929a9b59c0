import PlanEmission
import PlanModel

/// A small document with one of most things, for tests that name what they expect.
func sampleDocument(body: [Node] = [sampleChapter]) -> PlanDocument {
  PlanDocument(
    producer: Producer(name: "taikei", version: "0.1.0", configuration: "abc"),
    source: SourceDescription(
      fileName: "plan.txt", sha256: String(repeating: "0", count: 64), mediaType: "text/plain",
      reader: "text", encoding: "UTF-8",
      pages: [
        .init(number: 1, width: nil, height: nil, rotation: 0, scanned: false),
        .init(number: 2, width: 595.276, height: 841.89, rotation: 90, scanned: true),
      ]),
    body: body,
    furniture: [
      Furniture(
        kind: .pageNumber, text: "- 1 -",
        source: [
          SourceSpan(
            page: 2, box: Box(left: 1.005, top: 2, right: 30.126, bottom: 4.5),
            range: ByteRange(90, 95)),
          SourceSpan(
            page: 2, box: Box(left: 0.5, top: 2.25, right: 3, bottom: 4),
            range: ByteRange(96, 97)),
        ])
    ],
    dropped: [
      Dropped(
        reason: .leader, text: "…", source: [SourceSpan(page: 1, range: ByteRange(50, 62))])
    ],
    diagnostics: [Diagnostic(id: "page-break-inferred", severity: .note, message: "at 3", page: 2)])
}

let sampleChapter = Node(
  id: "c1", kind: .chapter, label: "第1章", ordinal: [1], text: "\"安全\"",
  source: [SourceSpan(page: 1, range: ByteRange(0, 21))], confidence: 0.985,
  children: [
    Node(
      id: "t1", kind: .table, text: "人口", confidence: 1,
      rows: [
        Row(cells: [
          Cell(text: "年", header: true, columnSpan: 2), Cell(text: ""),
        ]),
        Row(cells: [
          Cell(text: "令和7", source: [SourceSpan(page: 1, range: ByteRange(30, 37))]),
          Cell(text: "1"),
        ]),
      ]),
    Node(id: "p1", kind: .policy, role: "大柱", text: "まち", confidence: 0.5, targetPage: 3),
  ])

extension Emitter {
  /// The output as text.
  func text(of document: PlanDocument) throws -> String {
    String(decoding: try bytes(of: document), as: UTF8.self)
  }

  /// The output for a tree.
  func text(of body: [Node]) throws -> String {
    try text(of: sampleDocument(body: body))
  }
}

/// A chain of sections, one inside the other.
func chain(levels: Int) -> Node {
  var node = Node(id: "level\(levels)", kind: .section, text: "x")
  for level in stride(from: levels - 1, through: 1, by: -1) {
    node = Node(id: "level\(level)", kind: .section, text: "x", children: [node])
  }
  return node
}
