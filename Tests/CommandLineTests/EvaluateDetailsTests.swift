import Foundation
import Testing

/// Tables and furniture in `taikei evaluate`, and which files belong together.
struct EvaluateDetailsTests {
  private let text = """
    風待市総合計画
    第１章　計画の目標
    　次の指標により進捗を確かめます。
    指標名　単位　現状値　目標値
    人口　人　45,000　44,000
    世帯数　世帯　20,100　20,500
    - 1 -
    \u{0C}風待市総合計画
    第２章　計画の推進
    　市民と行政が協働して計画を進めます。
    - 2 -
    \u{0C}風待市総合計画
    第３章　財政の見通し
    　健全な財政の運営に努めます。
    - 3 -

    """
  private let outline = """
    chapter 第１章 ｜ 計画の目標
      paragraph ｜ 次の指標により進捗を確かめます。
      table ｜
        row ｜ 指標名 ¦ 単位 ¦ 現状値 ¦ 目標値
        row ｜ 人口 ¦ 人 ¦ 45,000 ¦ 44,000
        row ｜ 世帯数 ¦ 世帯 ¦ 20,100 ¦ 20,500
    chapter 第２章 ｜ 計画の推進
      paragraph ｜ 市民と行政が協働して計画を進めます。
    chapter 第３章 ｜ 財政の見通し
      paragraph ｜ 健全な財政の運営に努めます。

    """
  private let tables = """
    [{"page": 1, "caption": "", "header_rows": 1, "rows": [
      [{"text": "指標名", "header": true}, {"text": "単位", "header": true},
       {"text": "現状値", "header": true}, {"text": "目標値", "header": true}],
      [{"text": "人口"}, {"text": "人"}, {"text": "45,000"}, {"text": "44,000"}],
      [{"text": "世帯数"}, {"text": "世帯"}, {"text": "20,100"}, {"text": "20,500"}]]},
     {"page": 3, "caption": "財政の見通し", "header_rows": 0, "rows": [[{"text": "歳入"}]]}]
    """
  private let furniture = """
    # page\tkind\ttext
    1\thead\t風待市総合計画
    1\tpageno\t- 1 -
    2\thead\t風待市総合計画
    2\tpageno\t- 2 -
    3\thead\t風待市総合計画
    3\tpageno\t- 3 -
    3\ttab\t財政

    """

  private func place(_ folder: String = "c") throws -> Workplace {
    let place = try Workplace()
    try place.write(text, to: "\(folder)/a.txt")
    try place.write(outline, to: "\(folder)/a.outline")
    return place
  }

  @Test func `tables and furniture are measured where the gold tells them`() throws {
    let place = try place()
    let without = try place.taikei("evaluate", "c").output
    #expect(!without.contains("teds") && !without.contains("furniture"))
    try place.write(tables, to: "c/a.tables.json")
    try place.write(furniture, to: "c/a.furniture.txt")
    let run = try place.taikei("evaluate", "c", "--misses")
    #expect(run.status == 0)
    let figures = "teds=0.500 tables=2/1 furniturePrecision=1.000 furnitureRecall=0.857\n"
    #expect(run.output.contains(" nodes=10/10 " + figures), "\(run.output)")
    #expect(run.output.contains("\n- table page 3 財政の見通し ｜ 歳入\n"))
    #expect(run.output.contains("\n- furniture page 3 thumbIndex ｜ 財政\n"))
    #expect(
      run.output.hasSuffix(
        " teds=0.500 furniturePrecision=1.000 furnitureRecall=0.857 over 1 documents\n"))
  }

  @Test func `the figures are the same from a converted document, and come as JSON`() throws {
    let place = try place()
    try place.write(tables, to: "c/a.tables.json")
    try place.write(furniture, to: "c/a.furniture.txt")
    #expect(
      try place.taikei("convert", "c", "-o", "o", "--format", "json", "--format", "outline").status
        == 0)
    #expect(try place.names(in: "o") == ["a.json", "a.outline"])
    let run = try place.taikei("evaluate", "c", "o", "--json")
    let all = try #require(
      try JSONSerialization.jsonObject(with: run.outputData) as? [String: Any])
    #expect(all["meanTEDS"] as? Double == 0.5)
    #expect((all["furniture"] as? [String: Any])?["precision"] as? Double == 1)
    let documents = try #require(all["documents"] as? [[String: Any]])
    let tables = try #require(documents.first?["tables"] as? [String: Any])
    #expect(tables["teds"] as? Double == 0.5)
    #expect(tables["found"] as? Int == 1 && tables["gold"] as? Int == 2)
    #expect((tables["each"] as? [[String: Any]])?.map { $0["teds"] as? Double } == [1, 0])
    let furniture = try #require(documents.first?["furniture"] as? [String: Any])
    let kinds = try #require(furniture["kinds"] as? [String: [String: Any]])
    #expect(kinds["pageNumber"]?["recall"] as? Double == 1)
    #expect(kinds["thumbIndex"]?["recall"] as? Double == 0)
    // An outline tells neither pages nor furniture.
    let outline = try place.taikei("evaluate", "c/a.outline", "o/a.outline").output
    #expect(!outline.contains("teds"))
    let one = try place.taikei("evaluate", "c/a.outline", "o/a.json").output
    #expect(one.contains(" teds=0.500 "))
  }

  @Test func `the tables of a document without a candidate count as not found`() throws {
    let place = try place("g")
    try place.write(tables, to: "g/a.tables.json")
    try place.write(text, to: "c/b.json")
    let run = try place.taikei("evaluate", "g", "c")
    #expect(run.status == 1)
    #expect(run.output == "mean fidelity=0.000 teds=0.000 over 1 documents\n")
  }

  @Test func `gold files that are wrong are told`() throws {
    let place = try place()
    try place.write("[{\"page\": 1}]", to: "c/a.tables.json")
    let tables = try place.taikei("evaluate", "c")
    #expect(tables.status == 65)
    #expect(
      tables.messages.hasPrefix("taikei: c/a.tables.json: no list of tables: "),
      "\(tables.messages)")
    try place.write("[]", to: "c/a.tables.json")
    try place.write("1 head a\n", to: "c/a.furniture.txt")
    let furniture = try place.taikei("evaluate", "c")
    #expect(furniture.status == 65)
    #expect(furniture.messages.hasPrefix("taikei: c/a.furniture.txt: 1: not PAGE, KIND and TEXT"))
  }

  @Test func `a folder with gold files of furniture is converted without them`() throws {
    let place = try place()
    try place.write(furniture, to: "c/a.furniture.txt")
    try place.write(text, to: "c/b.furniture.txt")
    let run = try place.taikei("convert", "c", "-o", "o")
    #expect(run.status == 0)
    #expect(try place.names(in: "o") == ["a.json", "b.furniture.json"])
    #expect(
      run.messages.contains("taikei: c: skipped 1 gold file of furniture beside an outline\n"))
  }

  @Test func `several sources of one name are documents of their own`() throws {
    let place = try place()
    try place.write(text, to: "c/a.text")
    try place.write(text, to: "c/a.scan.txt")
    let lines = try place.taikei("evaluate", "c").output.split(separator: "\n")
    #expect(
      lines.map { $0.prefix { $0 != ":" && $0 != "=" } } == ["a.txt", "a.text", "mean fidelity"])
  }

  @Test func `the source of a converted document is the file it names`() throws {
    let place = try Workplace()
    try place.write(text, to: "s/a.text")
    try place.write(text + "第４章　資料\n　計画に関する資料を次に掲げます。\n", to: "s/a.txt")
    #expect(
      try place.taikei("convert", "s/a.text", "-o", "o", "--format", "json", "--format", "outline")
        .status == 0)
    #expect(
      try place.taikei("evaluate", "o", "o", "--source", "s").output.contains(
        " lost=0.000 invented=0.000 "))
  }
}
