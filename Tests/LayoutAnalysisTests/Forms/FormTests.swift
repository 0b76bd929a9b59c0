import PlanModel
import Testing

@testable import LayoutAnalysis

/// Ruled forms on pages set by hand.
@Suite struct FormTests {
  /// A form as projects are printed one after the other: number and title, two fields, text, points, a table.
  private func sheet(
    _ number: String, _ title: String, _ office: String, _ state: [String], _ points: [String],
    note: String? = nil
  ) -> [FormRow] {
    var rows: [FormRow] = [
      [(130, ["事業番号"]), (200, [number]), (270, ["事業名"]), (540, [title])],
      [(130, ["担当課"]), (340, [office]), (400, ["区分"]), (540, ["継続"])],
      [(130, ["現状と課題"]), (540, state)],
      [(130, ["取組内容"]), (540, points)],
      [(130, ["年次計画"]), (300, ["項目"]), (420, ["令和8年度"]), (540, ["令和9年度"])],
      [(130, nil), (300, ["準備"]), (420, ["調査"]), (540, ["実施"])],
    ]
    if let note { rows.append([(130, ["備考"]), (540, [note])]) }
    return rows
  }

  private var three: [[FormRow]] {
    [
      sheet(
        "1-1", "移動図書館の運行", "図書館", ["図書館から遠い地域では、本を借りる人が減っています。"],
        ["・巡回先を増やします。", "・車両を更新します。"], note: "国の補助を受ける。"),
      sheet(
        "1-2", "空き家の活用", "建築課", ["空き家は8年間で2割増えました。", "　登録は進んでいません。"], ["・相談会を開きます。"]),
      sheet(
        "1-3", "給食の地産地消", "学校教育課", ["必要な量がそろわない品目があります。"],
        ["・生産者と協議します。", "・交流給食を行います。"]),
    ]
  }

  private func pages(_ forms: [[FormRow]]) -> [PlacedPage] {
    forms.enumerated().map { index, rows in
      var page = PlacedPage(index + 1)
      page.place(["港を直します。", "本を贈ります。", "道を広げます。"][index % 3], 60, 50 + 5 * Double(index))
      page.placeForm(60, 100, rows)
      return page
    }
  }

  @Test func aFormIsATitleFieldsSectionsAndTables() {
    let analysis = Analysis(placed: pages(three))
    #expect(
      analysis.blocks.prefix(11) == [
        "港を直します。", "title: 事業番号 1-1 移動図書館の運行", "field", "field", "name: 現状と課題",
        "図書館から遠い地域では、本を借りる人が減っています。",
        "name: 取組内容", "・巡回先を増やします。", "・車両を更新します。", "name: 年次計画",
        "table: 項目 ¦ 令和8年度 ¦ 令和9年度 / 準備 ¦ 調査 ¦ 実施",
      ])
    #expect(
      analysis.fields == [
        "担当課 = 図書館", "区分 = 継続", "備考 = 国の補助を受ける。", "担当課 = 建築課", "区分 = 継続", "担当課 = 学校教育課", "区分 = 継続",
      ])
    // What names the title says nothing more.
    #expect(analysis.furniture == Array(repeating: "columnHeader: 事業名", count: 3))
    #expect(analysis.layout.blocks.count(where: \.isFilledIn) == 12)
  }

  @Test func aFormGoesOnOnTheNextPage() {
    var pages = pages(Array(three.dropLast()))
    // The page ends in the middle of the points, without a rule.
    var third = PlacedPage(3)
    third.placeForm(60, 640, Array(three[2].prefix(4)), isOpen: true)
    var fourth = PlacedPage(4)
    fourth.placeForm(
      60, 60,
      [[(130, [""]), (540, ["・加工施設と連携します。"])], [(130, ["備考"]), (540, ["食育計画による。"])]])
    pages += [third, fourth]
    let analysis = Analysis(placed: pages)
    #expect(
      analysis.blocks.suffix(6) == [
        "必要な量がそろわない品目があります。", "name: 取組内容", "・生産者と協議します。", "・交流給食を行います。", "・加工施設と連携します。", "field",
      ])
    #expect(analysis.fields.last == "備考 = 食育計画による。")
  }

  @Test func aTableInAFormGoesOnOnTheNextPage() {
    var pages = pages(Array(three.dropLast()))
    var third = PlacedPage(3)
    third.placeForm(60, 600, three[2], isOpen: true)
    var fourth = PlacedPage(4)
    // The next page says the name again.
    fourth.placeForm(
      60, 60,
      [
        [(130, ["年次計画"]), (300, ["供給"]), (420, ["協議"]), (540, ["開始"])],
        [(130, nil), (300, ["検証"]), (420, ["－"]), (540, ["実施"])],
      ])
    pages += [third, fourth]
    let analysis = Analysis(placed: pages)
    #expect(
      analysis.blocks.last
        == "table: 項目 ¦ 令和8年度 ¦ 令和9年度 / 準備 ¦ 調査 ¦ 実施 / 供給 ¦ 協議 ¦ 開始 / 検証 ¦ － ¦ 実施")
    #expect(analysis.furniture.contains("columnHeader: 年次計画"))
  }

  @Test func theFirstRowOfAFormMayEndThePage() {
    var pages = pages(Array(three.dropLast()))
    var third = PlacedPage(3)
    third.placeForm(60, 740, Array(three[2].prefix(1)), isOpen: true)
    var fourth = PlacedPage(4)
    fourth.placeForm(60, 60, Array(three[2].dropFirst()))
    pages += [third, fourth]
    let blocks = Analysis(placed: pages).blocks
    #expect(blocks.contains("title: 事業番号 1-3 給食の地産地消"))
    #expect(blocks.suffix(2).first == "name: 年次計画")
  }

  /// Title above the form, two columns and no shade: repetition alone tells it.
  @Test func twoColumnsThatRepeatAreAForm() {
    let rows: [[FormRow]] = [
      ("高校生が町の魅力を取材します。", "取材費を助成します。"), ("商店の後継ぎを募ります。", "相談員を置きます。"),
      ("海辺の道を花で飾ります。", "苗を配ります。"),
    ].map { aim, means in
      [
        [(180, ["この事業のあらまし"]), (540, [aim])], [(180, ["町の手だて"]), (540, [means])],
        [(180, ["続ける年数"]), (540, ["３年"])],
      ]
    }
    let blocks = Analysis(placed: pages(rows)).blocks
    #expect(blocks.prefix(4).dropFirst() == ["field", "field", "field"], "\(blocks)")
    #expect(Analysis(placed: pages(Array(rows.prefix(2)))).tables == 2)
  }

  @Test func aSingleFormNeedsKnownNames() {
    let known = Analysis(placed: pages([three[0]]))
    #expect(known.tables == 1)
    #expect(known.blocks[1] == "title: 事業番号 1-1 移動図書館の運行")
    let unknown: [FormRow] = [
      [(130, ["港の名"]), (200, ["碧浜"]), (270, ["水深"]), (540, ["十二メートル"])],
      [(130, ["おもな魚"]), (540, ["さば、いわし。"])], [(130, ["市場の数"]), (340, ["二か所"]), (540, ["朝だけ"])],
    ]
    #expect(Analysis(placed: pages([unknown])).tables == 1)
    #expect(Analysis(placed: pages([unknown])).blocks.count == 2)
  }

  @Test func rowsOfNamesInAGroupAreInner() {
    let forms: [[FormRow]] = [("本に親しむ。", "市民"), ("家を生かす。", "所有者"), ("食を学ぶ。", "児童")].map {
      [
        [(100, ["担当課"]), (300, ["水産課"]), (380, ["事業期間"]), (540, ["３年"])],
        [(100, ["事業の概要"]), (180, ["目的"]), (540, [$0.0])],
        [(100, nil), (180, ["対象者"]), (540, [$0.1])],
        [(100, ["課題"]), (540, ["続ける人が足りません。"])],
      ]
    }
    let blocks = Analysis(placed: pages(forms)).blocks
    #expect(
      blocks.prefix(8) == [
        "港を直します。", "field", "field", "name: 事業の概要", "inner field: 2", "inner field: 3", "name: 課題",
        "続ける人が足りません。",
      ])
  }

  /// A bar above the names is the title, and forms may stand directly below each other.
  @Test func formsThatTouchAreSeveral() {
    let forms: [[FormRow]] = ["施策１　道を直す", "施策２　港を直す", "施策３　森を育てる"].map {
      [
        [(540, [$0])], [(200, ["担当課"]), (380, ["関係課"]), (540, ["関連計画"])],
        [(200, ["建設課"]), (380, ["総務課"]), (540, ["道路計画"])],
        [(130, ["現状と課題"]), (540, ["古くなったところがあります。"])],
        [(130, ["令和７年度"]), (200, ["評価"]), (260, ["Ａ"]), (340, ["評価理由"]), (540, ["進んだため。"])],
      ]
    }
    var page = PlacedPage()
    page.placeForm(60, 100, forms.flatMap { $0 })
    let analysis = Analysis(page)
    #expect(
      analysis.blocks.prefix(9) == [
        "title: 施策１　道を直す", "field", "field", "field", "name: 現状と課題", "古くなったところがあります。",
        "name: 令和７年度",
        "inner field: 2", "inner field: 4",
      ])
    #expect(analysis.blocks.filter { $0.hasPrefix("title") }.count == 3)
    #expect(analysis.fields.prefix(3) == ["担当課 = 建設課", "関係課 = 総務課", "関連計画 = 道路計画"])
  }

  /// The columns of names differ from form to form where the text in them decides their width.
  @Test func widthsOfColumnsMayDiffer() {
    let forms = three.enumerated().map { index, rows in
      rows.map { row in
        row.map { cell -> (right: Float, lines: [String]?) in
          (cell.right < 540 ? cell.right + 6 * Float(index) : 540, cell.lines)
        }
      }
    }
    #expect(Analysis(placed: pages(forms)).blocks == Analysis(placed: pages(three)).blocks)
  }

  /// Names on pages of one form each stand at one place of all pages, as heads and tabs do.
  @Test func namesAreNoFurniture() {
    let furniture = Analysis(placed: pages(three + three + three)).furniture
    #expect(furniture.allSatisfy { $0 == "columnHeader: 事業名" }, "\(furniture)")
  }

  /// Cells of one colour with a rule between them are no bar of a schedule.
  @Test func cellsOfOneColourStayApart() {
    var page = PlacedPage()
    page.placeForm(
      60, 100,
      [
        [(130, ["担当課"]), (540, ["水産課"])], [(130, ["対象者"]), (540, ["漁業を始める人です。"])],
        [(130, ["事業内容"]), (300, ["船を貸します。"]), (400, ["区分"]), (540, ["新規"])],
      ])
    page.fill(60...130, 100...144)
    let analysis = Analysis(page)
    #expect(analysis.fields.prefix(2) == ["担当課 = 水産課", "対象者 = 漁業を始める人です。"])
  }

  // MARK: - Near misses

  /// Tables of indicators, as every policy has one: their heads repeat, and what stands beside the heads as well.
  @Test func tablesWithTheSameHeadAreNoForms() {
    let tables: [[FormRow]] = [("港の水揚げ", "１２"), ("道の延長", "３４"), ("森の面積", "５６")].map {
      [
        [(200, ["指標"]), (300, ["現状"]), (420, ["目標"]), (540, ["担当課"])],
        [(200, [$0.0]), (300, [$0.1]), (420, ["９９"]), (540, ["水産課"])],
      ]
    }
    let analysis = Analysis(placed: pages(tables))
    #expect(analysis.tables == 3)
    #expect(analysis.blocks.count == 6)
  }

  /// The rows of tables of each district repeat, with other figures beside them.
  @Test func figuresBesideNamesAreData() {
    let tables: [[FormRow]] = ["１２", "３４", "５６"].map {
      [
        [(200, ["区分"]), (300, ["令和７年度"]), (420, ["令和８年度"]), (540, ["令和９年度"])],
        [(200, ["量の見込み"]), (300, [$0]), (420, [$0]), (540, [$0])],
        [(200, ["確保方策"]), (300, [$0]), (420, [$0]), (540, [$0])],
        [(200, ["過不足"]), (300, ["０"]), (420, ["０"]), (540, [$0])],
      ]
    }
    #expect(Analysis(placed: pages(tables)).tables == 3)
    let two: [[FormRow]] = ["１２人", "３４人", "５６人"].map {
      [
        [(200, ["年少人口"]), (540, [$0])], [(200, ["生産年齢人口"]), (540, [$0])],
        [(200, ["老年人口"]), (540, [$0])],
      ]
    }
    #expect(Analysis(placed: pages(two)).tables == 3)
  }

  /// Members by group: the first row heads columns, and the groups have its columns.
  @Test func rowsInGroupsAreData() {
    let table: [FormRow] = [
      [(160, ["区分"]), (300, ["氏名"]), (420, ["担当課"]), (540, ["備考"])],
      [(160, ["関係団体"]), (300, ["架空文子"]), (420, ["水産課"]), (540, ["会長"])],
      [(160, nil), (300, ["例示健"]), (420, ["税務課"]), (540, [""])],
      [(160, ["公募市民"]), (300, ["見本実"]), (420, ["市民課"]), (540, [""])],
      [(160, nil), (300, ["作例桜"]), (420, ["総務課"]), (540, [""])],
    ]
    let analysis = Analysis(placed: pages([table]))
    #expect(analysis.tables == 1)
    #expect(analysis.blocks.count == 2)
  }
}
