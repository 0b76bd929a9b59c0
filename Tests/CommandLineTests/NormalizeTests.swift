import Foundation
import Testing

/// Command, input and output as text, as pandoc has its tests: `%` and the command, the input up to
/// `^D`, then what standard output holds.
struct NormalizeTests {
  @Test(arguments: [
    #"""
    % normalize
    　第１章　ｶﾞｲﾄﾞ
    　
    施策０１－２：１，２００人
    ^D
    第1章　ガイド

    施策01-2:1,200人
    """#,
    #"""
    % normalize --layer key
    　第１章　ｶﾞｲﾄﾞ
    （１）　市 民 Ａ Ｂ
    ^D
    第1章ガイド
    (1)市民A B
    """#,
    #"""
    % normalize --map
    計画
    　ﾊﾟｲﾌﾟ
    ^D
    {"line":1,"edits":[]}
    {"line":2,"edits":[{"raw":[0,3],"text":[0,0]},{"raw":[3,9],"text":[0,3]},{"raw":[9,12],"text":[3,6]},{"raw":[12,18],"text":[6,9]}]}
    """#,
    #"""
    % normalize --map --layer key
    ㈱Ａ
    ^D
    {"line":1,"edits":[{"raw":[0,3],"text":[0,5]},{"raw":[3,6],"text":[5,6]}]}
    """#,
    #"""
    % normalize --parse

    第２章　"計画"
    ^D
    {"line":1,"text":"","mentions":[]}
    {"line":2,"text":"第2章　\"計画\"","label":{"text":"第2章","kind":"chapter","convention":"dai-sho","ordinal":[2],"rest":"\"計画\"","range":[0,7]},"mentions":[{"kind":"number","text":"2","value":2,"unit":"章","range":[3,4]}]}
    """#,
    #"""
    % normalize --parse
    施策１－２　△３４．２％
    ^D
    {"line":1,"text":"施策1-2　△34.2%","label":{"text":"施策1-2","kind":"policy","convention":"tier-code","ordinal":[1,2],"tier":"施策","rest":"△34.2%","range":[0,9]},"mentions":[{"kind":"code","text":"1-2","value":[1,2],"range":[6,9]},{"kind":"number","text":"△34.2","value":-34.2,"unit":"%","range":[12,19]}]}
    """#,
    #"""
    % normalize --parse
    令和７年度は平成２４年度～令和元年度のあと
    ^D
    {"line":1,"text":"令和7年度は平成24年度〜令和元年度のあと","mentions":[{"kind":"fiscalYear","text":"令和7年度","value":2025,"era":"reiwa","eraYear":7,"range":[0,13]},{"kind":"fiscalYearRange","text":"平成24年度〜令和元年度","from":2012,"to":2019,"range":[16,48]}]}
    """#,
    #"""
    % normalize --parse
    4月1日、H30.11.16、昭和70年
    ^D
    {"line":1,"text":"4月1日、H30.11.16、昭和70年","mentions":[{"kind":"date","text":"4月1日","value":"--04-01","range":[0,8]},{"kind":"date","text":"H30.11.16","value":"2018-11-16","range":[11,20]},{"kind":"calendarYear","text":"昭和70年","value":1995,"era":"showa","eraYear":70,"range":[23,34],"flags":["eraOverrun"]}]}
    """#,
  ])
  func `command, input, output`(text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = try #require(lines.firstIndex(of: "^D"))
    let arguments = lines[0].dropFirst(2).split(separator: " ").map(String.init)
    let input = lines[1..<end].map { $0 + "\n" }.joined()
    let expected = lines[(end + 1)...].map { $0 + "\n" }.joined()
    let run = try Workplace().run(Workplace.program, arguments, input: Data(input.utf8))
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(Array(run.output.utf8) == Array(expected.utf8), "\(run.output)")
  }

  @Test(arguments: [
    ("a\r\nb\rc\n\nd", "a\nb\nc\n\nd\n"),
    ("\n\n", "\n\n"),
    ("\u{FEFF}a\n", "a\n"),
    ("a\n\u{0C}b\n\u{0C}", "a\nb\n\n"),
  ])
  func `each line of the input gives one line`(input: String, expected: String) throws {
    let run = try Workplace().taikei("normalize", input: Data(input.utf8))
    #expect(run.status == 0)
    #expect(Array(run.output.utf8) == Array(expected.utf8))
  }

  @Test func `encodings are those that convert reads`() throws {
    let text = "第２章　ガイドと計画の推進について\n市民と協働するまちづくり\n"
    let expected = "第2章　ガイドと計画の推進について\n市民と協働するまちづくり\n"
    for encoding in [String.Encoding.shiftJIS, .japaneseEUC, .utf16, .utf8] {
      let data = try #require(text.data(using: encoding))
      #expect(try Workplace().taikei("normalize", input: data).output == expected, "\(encoding)")
    }
  }

  @Test(arguments: ["text", "key"])
  func `the edits of the map make the output of the input`(layer: String) throws {
    let place = try Workplace()
    let lines = randomLines(count: 400, seed: 7)
    // Long enough for several blocks of 1 MiB.
    let input = Data(String(repeating: lines.joined(separator: "\n") + "\n", count: 60).utf8)
    try place.write(input, to: "in.txt")
    let output = try place.taikei("normalize", "--layer", layer, "in.txt").outputData
    let map = try place.taikei("normalize", "--layer", layer, "--map", "in.txt").outputData
    let outputs = output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    let records = map.split(separator: 0x0A)
    #expect(outputs.count == 60 * lines.count)
    #expect(records.count == outputs.count)
    for (index, (record, expected)) in zip(records, outputs).enumerated() {
      let record = try JSONDecoder().decode(MapRecord.self, from: Data(record))
      try #require(record.line == index + 1)
      let result = try record.apply(
        to: Array(lines[index % lines.count].utf8), taking: Array(expected))
      try #require(result == Array(expected), "line \(index + 1)")
    }
  }

  @Test func `ranges of the parse cut out what they name`() throws {
    struct Record: Decodable {
      struct Mention: Decodable {
        var text: String
        var range: [Int]
      }
      var text: String
      var label: Mention?
      var mentions: [Mention]
    }
    let lines = randomLines(count: 500, seed: 11)
    let run = try Workplace().taikei(
      "normalize", "--parse", input: Data(lines.map { $0 + "\n" }.joined().utf8))
    let records = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
    #expect(records.count == lines.count)
    #expect(records.contains { !$0.mentions.isEmpty } && records.contains { $0.label != nil })
    for record in records {
      for mention in record.mentions + (record.label.map { [$0] } ?? []) {
        let bytes = Array(record.text.utf8)[mention.range[0]..<mention.range[1]]
        #expect(Array(bytes) == Array(mention.text.utf8))
      }
    }
  }

  @Test(arguments: [["--map", "--parse"], ["--parse", "--layer", "key"], ["--layer", "raw"]])
  func `options that exclude each other are wrong usage`(options: [String]) throws {
    let run = try Workplace().run(Workplace.program, ["normalize"] + options, input: Data())
    #expect(run.status == 64)
  }

  @Test func `an empty input is an error, as for every command`() throws {
    let run = try Workplace().taikei("normalize")
    #expect(run.status == 65)
    #expect(run.messages == "taikei: standard input: the file is empty\n")
  }
}

private struct MapRecord: Decodable {
  struct Edit: Decodable {
    var raw: [Int]
    var text: [Int]
  }
  var line: Int
  var edits: [Edit]

  /// The raw line with the edits, their new pieces taken out of the output.
  func apply(to raw: [UInt8], taking output: [UInt8]) throws -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      try #require(position <= edit.raw[0] && edit.raw[0] <= edit.raw[1])
      result += raw[position..<edit.raw[0]]
      try #require(result.count == edit.text[0])
      result += output[edit.text[0]..<edit.text[1]]
      position = edit.raw[1]
    }
    return result + raw[position...]
  }
}

/// Lines of pieces that normalization changes, the same in every run.
private func randomLines(count: Int, seed: UInt64) -> [String] {
  let pieces = [
    "第１章", "（１）", "施策１－２", "令和７年度", "　", " ", "ｶﾞ", "か\u{3099}", "㈱", "①", "\u{F06C}",
    "\u{200B}", "……", "………", "・・・・", "１２", "～", "-", "－", "ー", "カタ", "市民", "計画", "\u{2F26}", "Ａ",
    "b", "、", "。", "\u{FA19}", "\u{1F600}", "\t", "\u{0C}", "●", "1,200人", "％",
  ]
  var state = seed
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  return (0..<count).map { _ in (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined() }
}
