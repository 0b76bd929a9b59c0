import Foundation
import PlanEmission
import PlanModel
import Testing

@Suite struct OutlineEmitterTests {
  @Test func writesALineANodeAndTwoBlanksALevel() throws {
    let body = [
      Node(
        kind: .chapter, label: "第１章", text: "まちづくり",
        children: [
          Node(
            kind: .policy, role: "大柱", label: "政策１", text: "安全",
            children: [Node(kind: .item, label: "●", text: "消防")]),
          Node(kind: .section, label: "（１）"),
          Node(kind: .paragraph, text: "本文です。"),
          Node(kind: .figure),
        ]),
      Node(kind: .field, label: "【日 時】", text: "平成30年"),
    ]
    #expect(
      try OutlineEmitter().text(of: body) == """
        chapter 第１章 ｜ まちづくり
          policy:大柱 政策１ ｜ 安全
            item ● ｜ 消防
          section （１） ｜
          paragraph ｜ 本文です。
          figure ｜
        field 【日 時】 ｜ 平成30年

        """)
  }

  @Test func writesRowsBehindTheOtherChildren() throws {
    let table = Node(
      kind: .table, label: "■", text: "人口",
      children: [Node(kind: .note, text: "単位：人")],
      rows: [
        Row(cells: [Cell(text: "年"), Cell(text: ""), Cell(text: "人")]),
        Row(cells: [Cell(text: ""), Cell(text: "1"), Cell(text: "")]), Row(cells: []),
      ])
    #expect(
      try OutlineEmitter().text(of: [table]) == """
        table ■ ｜ 人口
          note ｜ 単位：人
          row ｜ 年 ¦ ¦ 人
          row ｜ ¦ 1 ¦
          row ｜

        """)
  }

  @Test func keepsTheFormatsOwnMarksOutOfTheText() throws {
    let node = Node(
      kind: .item, role: "基本 施策", label: "a｜b", text: "c¦d｜e|f\ng\r\nｚ\u{A9}",
      children: [])
    #expect(
      try OutlineEmitter().text(of: [node]) == "item:基本施策 a|b ｜ c|d|e|f g  ｚ\u{A9}\n")
  }

  @Test func refusesATreeThatNestsTooDeep() {
    #expect(throws: EmissionError.self) {
      try OutlineEmitter().bytes(of: sampleDocument(body: [chain(levels: 201)]))
    }
  }

  private static let scorer = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/score/score.py")

  /// The same tree as JSON and as outline: the scorer finds no difference at all.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: OutlineEmitterTests.scorer.path),
      "the scorer of ../shared is not there"),
    arguments: 0..<5)
  func theScorerReadsTheSameTreeAsFromJSON(seed: Int) throws {
    var documents = RandomDocuments(seed: 9000 + UInt64(seed))
    let document = documents.document()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["a.outline", "b.json"].map { folder.appending(path: $0) }
    try Data(OutlineEmitter().bytes(of: document)).write(to: names[0])
    try Data(JSONEmitter().bytes(of: document)).write(to: names[1])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.scorer.path, "--json"] + names.map(\.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let figures = try #require(
      try JSONSerialization.jsonObject(with: output) as? [String: Any])
    let nodes = try #require(figures["nodes"] as? [Int])
    #expect(nodes[0] == nodes[1])
  }
}
