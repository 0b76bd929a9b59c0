import PlanGrammar
import PlanModel
import PlanPipeline
import Testing

/// Adding a convention takes one small value and one line of registration, as docs/conventions.md says;
/// numbering that nobody registered is learned.
@Suite struct OwnConventionTests {
  /// Step 1 of "Adding a convention": the value, with its example and near miss.
  static let question = Convention(
    "question", [.word(["問"]), .number([.digits, .kanji])], follow: .spaceOrEnd,
    reading: .section, rank: 40,
    example: "問1 計画は何年間ですか", nearMiss: "問1の回答")

  private static let text = """
    問1 計画は何年間ですか
    令和７年度からの10年間です。
    （1）前の計画の期間
    前の計画も10年間でした。
    問2 計画はどこで読めますか
    市の図書館と公民館で読めます。
    問1の回答もあわせてご覧ください。
    """

  private func outline(_ text: String, _ labels: LabelOptions = LabelOptions()) throws -> [String] {
    var converter = PlanConverter()
    converter.labels = labels
    let conversion = try Conversion(Array(text.utf8), converter: converter)
    #expect(conversion.findings.isEmpty)
    var lines: [String] = []
    func add(_ nodes: [Node], _ depth: Int) {
      for node in nodes {
        lines.append(String(repeating: "  ", count: depth) + "\(node.kind.rawValue) \(node.label)")
        add(node.children, depth + 1)
      }
    }
    add(conversion.document.body, 0)
    return lines
  }

  @Test func aConventionIsAValueAndALineOfRegistration() throws {
    var labels = LabelOptions()
    // Step 2: the line of registration.
    labels.own.append(Self.question)
    // Step 3: the example is accepted, the near miss is not.
    let grammar = MarkerGrammar(own: labels.own)
    #expect(grammar.marker(of: Array(Self.question.example.unicodeScalars))?.ordinal == [1])
    #expect(grammar.marker(of: Array(Self.question.nearMiss.unicodeScalars)) == nil)
    // Step 4: a document with it.
    #expect(
      try outline(Self.text, labels) == [
        "section 問1", "  paragraph ", "  section （1）", "    paragraph ", "section 問2",
        "  paragraph ", "  paragraph ",
      ])
    // Two are no sequence: without the convention nothing knows them.
    #expect(try !outline(Self.text).contains("section 問1"))
  }

  @Test func whatWasConvertedWithOtherLabelsSaysSo() throws {
    let bytes = Array(Self.text.utf8)
    let plain = try PlanConverter().convert(bytes, name: "t.txt").producer.configuration
    var hashes: Set<String> = [plain]
    var converter = PlanConverter()
    converter.labels.own = [Self.question]
    hashes.insert(try converter.convert(bytes, name: "t.txt").producer.configuration)
    converter.labels.own = []
    converter.labels.without = ["parenthesized"]
    hashes.insert(try converter.convert(bytes, name: "t.txt").producer.configuration)
    converter.labels.without = []
    converter.labels.learns = false
    hashes.insert(try converter.convert(bytes, name: "t.txt").producer.configuration)
    #expect(hashes.count == 4)
  }

  @Test func aConventionThatIsLeftOutHeadsNothing() throws {
    var labels = LabelOptions()
    labels.without = ["parenthesized"]
    #expect(try outline(Self.text).contains { $0.hasSuffix("section （1）") })
    #expect(try !outline(Self.text, labels).contains { $0.hasSuffix("section （1）") })
  }

  @Test(arguments: ["<#>", "第#の柱", "A-#)", "【柱#】"])
  func unknownNumberingNestsBySequence(shape: String) throws {
    func label(_ number: Int) -> String {
      shape.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(number)")
    }
    let names = ["防災", "福祉", "産業", "教育"]
    var lines: [String] = []
    for (index, name) in names.enumerated() {
      lines.append("\(label(index + 1)) \(name)のまちづくり")
      lines.append("\(name)を担う人を増やし、地域の力を高めます。")
      for point in 1...3 {
        lines.append("（\(point)） \(name)の施策その\(["一", "二", "三"][point - 1])")
        lines.append("\(name)に関わる団体とともに、毎年度見直しながら進めます。")
      }
    }
    let outline = try outline(lines.joined(separator: "\n"))
    for index in names.indices {
      #expect(outline.contains("section \(label(index + 1))"), "\(outline)")
    }
    #expect(outline.count { $0.hasPrefix("  section （") } == 12, "\(outline)")
  }

  @Test func whatWasLearnedIsTold() throws {
    let text = "<1> 計画の目的\n目的を述べます。\n<2> 計画の期間\n期間を述べます。\n<3> 計画の構成\n構成を述べます。"
    let document = try Conversion(Array(text.utf8)).document
    let told = document.diagnostics.filter { $0.id == "labels-learned" }
    #expect(told.count == 1 && told[0].severity == .note && told[0].message.hasSuffix("<#>"))
  }
}
