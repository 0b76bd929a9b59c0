import PlanModel
import Testing

@testable import Segmentation

/// Values with a decimal point that look like the codes of headings.
@Suite struct BareValuesTests {
  private func kinds(_ lines: [String]) -> [NodeKind] {
    var sheets = Sheets()
    for line in lines { sheets.add(line) }
    var kinds: [NodeKind] = []
    func collect(_ nodes: [Node]) {
      for node in nodes {
        kinds.append(node.kind)
        collect(node.children)
      }
    }
    collect(Segmenter().segment(sheets.layout).body)
    return kinds
  }

  @Test func valuesOfATornTableAreNoHeadings() {
    let kinds = kinds(["汚水処理の状況は次のとおりです。", "84.8", "90.0", "96.4", "下水道の整備を進めます。"])
    #expect(!kinds.contains(.section) && !kinds.contains(.chapter))
  }

  @Test func aCodeWithItsTitleBelowIsAHeading() {
    let kinds = kinds(["1.1", "計画策定の趣旨", "計画を策定します。", "1.2", "計画の期間", "期間は10年です。"])
    #expect(kinds.count { $0 == .section || $0 == .chapter } >= 2)
  }
}
