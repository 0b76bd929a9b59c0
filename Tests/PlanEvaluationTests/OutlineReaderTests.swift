import Testing

@testable import PlanEvaluation

@Suite("Outline reader")
struct OutlineReaderTests {
  @Test("reads kind, role, label, text and depth")
  func readsNodes() throws {
    let nodes = try tree(
      """
      # a comment

      chapter 第１章 ｜ 支え合うまち
        policy:大柱 １ ｜ 地域福祉
          section:vision 【目指す姿】 ｜
            item ｜ 孤立のない地域 ｜ 実現
        table ｜ 表1
          row ｜ a ¦ b
      """
    ).nodes
    typealias Node = EvaluationTree.Node
    #expect(
      nodes == [
        Node(kind: .chapter, role: "", label: "第１章", text: "支え合うまち", depth: 0),
        Node(kind: .policy, role: "大柱", label: "１", text: "地域福祉", depth: 1),
        Node(kind: .section, role: "vision", label: "【目指す姿】", text: "", depth: 2),
        Node(kind: .item, role: "", label: "", text: "孤立のない地域 ｜ 実現", depth: 3),
        Node(kind: .table, role: "", label: "", text: "表1", depth: 1),
        Node(kind: .row, role: "", label: "", text: "a ¦ b", depth: 2),
      ])
  }

  @Test("takes any line end, a byte order mark and a last line without end")
  func takesLineEnds() throws {
    let lines = ["part ｜ 基本構想", "  item ● ｜ 一", "  item ● ｜ 二"]
    let plain = try tree(lines.joined(separator: "\n"))
    #expect(plain.nodes.count == 3)
    #expect(try tree(lines.joined(separator: "\r\n") + "\r\n") == plain)
    #expect(try tree(lines.joined(separator: "\r")) == plain)
    #expect(try tree("\u{FEFF}" + lines.joined(separator: "\n\n")) == plain)
  }

  @Test("finds the bar where a combining mark follows it")
  func readsScalars() throws {
    #expect(try tree("item ｜\u{3099}が").nodes.first?.text == "\u{3099}が")
  }

  @Test("reads an unknown kind as paragraph", arguments: ["heading", "", "Item", "chapter１"])
  func readsUnknownKind(_ word: String) throws {
    #expect(try tree("\(word)｜ 本文").nodes.first?.kind == .paragraph)
  }

  @Test("takes an outline without nodes", arguments: ["", "\n\n", "# 目次\n\u{3000}# 表紙"])
  func takesEmptyOutline(_ text: String) throws {
    #expect(try tree(text).nodes.isEmpty)
  }

  @Test(
    "names line and cause of what is no outline",
    arguments: [
      ("part ｜ 一\n\nitem 二", 3, OutlineError.Code.noBar, "item 二"),
      ("part ｜ 一\r\n item ｜ 二", 2, .oddIndent, " item ｜ 二"),
      ("# 表紙\npart ｜ 一\n    item ｜ 二", 3, .tooDeep, "    item ｜ 二"),
      ("  part ｜ 一", 1, .tooDeep, "  part ｜ 一"),
      ("part | 一", 1, .noBar, "part | 一"),
    ])
  func namesError(_ text: String, _ line: Int, _ code: OutlineError.Code, _ content: String) {
    #expect(throws: OutlineError(code: code, line: line, text: content)) { try tree(text) }
  }

  @Test("refuses bytes that are no UTF-8")
  func refusesOtherEncodings() {
    let bytes = Array("part ｜ 一\nitem ｜ ".utf8) + [0x82, 0xA0]
    #expect(throws: OutlineError(code: .notUTF8, line: 2, text: "")) {
      try OutlineReader.read(bytes)
    }
  }

  @Test("has messages that name line, cause and text")
  func describesError() {
    #expect(
      OutlineError(code: .noBar, line: 3, text: "item 二").description
        == "3: not an outline line: no ｜ between label and text: \"item 二\"")
    #expect(
      OutlineError(code: .notUTF8, line: 2, text: "").description
        == "2: not an outline line: not UTF-8")
  }

  @Test("never fails otherwise: random bytes give a tree or an error")
  func survivesRandomBytes() {
    var generator = SeededGenerator(seed: 2)
    let pieces = ["  ", "item", " ", "｜", "\n", "\r", "#", "章", ":", "¦", "\u{FE0F}"]
    var read = 0
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
      if let found = try? OutlineReader.read(bytes) {
        read += 1
        #expect((try? tree(outline(found))) == found)
      }
    }
    #expect(read > 50)
  }
}
