import DocumentReading
import PlanModel
import PlanPipeline
import Segmentation
import SourceReading
import Testing

/// Why a node is what it is and stands where it stands.
@Suite struct NodeReasonsTests {
  private let plan = """
    第１章　安全なまち
    　町は地震や水害に強いまちづくりを進めます。
    １　防災
    【現状と課題】
    　自主防災組織の数が足りません。
    ①訓練を毎年行います。
    ②資機材をそろえます。
    ２　防犯
    【現状と課題】
    　見守りの担い手が足りません。
    ①灯りをふやします。
    ②見守りを続けます。
    第２章　健やかなまち
    　町は健診と医療の体制を整えます。
    １　健康づくり
    【現状と課題】
    　受診する人がふえていません。
    """

  @Test func aNumberedHeadingTellsItsLabelItsSequenceAndItsSecondPlace() throws {
    let reasons = try reasons(of: "防犯", in: plan)
    #expect(
      reasons.reading.first == .label("2", example: "1 防災", usually: .heading(.section)))
    #expect(reasons.reading.contains(.tally(count: 3, governing: 3, sentences: 0, listed: 0)))
    #expect(reasons.reading.contains(.secondReading(.item)))
    #expect(reasons.place.first == .nearestHeading("第1章 安全なまち"))
    #expect(reasons.place.contains(.classShare(count: 3, below: 3, parent: "第1章 安全なまち")))
    #expect(reasons.place.contains(.numbersInOrder(count: 3)))
    let second = reasons.place.compactMap { reason in
      if case .secondPlace(let below, let objections, let margin) = reason {
        (below, objections.map(\.kind), margin)
      } else {
        nil
      }
    }
    try #require(second.count == 1)
    #expect(second[0].2 > 0)
  }

  @Test func aTitleInBracketsTellsItsRole() throws {
    let reasons = try reasons(of: "【現状と課題】", in: plan)
    #expect(reasons.reading.contains(.role("current")))
    #expect(reasons.place.first == .nearestHeading("1 防災"))
  }

  @Test func aPointTellsThatItsKindListsSentences() throws {
    let reasons = try reasons(of: "訓練を毎年行います。", in: plan)
    #expect(reasons.reading.contains(.evidence(.sentence)))
    #expect(reasons.reading.contains(.onlyReading))
    #expect(reasons.place.isEmpty)
  }

  /// A short line can be a title or the label of a picture: which evidence made it a title is told.
  @Test func aTitleWithoutANumberTellsItsEvidence() throws {
    let text = plan + "\n\nまちの歩み\n\n　町は昭和の合併で生まれました。\n"
    let reasons = try reasons(of: "まちの歩み", in: text)
    #expect(reasons.reading.first == .noLabel)
    #expect(reasons.reading.contains(.evidence(.beforeText)))
    #expect(reasons.reading.contains(.secondReading(.label)))
  }

  @Test func everyReasonHasWordsInBothLanguages() throws {
    let all = try nodes(of: plan).compactMap(\.reasons)
    #expect(all.count > 15)
    for reason in all.flatMap({ $0.reading + $0.place }) {
      #expect(reason.text(in: .english).hasSuffix("."))
      #expect(reason.text(in: .japanese).hasSuffix("。"))
    }
    for evidence in Evidence.allCases {
      #expect(Reason.evidence(evidence).text(in: .english).count > 20)
      #expect(Reason.evidence(evidence).text(in: .japanese).hasSuffix("。"))
    }
  }

  /// The reasons are those of the conversion: to ask for them changes nothing.
  @Test func askingWhyChangesNothing() throws {
    let source = try SourceReader().read(Array(plan.utf8), name: "plan.txt")
    let asked = PlanConverter().convert(source, log: DecisionLog())
    #expect(asked == PlanConverter().convert(source))
  }

  private func nodes(of text: String) throws -> [(node: Node, reasons: NodeReasons?)] {
    let source = try SourceReader().read(Array(text.utf8), name: "plan.txt")
    let log = DecisionLog()
    let document = PlanConverter().convert(source, log: log)
    var all: [Node] = []
    func visit(_ nodes: [Node]) {
      for node in nodes {
        all.append(node)
        visit(node.children)
      }
    }
    visit(document.body)
    return all.enumerated().map { ($1, log.reasons(ofNode: $0, $1)) }
  }

  private func reasons(of title: String, in text: String) throws -> NodeReasons {
    let found = try nodes(of: text).first { $0.node.text == title || $0.node.label == title }
    let node = try #require(found)
    return try #require(node.reasons)
  }
}
