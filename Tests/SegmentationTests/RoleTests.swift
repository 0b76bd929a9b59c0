import PlanGrammar
import PlanModel
import Testing

@testable import Segmentation

/// What titles say a section is for.
@Suite struct RoleTests {
  @Test(arguments: [
    ("現状と課題", "current"), ("市の現状", "current"), ("現状・課題等", "current"), ("施策の現況と課題", "current"),
    ("課題", "issues"), ("まちの課題", "issues"), ("問題点", "issues"),
    ("目指す姿", "vision"), ("めざす姿", "vision"), ("10年後の姿", "vision"), ("まちの将来像", "vision"),
    ("成果指標", "indicators"), ("指標と目標値", "indicators"), ("数値目標について", "indicators"),
    ("主な取組", "initiatives"), ("主な取り組みなど", "initiatives"), ("５年間の主要事業", "initiatives"),
    ("担当課", "departments"), ("主な担当課", "departments"), ("関連計画", "plans"),
    ("関連する主な計画", "plans"), ("施策の方向性", "direction"), ("基本方針", "direction"),
    ("現況と課題", "current"), ("まちの現況", "current"), ("これまでの取組と課題", "current"), ("現状と主要課題", "current"),
    ("取り組むべき課題", "issues"), ("解決すべき課題など", "issues"),
    ("めざす将来像", "vision"), ("目指すべき姿", "vision"), ("10年後のまちの姿", "vision"), ("将来都市像", "vision"),
    ("市民の目指すまち", "vision"),
    ("KPI", "indicators"), ("成果指標（KPI）", "indicators"), ("重要業績評価指標（KPI）", "indicators"),
    ("目標と指標", "indicators"), ("達成目標", "indicators"), ("まちづくりのものさし", "indicators"),
    ("具体的な取組", "initiatives"), ("具体的な施策", "initiatives"), ("主な事務事業", "initiatives"),
    ("主要な取組み", "initiatives"), ("取組項目", "initiatives"), ("関連する主な事業", "initiatives"),
    ("施策の展開", "direction"), ("取組方針", "direction"), ("施策展開の方向性", "direction"),
    ("めざす方向", "direction"),
    ("所管部局", "departments"), ("担当部・課", "departments"), ("関係各課等", "departments"),
    ("関連する個別計画", "plans"), ("関連条例・計画", "plans"), ("根拠法令・関連計画", "plans"),
  ])
  func titlesSayARole(title: String, role: String) {
    #expect(RoleLexicon.role(of: ScalarSlice(title.scalars)) == role)
  }

  @Test(arguments: [
    "", "等", "計画の位置付け", "課題の解決に向けて", "指標の見方", "担当する組織", "将来像の実現に向けた土地利用",
    // A subject of their own.
    "少子高齢化と人口減少がもたらす課題", "行政改革大綱に掲げる数値目標", "本市を取り巻く社会経済の現況",
    // A wording that something else follows, or that is a part of another word.
    "取組", "事業", "目標", "計画", "現状維持", "指標の推移", "目指す姿の実現", "取組の進め方", "施策の展開に当たって",
    "健康推進課", "学校教育課", "分野別計画", "部門別計画", "KPIの考え方", "担当者会議", "方向転換", "基本的な考え方",
  ])
  func otherTitlesSayNone(title: String) {
    #expect(RoleLexicon.role(of: ScalarSlice(title.scalars)) == nil)
  }

  /// 現状と課題 ends in 課題 as well: the order of the lexicon decides.
  @Test func everyWordingHasItsOwnRole() {
    for (role, endings) in RoleLexicon.wordings {
      for ending in endings {
        #expect(RoleLexicon.role(of: ScalarSlice(ending.scalars)) == role, "\(ending)")
      }
    }
  }

  @Test(arguments: [
    ("基本構想", true), ("前期基本計画", true), ("第２期基本計画", true), ("資料編", true), ("総論", true),
    ("計画の策定に当たって", true), ("基本計画の進行管理", false), ("今後の基本計画の推進と実施計画", false), ("構想", false),
  ])
  func wordsForParts(title: String, isPart: Bool) {
    #expect(PartLexicon.isPart(ScalarSlice(title.scalars)) == isPart)
  }

  @Test(arguments: [
    ("基本計画", true), ("前期基本計画骨子", true), ("基本構想", false), ("計画", false),
    ("まちづくりの総合的な指針となる基本計画", false),
  ])
  func thePartWithThePolicies(title: String, isBasicPlan: Bool) {
    #expect(PartLexicon.isBasicPlan(ScalarSlice(title.scalars)) == isBasicPlan)
  }

  @Test func bracketsBelongToTheLevelAllOfWhoseMembersHaveThem() throws {
    try expectOutline(
      of: """
        第１章　安心して暮らせるまち

        第１節　防災

        【現状と課題】

        　自主防災組織の組織率は67％です。

        施策１　消防体制の充実

        　消防団員を確保します。

        【担当課】消防総務課

        施策２　水害への備え

        　内水対策を進めます。

        【担当課】河川課

        【指標】

        　自主防災組織の組織率を高めます。

        第２節　防犯

        【現状と課題】

        　刑法犯の件数は減りました。

        施策１　地域の見守り

        　見守り活動を支えます。

        【担当課】危機管理課

        施策２　防犯灯の整備

        　防犯灯を増やします。

        【担当課】道路課

        【指標】

        　刑法犯の件数を減らします。
        """,
      """
      chapter 第1章 ｜ 安心して暮らせるまち
        section 第1節 ｜ 防災
          section:current 【現状と課題】 ｜
            paragraph ｜ 自主防災組織の組織率は67%です。
          policy:施策 施策1 ｜ 消防体制の充実
            paragraph ｜ 消防団員を確保します。
            field:departments 【担当課】 ｜ 消防総務課
          policy:施策 施策2 ｜ 水害への備え
            paragraph ｜ 内水対策を進めます。
            field:departments 【担当課】 ｜ 河川課
          section:indicators 【指標】 ｜
            paragraph ｜ 自主防災組織の組織率を高めます。
        section 第2節 ｜ 防犯
          section:current 【現状と課題】 ｜
            paragraph ｜ 刑法犯の件数は減りました。
          policy:施策 施策1 ｜ 地域の見守り
            paragraph ｜ 見守り活動を支えます。
            field:departments 【担当課】 ｜ 危機管理課
          policy:施策 施策2 ｜ 防犯灯の整備
            paragraph ｜ 防犯灯を増やします。
            field:departments 【担当課】 ｜ 道路課
          section:indicators 【指標】 ｜
            paragraph ｜ 刑法犯の件数を減らします。
      """)
  }

  @Test func departmentsAreThePolicysAndNotTheLists() throws {
    try expectOutline(
      of: """
        施策１　消防体制の充実

        【主な取組】

        ・機能別団員の募集
        ・車両の更新

        担当課　消防総務課

        施策２　水害への備え

        【主な取組】

        ・河川の改修

        担当課　河川課
        """,
      """
      policy:施策 施策1 ｜ 消防体制の充実
        section:initiatives 【主な取組】 ｜
          item ・ ｜ 機能別団員の募集
          item ・ ｜ 車両の更新
        field:departments 担当課 ｜ 消防総務課
      policy:施策 施策2 ｜ 水害への備え
        section:initiatives 【主な取組】 ｜
          item ・ ｜ 河川の改修
        field:departments 担当課 ｜ 河川課
      """)
  }

  @Test func aDepartmentOnTheLineBelowItsNameIsItsText() throws {
    let outline = try convertedOutline(
      of: """
        施策１　消防体制の充実

        　消防団員を確保します。

        【担当課】

        消防総務課、危機管理課

        施策２　水害への備え

        　内水対策を進めます。

        【担当課】

        河川課
        """)
    #expect(!outline.contains("figure"), "\(outline)")
  }

  @Test func numberedSectionsStandBelowAChapterThatNamesIssues() throws {
    do {
      try expectOutline(
        of: """
          第２章　まちの課題

          １　人口の減少

          　人口は減り続けています。

          ２　施設の老朽化

          　施設の半分が築30年を超えました。
          """,
        """
        chapter:issues 第2章 ｜ まちの課題
          section 1 ｜ 人口の減少
            paragraph ｜ 人口は減り続けています。
          section 2 ｜ 施設の老朽化
            paragraph ｜ 施設の半分が築30年を超えました。
        """)
    }
  }
}
