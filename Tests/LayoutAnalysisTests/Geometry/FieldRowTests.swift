import PlanModel
import Testing

@testable import LayoutAnalysis

@Suite struct FieldRowTests {
  @Test func rowsOfNamesAndValuesAreFields() {
    var page = PlacedPage()
    page.place("施策の担当と期間を次に示します。", 60, 80)
    page.place("担当部署", 60, 110)
    page.place("水産課、学校教育課", 160, 110)
    page.place("対象地域", 60, 128)
    page.place("町内の全域", 160, 128)
    let analysis = Analysis(page)
    #expect(analysis.fields == ["担当部署 = 水産課、学校教育課", "対象地域 = 町内の全域"])
    #expect(analysis.texts == ["施策の担当と期間を次に示します。"])
  }

  /// A row by itself whose name and value stand at the edges of those above, with other text between.
  @Test(arguments: [(160.0, 3), (200, 2)])
  func aRowAtTheEdgesOfOthersIsAField(value: Double, count: Int) {
    var page = PlacedPage()
    page.place("担当部署", 60, 110)
    page.place("水産課、学校教育課", 160, 110)
    page.place("対象地域", 60, 128)
    page.place("町内の全域", 160, 128)
    page.place("会議の資料は、町のホームページで御覧いただけます。", 60, 160)
    page.place("公開の別", 60, 192)
    page.place("公開とする", value, 192)
    #expect(Analysis(page).fields.count == count)
  }

  /// How many fields two rows make, of names and values at these places.
  private func count(
    name: String = "対象地域", nameAt x: Double = 60, valueAt: Double = 160, dy: Double = 0,
    value: String = "町内の全域"
  ) -> Int {
    var page = PlacedPage()
    page.place("担当部署", 60, 110)
    page.place("水産課、学校教育課", 160, 110)
    page.place(name, x, 140)
    page.place(value, valueAt, 140 + dy)
    return Analysis(page).fields.count
  }

  @Test func namesStandAtOneEdgeOnTheHeightOfTheirValues() {
    #expect(count() == 2)
    #expect(count(nameAt: 68) == 2)
    #expect(count(nameAt: 74) == 0)
    #expect(count(dy: 3) == 2)
    #expect(count(dy: 6) == 0)
  }

  @Test func valuesStandOneToFourteenCharactersBehindTheName() {
    // The name ends at 100.
    #expect(count(valueAt: 112) == 2)
    #expect(count(valueAt: 106) == 0)
    #expect(count(valueAt: 238) == 2)
    #expect(count(valueAt: 246) == 0)
  }

  @Test func aNameIsShortAndHasNoNumbersAndEndsNoSentence() {
    #expect(count(name: "対象とする地域の範囲", valueAt: 200) == 2)
    #expect(count(name: "対象とする地域の範囲とその考え方", valueAt: 260) == 0)
    #expect(count(name: "令和7年度") == 0)
    #expect(count(name: "町、地域") == 0)
    #expect(count(name: "示します。") == 0)
    #expect(count(name: "●地域") == 0)
    #expect(count(value: "1,200") == 0)
    #expect(count(value: "・町内の全域") == 0)
    #expect(count(value: "◎…町内の全域") == 2)
    #expect(count(name: "資料1") == 2)
    #expect(count(name: "資料101") == 0)
  }

  @Test func oneRowIsFieldsOnlyWhereItsValueGoesOn() {
    var page = PlacedPage()
    page.place("担当部署", 60, 110)
    page.place("水産課、学校教育課", 160, 110)
    #expect(Analysis(page).fields.isEmpty)
    page.place("生涯学習課", 160, 126)
    #expect(Analysis(page).fields == ["担当部署 = 水産課、学校教育課生涯学習課"])
    var far = PlacedPage()
    far.place("担当部署", 60, 110)
    far.place("水産課、学校教育課", 160, 110)
    far.place("生涯学習課", 160, 138)
    #expect(Analysis(far).fields.isEmpty)
  }

  @Test func theLinesOfABoxAreFieldsWhereEachNameHasAValue() {
    func fields(_ set: (inout PlacedPage) -> Void) -> [String] {
      var page = PlacedPage()
      page.ruleTable([50, 500], [100, 200])
      set(&page)
      return Analysis(page).fields
    }
    let whole = fields { page in
      page.place("担当部署", 60, 110)
      page.place("水産課、学校教育課", 160, 110)
      page.place("対象地域", 60, 140)
      page.place("町内の全域", 160, 140)
      page.place("隣の島", 160, 156)
    }
    #expect(whole == ["担当部署 = 水産課、学校教育課", "対象地域 = 町内の全域隣の島"])
    let one = fields { page in
      page.place("担当部署", 60, 110)
      page.place("水産課、学校教育課", 160, 110)
    }
    #expect(one == ["担当部署 = 水産課、学校教育課"])
    // A name without a value beside it, and a value that stands too far in.
    #expect(
      fields { page in
        page.place("担当部署", 60, 110)
        page.place("水産課、学校教育課", 160, 110)
        page.place("対象地域", 60, 140)
      }.isEmpty)
    #expect(
      fields { page in
        page.place("担当部署", 60, 110)
        page.place("水産課、学校教育課", 160, 110)
        page.place("全域", 190, 126)
      }.isEmpty)
  }

  /// Names in small areas of colour stand close to their values, two in a row.
  @Test func knownNamesSideBySide() {
    var page = PlacedPage()
    page.place("担当課", 60, 140)
    page.place("福祉総務課", 94, 140)
    page.place("関係課", 200, 140)
    page.place("地域共生推進課、社会福祉協議会", 234, 140)
    #expect(Analysis(page).fields == ["担当課 = 福祉総務課", "関係課 = 地域共生推進課、社会福祉協議会"])
    // Words that name no field are pieces of a line.
    var other = PlacedPage()
    other.place("市民", 60, 140)
    other.place("事業者", 84, 140)
    #expect(Analysis(other).fields.isEmpty)
  }
}
