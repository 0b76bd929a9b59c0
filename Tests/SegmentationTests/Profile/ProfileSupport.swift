import PlanEmission
import PlanPipeline
import PlanProfile
import Testing

/// The outline of a text, read with a profile.
func convertedOutline(of text: String, _ profile: StructureProfile) throws -> String {
  try String(
    decoding: OutlineEmitter().bytes(
      of: PlanConverter(profile: profile).convert(Array(text.utf8), name: "t.txt")),
    as: UTF8.self)
}

/// What is learned from texts.
func learned(from texts: String...) throws -> StructureProfile {
  StructureProfile(
    merging: try texts.map { try PlanConverter().learn(Array($0.utf8), name: "t.txt") })
}

extension StructureProfile {
  /// The entry of a class.
  func entry(_ convention: String, _ variant: String = "", title: String = "") -> LabelClass? {
    classes.first {
      $0.name == ClassName(convention: convention, variant: variant, title: title)
    }
  }

  /// Changes an entry as a person would, and fixes it.
  mutating func fix(
    _ convention: String, _ variant: String = "", title: String = "",
    _ change: (inout LabelClass) -> Void
  ) throws {
    let name = ClassName(convention: convention, variant: variant, title: title)
    let index = try #require(classes.firstIndex { $0.name == name })
    change(&classes[index])
    classes[index].isFixed = true
  }
}

/// A plan of an invented town: 章 > 節 > 【…】, ① as points.
let firstPlan = """
  第１章　安心して暮らせるまち

  第１節　防災

  【現状と課題】

  　大雨による被害が増え、備えを求める声が高まっています。

  【主な取組】

  ①　避難所の整備
  ②　自主防災組織の育成
  ③　防災訓練の実施

  第２節　防犯

  【現状と課題】

  　街灯の少ない地区があり、夜道を不安に思う人がいます。

  【主な取組】

  ①　街灯の整備
  ②　見守り活動の支援

  第２章　にぎわいのあるまち

  第１節　商業

  【現状と課題】

  　商店街では空き店舗が増え、人通りが減っています。

  【主な取組】

  ①　空き店舗の活用
  ②　商店会の活動支援

  第２節　観光

  【現状と課題】

  　滝や渓谷を訪れる人は多いものの、町内での滞在は短い時間です。

  【主な取組】

  ①　散策路の整備
  ②　案内板の更新
  """
