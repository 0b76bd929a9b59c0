import Foundation
import PlanEmission
import PlanModel
import Testing

struct ConvertTests {
  @Test func `one document goes to standard output, without a message`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let run = try place.taikei("convert", "plan.txt")
    #expect(run.status == 0)
    #expect(run.messages == "")
    let document = try JSONDecoder().decode(PlanDocument.self, from: run.outputData)
    #expect(document.source.fileName == "plan.txt")
    #expect(document.body.isEmpty == false)
    #expect(try JSONEmitter().bytes(of: document) == Array(run.outputData))
    #expect(try place.names() == ["plan.txt"])
  }

  @Test func `standard input is read for - and where nothing is named`() throws {
    let place = try Workplace()
    let named = try place.taikei("convert", "-", "--format", "outline", input: Data(plan.utf8))
    #expect(named.status == 0)
    #expect(named.output.contains("chapter 第1章 ｜ 計画の基本的な考え方\n"))
    let unnamed = try place.taikei("convert", "--format", "outline", input: Data(plan.utf8))
    #expect(unnamed.outputData == named.outputData)
    let json = try place.taikei("convert", "-", input: Data(plan.utf8)).outputData
    #expect(try JSONDecoder().decode(PlanDocument.self, from: json).source.fileName == "-")
  }

  @Test func `conventions are left out by name, and a name that does not exist is an error`() throws
  {
    let place = try Workplace()
    try place.write("第1章 目的\n（1） 期間\n計画の期間は10年です。\n", to: "t.txt")
    let all = try place.taikei("convert", "t.txt", "--format", "outline")
    #expect(all.output.contains("section （1） ｜ 期間"))
    let fewer = try place.taikei(
      "convert", "t.txt", "--format", "outline", "--without", "parenthesized,dai-jo", "--without",
      "star")
    #expect(fewer.status == 0)
    #expect(fewer.output.contains("chapter 第1章") && !fewer.output.contains("section （1）"))
    for wrong in ["parenthesised", "dai-sho,", "", "dai-sho,,star"] {
      let run = try place.taikei("convert", "t.txt", "--without", wrong)
      #expect(run.status == 64)
      #expect(run.output == "")
      #expect(run.messages.contains("--without: there is no convention"))
      #expect(run.messages.contains("parenthesized"))
    }
  }

  @Test func `compact JSON is one line of the same document`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let compact = try place.taikei("convert", "--compact", "plan.txt")
    #expect(compact.output.hasSuffix("}\n"))
    #expect(compact.output.split(separator: "\n").count == 1)
    let decoder = JSONDecoder()
    let lines = try place.taikei("convert", "plan.txt")
    #expect(
      try decoder.decode(PlanDocument.self, from: compact.outputData)
        == decoder.decode(PlanDocument.self, from: lines.outputData))
  }

  @Test func `formats are written side by side`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let run = try place.taikei(
      "convert", "plan.txt", "-o", "out", "--format", "markdown", "--format", "json", "--format",
      "outline", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try place.names(in: "out") == ["plan.json", "plan.md", "plan.outline"])
    #expect(try place.text(of: "out/plan.json") == place.taikei("convert", "plan.txt").output)
  }

  @Test func `a folder means its documents, in order, with their folders`() throws {
    let place = try Workplace()
    for name in ["plans/b.txt", "plans/a/d.TEXT", "plans/a/c.txt"] {
      try place.write(plan, to: name)
    }
    try place.write("no plan", to: "plans/readme.csv")
    try place.write("no plan", to: "plans/.hidden.txt")
    let run = try place.taikei("convert", "plans/", "-o", "out/new", "--verbose")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.messages == """
        taikei: plans/: skipped 1 file of other endings than .pdf, .txt, .text, .xml, .xhtml, \
        .html, .hocr, .alto: readme.csv
        [1/3] plans/a/c.txt
        [2/3] plans/a/d.TEXT
        [3/3] plans/b.txt
        3 documents converted, 0 failed

        """)
    #expect(try place.names(in: "out/new") == ["a", "a/c.json", "a/d.json", "b.json"])
  }

  @Test func `a file of any ending is converted where it is named`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.lst")
    try place.write(plan, to: "plan")
    #expect(try place.taikei("convert", "plan.lst").status == 0)
    #expect(try place.taikei("convert", "plan", "-o", "out", "--quiet").messages == "")
    #expect(try place.names(in: "out") == ["plan.json"])
  }

  @Test func `quiet tells errors only`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write("", to: "empty.txt")
    let run = try place.taikei("convert", "plan.txt", "empty.txt", "-o", "out", "--quiet")
    #expect(run.status == 1)
    #expect(run.messages == "taikei: empty.txt: the file is empty\n")
  }

  @Test func `the same input gives the same bytes`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let first = try place.taikei("convert", "plan.txt").outputData
    for _ in 0..<3 { #expect(try place.taikei("convert", "plan.txt").outputData == first) }
  }

  @Test func `names that are not UTF-8 are converted`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    // 計画.txt in Shift_JIS.
    let run = try place.shell(
      """
      mkdir plans && cp plan.txt plans/$'\\x8c\\x76\\x89\\xe6.txt' \
      && "$taikei" convert plans -o all && "$taikei" convert plans/* -o one \
      && test -s all/$'\\x8c\\x76\\x89\\xe6.json' && cmp all/* one/*
      """)
    #expect(run.status == 0, "\(run.messages)")
  }

  // MARK: - Conflicts, found before anything is written

  @Test(arguments: [
    (["a/x.txt", "b/x.txt"], "out/x.json: both a/x.txt and b/x.txt would be written here"),
    (["a/x.txt", "a/x.xml"], "out/x.json: both a/x.txt and a/x.xml would be written here"),
    (["a", "b"], "out/x.json: both a/x.txt and a/x.xml would be written here"),
    (["a/x.txt", "a/x.txt"], "out/x.json: a/x.txt is given twice"),
  ])
  func `documents with the same output are an error that names both`(
    inputs: [String], message: String
  ) throws {
    let place = try Workplace()
    for name in ["a/x.txt", "b/x.txt", "a/x.xml"] { try place.write(plan, to: name) }
    let run = try place.run(
      Workplace.program, ["convert", "-o", "out"] + inputs, input: Data())
    #expect(run.status == 64)
    #expect(run.messages == "taikei: \(message)\n")
    #expect(place.exists("out") == false)
  }

  @Test func `an output never replaces an input`() throws {
    let place = try Workplace()
    try place.write(plan, to: "notes.md")
    let run = try place.taikei("convert", "notes.md", "-o", ".", "--format", "markdown")
    #expect(run.status == 64)
    #expect(run.messages.contains("the output would replace an input"))
    #expect(try place.text(of: "notes.md") == plan)
  }

  @Test(arguments: [
    (["a.txt", "b.txt"], "several documents need --output FOLDER"),
    (["folder"], "a folder needs --output FOLDER"),
    (["a.txt", "--format", "json", "--format", "outline"], "several formats need --output FOLDER"),
    (["a.txt", "--compact", "--format", "outline"], "--compact is for the format json"),
    (["-", "-", "-o", "out"], "standard input (-) is given twice"),
    (["a.txt", "--format", "pdf"], "The value 'pdf' is invalid for '--format"),
    (["a.txt", "--max-pages", "0"], "a limit must be a number above 0"),
  ])
  func `wrong usage is told`(arguments: [String], message: String) throws {
    let place = try Workplace()
    for name in ["a.txt", "b.txt", "folder/c.txt"] { try place.write(plan, to: name) }
    let run = try place.run(Workplace.program, ["convert"] + arguments, input: Data())
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
