import Testing

@testable import Segmentation

/// Captions and tables that stand where the page had room.
@Suite struct FloatsTests {
  /// The caption came out in the middle of （２）, whose text does not know of it; that of （１） does.
  @Test func aCaptionInsideASentenceStandsBesideTheSections() throws {
    #expect(
      try captions(in: page(caption: "地域交流センターの活動室", splitAt: 44))
        == ["  figure ｜ 地域交流センターの活動室"])
  }

  /// Between two paragraphs it may as well stand where it belongs.
  @Test func aCaptionBetweenSentencesStays() throws {
    let outline = try captions(in: page(caption: "地域交流センターの活動室", splitAt: nil))
    #expect(!outline.contains("  figure ｜ 地域交流センターの活動室"))
    #expect(outline.count == 1)
  }

  private let sharing =
    "公共サービスは行政だけでなく多くの主体が担っており、互いに連携することが課題の解決につながります。"
    + "地域交流センターで活動する団体への支援を続け、ともに考える場を毎年設けていきます。"
  private let future =
    "自治体の姿に変化が起こる可能性もあるため、町の基本となる構造を検討していきます。"
    + "町民自治を原則とした町政の運営を行うために必要な制度や手続きのルールを作り、町の全体で共有していきます。"

  /// A page of two sections in a narrow column, and the next chapter.
  ///
  /// - Parameter splitAt: so many characters of the second section stand before the caption; nil where
  ///   it stands behind all of them.
  private func page(caption: String, splitAt: Int?) -> String {
    var second = wrapped("　" + future)
    let caption = ["", caption, ""]
    second.insert(contentsOf: caption, at: splitAt.map { $0 / 22 } ?? second.count)
    return
      (["第１章　協働のまち", "（１）連携の推進"] + wrapped("　" + sharing) + ["（２）将来像の共有"] + second
      + ["第２章　健やかなまち"] + wrapped("　" + sharing)).joined(separator: "\n") + "\n"
  }

  private func wrapped(_ text: String) -> [String] {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: 22).map {
      String(characters[$0..<min($0 + 22, characters.count)])
    }
  }

  private func captions(in text: String) throws -> [String] {
    try convertedOutline(of: text).split(separator: "\n").map(String.init)
      .filter { $0.hasSuffix("活動室") }
  }
}
