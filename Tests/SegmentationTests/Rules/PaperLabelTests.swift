import PlanModel
import Testing

@testable import Segmentation

/// Numbers of papers above their titles.
@Suite struct PaperLabelTests {
  private func headings(_ paper: String, titleSize: Float = 14) -> [String] {
    var page = StyledPage()
    page.add("1 閉会", size: 14)
    page.add("以上のとおり会議の経過を記載し、相違ないことを証するため、ここに署名する。")
    page.add(paper, indent: 40, blankBefore: true)
    page.add("審議会 委員名簿", size: titleSize, indent: 18, blankBefore: true)
    page.add("委員は次のとおりとし、任期は令和8年4月30日までとする。", blankBefore: true)
    func flattened(_ node: Node) -> [Node] { [node] + node.children.flatMap(flattened) }
    return Segmenter().segment(page.layout).body.flatMap(flattened).filter { $0.kind == .section }
      .map { "\($0.label) | \($0.text)" }
  }

  @Test(arguments: ["別紙1", "別表第一", "資料10"])
  func theNumberOfAPaperIsTheLabelOfItsTitle(paper: String) {
    #expect(headings(paper).last == "\(paper) | 審議会 委員名簿")
  }

  /// A word without a number, and a number of something else.
  @Test(arguments: ["別紙", "会場1"])
  func otherLinesAreNoLabels(line: String) {
    #expect(headings(line).last == " | 審議会 委員名簿")
  }
}
