import PlanModel
import Testing

@testable import Segmentation

/// What is filled into forms.
@Suite struct FilledFormsTests {
  @Test func allOfAFormStandsBelowItsTitle() throws {
    var sheets = Sheets()
    sheets.add("第１章　取組")
    for number in 1...2 {
      sheets.add("取組番号 1-\(number) 窓口の改善", .formTitle(tier: nil))
      sheets.add("担当課 市民課", .field(name: 3))
      sheets.add("現状と課題", .formName)
      sheets.add("待ち時間が長くなっています。", isFilledIn: true)
      sheets.add("取組内容", .formName)
      sheets.add("１　予約の受付", isFilledIn: true)
      sheets.add("２　混雑のお知らせ", isFilledIn: true)
      sheets.add("備考 国の補助による。", .field(name: 2))
    }
    sheets.add("第２章　進め方")
    sheets.add("毎年度点検します。")
    #expect(
      try sheets.outline == """
        chapter 第1章 ｜ 取組
          policy:取組 取組番号 1-1 ｜ 窓口の改善
            field:departments 担当課 ｜ 市民課
            section:current ｜ 現状と課題
              paragraph ｜ 待ち時間が長くなっています。
            section:initiatives ｜ 取組内容
              item 1 ｜ 予約の受付
              item 2 ｜ 混雑のお知らせ
            field 備考 ｜ 国の補助による。
          policy:取組 取組番号 1-2 ｜ 窓口の改善
            field:departments 担当課 ｜ 市民課
            section:current ｜ 現状と課題
              paragraph ｜ 待ち時間が長くなっています。
            section:initiatives ｜ 取組内容
              item 1 ｜ 予約の受付
              item 2 ｜ 混雑のお知らせ
            field 備考 ｜ 国の補助による。
        chapter 第2章 ｜ 進め方
          paragraph ｜ 毎年度点検します。

        """)
  }

  /// Names inside of names, and a name in brackets in what is filled in.
  @Test func groupsAndBracketsAreInner() throws {
    var sheets = Sheets()
    sheets.add("１　移動図書館")
    sheets.add("事業の概要", .formName)
    sheets.add("目的", .formName, isFilledIn: true)
    sheets.add("本に親しむ。", isFilledIn: true)
    sheets.add("対象者 市民", .field(name: 3), isFilledIn: true)
    sheets.add("今後の進め方", .formName)
    sheets.add("【令和８年度】", isFilledIn: true)
    sheets.add("車両を更新する。", isFilledIn: true)
    sheets.add("２　見守り")
    sheets.add("地域で見守る。")
    #expect(
      try sheets.outline == """
        section 1 ｜ 移動図書館
          section ｜ 事業の概要
            section ｜ 目的
              paragraph ｜ 本に親しむ。
            field 対象者 ｜ 市民
          section ｜ 今後の進め方
            section 【令和8年度】 ｜
              paragraph ｜ 車両を更新する。
        section 2 ｜ 見守り
          paragraph ｜ 地域で見守る。

        """)
  }

  /// What stands behind a form is not of its last section.
  @Test func theLastSectionEndsWithTheForm() throws {
    var sheets = Sheets()
    sheets.add("１　移動図書館")
    sheets.add("課題", .formName)
    sheets.add("車両が古くなりました。", isFilledIn: true)
    sheets.add("※　写真は令和７年度のものです。")
    #expect(
      try sheets.outline == """
        section 1 ｜ 移動図書館
          section:issues ｜ 課題
            paragraph ｜ 車両が古くなりました。
          note ※ ｜ 写真は令和7年度のものです。

        """)
  }
}
