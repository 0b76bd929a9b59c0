import PlanModel
import PlanPipeline
import PlanVerification
import SourceReading
import Testing
import TextNormalization

/// Pages drawn by hand, from the bytes of a PDF to the tree.
@Suite(.enabled(if: isEngineThere, "PDFium is not there"))
struct HandmadePDFTests {
  private struct Result {
    var source: SourceDocument
    var document: PlanDocument

    init(_ pdf: HandmadePDF) throws {
      var reader = SourceReader()
      reader.pdf.recognition.mode = .never
      source = try reader.read(pdf.bytes, name: "t.pdf")
      document = PlanConverter().convert(source)
    }

    /// Kind, label and text of all nodes, depth first.
    var outline: [String] {
      var lines: [String] = []
      func collect(_ nodes: [Node]) {
        for node in nodes {
          lines.append("\(node.kind.rawValue) \(node.label)｜\(node.text)")
          collect(node.children)
        }
      }
      collect(document.body)
      return lines
    }

    var isConserved: Bool {
      let normalizer = TextNormalizer()
      return ConservationCheck.run(
        document: document, pages: source.pages, text: { normalizer.textLines(of: $0).lines }
      ).isEmpty
    }
  }

  @Test func verticalPagesAreReadFromRightToLeft() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    let columns = [
      "第一章　総論", "　本計画は、令和八年度から十年間のまちづくりの指針である。市民、",
      "議会、行政が力を合わせ、地域の宝を次の世代に手渡すことをめざす。", "　計画は、基本構想と基本計画から成る。基本構想は、市の将来像と、そ", "れを支える四つの柱を示す。",
      "第二章　現状", "　人口は、平成二十年をさかいに減り、世帯の数は年ごとに増えつづけて",
      "いる（次の表︒）︑という︒",
    ]
    for (index, column) in columns.enumerated() {
      pdf.text(column, 540 - 22 * index, 80, size: 12, isVertical: true)
    }
    pdf.text("－１－", 280, 820)
    let result = try Result(pdf)
    #expect(
      result.outline == [
        "chapter 第一章｜総論",
        "paragraph ｜本計画は、令和八年度から十年間のまちづくりの指針である。市民、議会、行政が力を合わせ、地域の宝を次の世代に手渡すことをめざす。",
        "paragraph ｜計画は、基本構想と基本計画から成る。基本構想は、市の将来像と、それを支える四つの柱を示す。", "chapter 第二章｜現状",
        "paragraph ｜人口は、平成二十年をさかいに減り、世帯の数は年ごとに増えつづけている（次の表。）、という。",
      ])
    #expect(result.document.furniture.map(\.kind) == [.pageNumber])
    #expect(result.isConserved)
  }

  @Test func digitsAndLatinWordsStayInTheirColumn() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    pdf.text("　本市の人口は、平成", 540, 80, size: 12, isVertical: true)
    pdf.text("12", 534, 210, size: 12)
    pdf.text("年をさかいに減り、世帯は増えつづけて", 540, 212, size: 12, isVertical: true)
    pdf.text("いる。市は", 518, 80, size: 12, isVertical: true)
    pdf.text("SNS", 514, 140, size: 12, angle: 90)
    pdf.text("を使い、若い世代へまちの良さを伝え", 518, 159, size: 12, isVertical: true)
    pdf.text("てきた。この計画は、その続きである。", 496, 80, size: 12, isVertical: true)
    let result = try Result(pdf)
    #expect(
      result.outline == [
        "paragraph ｜本市の人口は、平成12年をさかいに減り、世帯は増えつづけている。市はSNSを使い、若い世代へまちの良さを伝えてきた。この計画は、その続きである。"
      ])
    #expect(result.isConserved)
  }

  @Test func tiersOfAVerticalPageAreReadOneBelowTheOther() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    let upper = ["　市は、豊かな水と緑に恵まれ、古", "くから人と物が行き交う里として栄", "えてきた。海の幸と山の幸は、市の", "誇りである。"]
    let lower = ["　その一方で、山あいの集落では若", "い世代が減り、田畑を守る人の手が", "足りない。市は、空き家を活かして", "移り住む人を迎える。"]
    for (index, column) in upper.enumerated() {
      pdf.text(column, 540 - 22 * index, 80, size: 12, isVertical: true)
    }
    for (index, column) in lower.enumerated() {
      pdf.text(column, 540 - 22 * index, 460, size: 12, isVertical: true)
    }
    let result = try Result(pdf)
    #expect(
      result.document.body.map(\.text).joined()
        == (upper + lower).joined().replacing("　", with: ""))
    #expect(result.isConserved)
  }

  /// The names in a chart stand below its title from left to right.
  @Test func verticalNamesAreNoVerticalPage() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    pdf.text("組織図", 250, 80, size: 14)
    for (index, name) in ["総務課", "企画課", "福祉課", "建設課", "産業課"].enumerated() {
      pdf.text(name, 120 + 60 * index, 200, size: 12, isVertical: true)
    }
    let result = try Result(pdf)
    let text = result.outline.joined().filter { !"｜ ".contains($0) && !$0.isASCII }
    #expect(text == "組織図総務課企画課福祉課建設課産業課")
  }

  @Test func rubyIsWithTheNodeOfItsWord() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    pdf.text("第１章　暮らしを守る", 60, 80, size: 14)
    pdf.text("　本市は、津波への備えと、鎮守の森の手入れを、地域の人びとと進めます。", 60, 120, size: 12)
    pdf.text("つなみ", 123, 109, size: 6)
    pdf.text("ちんじゅ", 216, 109, size: 6)
    let result = try Result(pdf)
    let paragraph = try #require(result.document.body.first?.children.first)
    #expect(paragraph.text == "本市は、津波への備えと、鎮守の森の手入れを、地域の人びとと進めます。")
    #expect(paragraph.ruby.map(\.base) == ["津波", "鎮守"])
    #expect(paragraph.ruby.map(\.text) == ["つなみ", "ちんじゅ"])
    #expect(paragraph.ruby.allSatisfy { $0.source.count == 1 && $0.source[0].box != nil })
    #expect(result.isConserved)
  }

  @Test func rubyOfARunningHeadStaysWithIt() throws {
    var pdf = HandmadePDF()
    let texts = ["川をきれいにし、魚がもどるまちをめざします。", "山の木を植えかえ、土を守るまちをめざします。", "海の幸を育て、若い人が働くまちをめざします。"]
    for (index, text) in texts.enumerated() {
      pdf.addPage()
      pdf.text("鎮守町総合計画", 60, 40, size: 10)
      pdf.text("ちんじゅ", 60, 31, size: 5)
      pdf.text("第\(index + 1)章　まちの姿", 60, 120, size: 14)
      pdf.text("　" + text, 60, 160, size: 12)
    }
    let result = try Result(pdf)
    #expect(result.document.furniture.count { $0.text == "鎮守町総合計画" } == 3)
    #expect(result.document.furniture.count { $0.text == "ちんじゅ" } == 3)
    #expect(result.document.furniture.allSatisfy { $0.kind == .header })
    #expect(result.isConserved)
  }

  @Test func rubyOfACellIsWithItsTable() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    for (row, cells) in [["名称", "所在地", "面積"], ["毘沙門池", "上野田", "12"], ["上池", "下野田", "8"]]
      .enumerated()
    {
      for (column, cell) in cells.enumerated() {
        pdf.text(cell, 70 + 120 * column, 117 + 30 * row)
      }
    }
    for step in 0...3 {
      pdf.rule(60, 100 + 30 * step, 420, 100 + 30 * step)
      pdf.rule(60 + 120 * step, 100, 60 + 120 * step, 190)
    }
    pdf.text("びしゃもんいけ", 72, 138, size: 5)
    let result = try Result(pdf)
    let table = try #require(result.document.body.first { $0.kind == .table })
    #expect(table.rows[1].cells[0].text == "毘沙門池")
    #expect(table.ruby.map(\.base) == ["毘沙門池"])
    #expect(table.ruby.map(\.text) == ["びしゃもんいけ"])
    #expect(result.isConserved)
  }

  /// A wide table on a page of portrait format: the page's number stays upright on the paper.
  @Test func theNumberOfATurnedPageIsFurniture() throws {
    var pdf = HandmadePDF()
    pdf.addPage()
    pdf.text("第１章　財政の見通し", 500, 100, size: 12, angle: 90)
    pdf.text("　歳入は、人口が減るにつれて少しずつ減ると見込まれます。", 470, 100, size: 12, angle: 90)
    pdf.text("- 12 -", 285, 810)
    let result = try Result(pdf)
    #expect(result.outline == ["chapter 第1章｜財政の見通し", "paragraph ｜歳入は、人口が減るにつれて少しずつ減ると見込まれます。"])
    #expect(result.document.furniture.map(\.kind) == [.pageNumber])
    #expect(result.isConserved)
  }

  /// What the page says and how its content is turned, so that it is displayed upright or not.
  @Test(arguments: [
    (0, 0, 0), (90, 270, 0), (180, 180, 0), (270, 90, 0), (0, 90, 270), (0, 270, 90), (0, 180, 180),
    (90, 0, 270),
  ])
  func turnedPagesReadUpright(rotation: Int, angle: Int, turn: Int) throws {
    var pdf = HandmadePDF()
    pdf.addPage(rotation: rotation)
    let lines = ["第１章　まちの将来像", "　豊かな海と山に抱かれ、人がつながるまちをめざします。"]
    for (index, line) in lines.enumerated() {
      let step = 30 * index
      switch angle {
      case 90: pdf.text(line, 500 - step, 100, size: 12, angle: angle)
      case 180: pdf.text(line, 500, 700 - step, size: 12, angle: angle)
      case 270: pdf.text(line, 100 + step, 700, size: 12, angle: angle)
      default: pdf.text(line, 100, 100 + step, size: 12, angle: angle)
      }
    }
    let result = try Result(pdf)
    #expect(
      result.outline == ["chapter 第1章｜まちの将来像", "paragraph ｜豊かな海と山に抱かれ、人がつながるまちをめざします。"])
    #expect(result.source.pages[0].turn == turn)
    #expect(result.source.pages[0].rotation == (rotation + turn) % 360)
    #expect(result.document.diagnostics.contains { $0.id == "page-turned" } == (turn != 0))
    #expect(result.isConserved)
  }
}
