import PlanModel
import Testing

@testable import Segmentation

/// What is set as large as a title below the title of a vision.
@Suite struct MottoTests {
  private func outline(_ lines: [(String, Float)]) -> [String] {
    var page = StyledPage()
    for (text, size) in lines { page.add(text, size: size, blankBefore: size > 10) }
    return Segmenter().segment(page.layout).body.flatMap(flattened)
  }

  private func flattened(_ node: Node) -> [String] {
    ["\(node.kind.rawValue) \(node.text)"] + node.children.flatMap(flattened)
  }

  private let text = "私たちは、豊かな自然を守り、誰もが安心して暮らせるまちを次の世代に引き継いでいきます。"

  @Test func theMottoOfAVisionIsText() {
    #expect(
      outline([("1 望ましい環境像", 14), ("潮風と緑をつなぐ環のまち", 18), (text, 10), ("2 計画の目標", 14), (text, 10)])
        .prefix(3) == ["section 望ましい環境像", "paragraph 潮風と緑をつなぐ環のまち", "paragraph \(text)"])
  }

  /// Several of one type are what the vision is made of.
  @Test func principlesBelowEachOtherAreTitles() {
    #expect(
      outline([
        ("1 基本理念", 14), ("みんなで支え合うまちづくり", 12), (text, 10), ("自然と共に生きるまちづくり", 12), (text, 10),
      ]).contains("section みんなで支え合うまちづくり"))
  }

  @Test func aTitleBelowAnotherTitleStays() {
    #expect(
      outline([("1 計画の進め方", 14), ("みんなで支え合うまちづくり", 12), (text, 10)])
        .contains("section みんなで支え合うまちづくり"))
  }
}
