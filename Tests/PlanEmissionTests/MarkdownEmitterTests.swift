import PlanEmission
import PlanModel
import Testing

@Suite struct MarkdownEmitterTests {
  @Test func writesHeadingsByDepthAndBoldBelowTheSixth() throws {
    var body: [Node] = []
    for level in (1...8).reversed() {
      body = [Node(kind: .section, label: "\(level)", text: "見出し", children: body)]
    }
    #expect(
      try MarkdownEmitter().text(of: body) == """
        # 1 見出し

        ## 2 見出し

        ### 3 見出し

        #### 4 見出し

        ##### 5 見出し

        ###### 6 見出し

        **7 見出し**

        **8 見出し**

        """)
  }

  @Test func writesItemsAsNestedListsWithTheirMarker() throws {
    let body = [
      Node(kind: .paragraph, text: "前文"),
      Node(
        kind: .item, label: "①", text: "一",
        children: [
          Node(kind: .item, label: "・", text: "二"),
          Node(
            kind: .item, label: "・", text: "三",
            children: [
              Node(kind: .paragraph, text: "続き"), Node(kind: .note, label: "※", text: "注"),
            ]),
        ]),
      Node(kind: .item, label: "②", text: "四"),
      Node(kind: .item, children: [Node(kind: .paragraph, text: "空")]),
      Node(kind: .paragraph, text: "後文"),
    ]
    #expect(
      try MarkdownEmitter().text(of: body) == """
        前文

        - ① 一
          - ・ 二
          - ・ 三

            続き

            > ※ 注
        - ② 四
        -
          空

        後文

        """)
  }

  @Test func writesFieldsNotesAndFigures() throws {
    let body = [
      Node(kind: .field, label: "【日時】", text: "5月"), Node(kind: .field, text: "値"),
      Node(kind: .note, label: "※", text: "注", children: [Node(kind: .paragraph, text: "続")]),
      Node(kind: .figure, text: "体系図", children: [Node(kind: .item, text: "安全")]),
      Node(kind: .item, text: "別の点"),
      Node(kind: .figure),
    ]
    #expect(
      try MarkdownEmitter().text(of: body) == """
        **【日時】** 5月

        値

        > ※ 注
        >
        > 続

        *図* 体系図

        - 安全

        <!-- -->

        - 別の点

        *図*

        """)
  }

  @Test func writesTablesWithTheirHeadOrAnEmptyOne() throws {
    let headed = Node(
      kind: .table, text: "人口",
      rows: [
        Row(cells: [Cell(text: "年", header: true, columnSpan: 2), Cell(text: "")]),
        Row(cells: [Cell(text: "R7"), Cell(text: "1|2"), Cell(text: "*")]),
      ])
    let bare = Node(kind: .table, rows: [Row(cells: [Cell(text: "a"), Cell(text: "b")])])
    let nested = Node(kind: .item, text: "表", children: [bare])
    #expect(
      try MarkdownEmitter().text(of: [headed, bare, nested, Node(kind: .table)]) == #"""
        *表* 人口

        | 年 |  |  |
        | --- | --- | --- |
        | R7 | 1\|2 | \* |

        |  |  |
        | --- | --- |
        | a | b |

        - 表

          |  |  |
          | --- | --- |
          | a | b |

        """#)
  }

  @Test(arguments: [
    ("1. 一", #"1\. 一"#), ("2026.4", "2026.4"), ("12) 一", #"12\) 一"#), ("１．一", "１．一"),
    ("- 一", #"\- 一"#), ("-5%", "-5%"), ("---", #"\---"#), ("-", #"\-"#), ("+ 一", #"\+ 一"#),
    ("# 一", "\\# 一"), ("一 # 二", "一 # 二"), ("> 一", #"\> 一"#), ("a > b", "a > b"),
    ("*一*", #"\*一\*"#), ("a_b", "a_b"), ("_一_", #"\_一\_"#), ("[一](二)", #"\[一\](二)"#),
    ("<b>", #"\<b>"#), ("A&amp;B", #"A\&amp;B"#), ("~~一~~", #"\~\~一\~\~"#), ("`一`", #"\`一\`"#),
    (#"C:\"#, #"C:\\"#), ("  一\n二 ", "一 二"), ("一|二", "一|二"), ("1234567890. 一", "1234567890. 一"),
    ("・一 ※二 （三）", "・一 ※二 （三）"),
  ])
  func escapesOnlyWhatWouldMeanSomething(text: String, expected: String) throws {
    #expect(
      try MarkdownEmitter().text(of: [Node(kind: .paragraph, text: text)]) == expected + "\n")
  }

  @Test func escapesTheMarkThatWouldCloseAHeading() throws {
    #expect(
      try MarkdownEmitter().text(of: [Node(kind: .section, text: "C #")]) == "# C \\#\n")
  }

  @Test func refusesATreeThatNestsTooDeep() {
    #expect(throws: EmissionError.self) {
      try MarkdownEmitter().bytes(of: sampleDocument(body: [chain(levels: 201)]))
    }
  }
}
