import PlanModel
import Testing

@testable import LayoutAnalysis

/// Labels that are set by themselves, beside or above their titles.
@Suite struct ChipTitleTests {
  /// Text of 10 points below whatever is set above 160.
  private func page(_ set: (inout PlacedPage) -> Void) -> Analysis {
    var page = PlacedPage()
    set(&page)
    page.place(
      lines: ["本市では、誰もが健やかに暮らせるよう、地域の支え合いを進めて", "いきます。相談の窓口を一つにまとめ、関係する課が力を合わせます。"], 60,
      180)
    return Analysis(page)
  }

  @Test func aLabelInAnAreaBesideItsTitle() {
    let found = page {
      $0.fill(50...550, 90...130, colour: 0xE08040)
      $0.fill(60...120, 98...122, colour: 0xFFFFFF)
      $0.place("第1章", 70, 104, size: 12)
      $0.place("計画の策定に当たって", 140, 100, size: 18)
    }
    #expect(found.texts.first == "第1章 計画の策定に当たって")
  }

  @Test func aTitleOfTwoLinesWhoseMiddleTheLabelStandsAt() {
    let found = page {
      $0.fill(60...130, 88...122, colour: 0xE08040)
      $0.place("基本目標1", 66, 98, size: 10)
      $0.place("安心してこどもを産み、育てることが", 150, 86, size: 14)
      $0.place("できる環境づくり", 150, 106, size: 14)
    }
    #expect(found.texts.first == "基本目標1 安心してこどもを産み、育てることができる環境づくり")
  }

  @Test func aLabelAboveItsTitle() {
    let found = page {
      $0.fill(50...550, 80...150, colour: 0x208080)
      $0.place("施策2-1", 66, 90, size: 10)
      $0.place("地域で支え合う福祉のまちづくり", 66, 112, size: 18)
    }
    #expect(found.texts.first == "施策2-1 地域で支え合う福祉のまちづくり")
  }

  @Test func aLabelOverThreeLines() {
    let found = page {
      $0.fill(50...100, 100...170, colour: 0x208040)
      $0.place("第", 69, 108, size: 12)
      $0.place("1", 72, 126, size: 12)
      $0.place("章", 69, 144, size: 12)
      $0.place("環境の現状と課題", 120, 126, size: 18)
    }
    #expect(found.texts.first == "第1章環境の現状と課題")
  }

  /// A paragraph in the type of the text, beside or below a label, is none of its title, and neither is a title with a label of its own.
  @Test func whatIsNoTitle() {
    func groups(_ set: (inout PlacedPage) -> Void) -> [[Int]] {
      var page = PlacedPage()
      set(&page)
      let extents = page.lines.compactMap { $0.box.map { Extent($0) } }
      return ChipTitles(lines: page.lines, extents: extents, areas: [], em: 10).groups(outside: [])
    }
    let text = ["高齢者の見守りを進めるため、協力する事業所を", "増やすとともに、地区ごとの話し合いの場を設け", "ます。"]
    let beside = groups {
      $0.place("施策1", 60, 100)
      $0.place(lines: text, 120, 100)
    }
    #expect(beside == [])
    let below = groups {
      $0.place("施策1", 60, 100)
      $0.place("高齢者の見守り", 60, 116)
    }
    #expect(below == [])
    let labelled = groups {
      $0.place("第1章", 60, 90, size: 12)
      $0.place("第1節 総論", 120, 88, size: 16)
    }
    #expect(labelled == [])
    let titled = groups {
      $0.place("第1章", 60, 90, size: 12)
      $0.place("総論", 120, 88, size: 16)
    }
    #expect(titled == [[0, 1]])
  }

  @Test func aWordAboveALargeNumber() {
    let found = page {
      $0.place("まちづくりの柱", 60, 90, size: 7)
      $0.place("3", 62, 100, size: 30)
      $0.place("暮らしの安全", 130, 92, size: 16)
      $0.place("「もしもの夜に、灯りをともす」", 130, 116)
    }
    #expect(found.texts.prefix(2) == ["まちづくりの柱3 暮らしの安全", "「もしもの夜に、灯りをともす」"])
  }

  /// A number in the type of the word is the next line; a word that no number follows is none.
  @Test(arguments: [("まちづくりの柱", 7.0), ("人口の推移", 30.0)])
  func aWordAboveANumberThatIsNoLabel(word: String, size: Double) {
    let found = page {
      $0.place(word, 60, 90, size: 7)
      $0.place("3", 62, 100, size: size)
      $0.place("暮らしの安全", 130, 92, size: 16)
    }
    #expect(!found.texts.contains { $0.contains("3 暮らし") || $0.contains("3暮らし") })
  }
}
