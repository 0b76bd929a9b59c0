import DocumentReading
import PlanEmission
import PlanModel
import Testing

/// Damaged documents are converted all the same, and keep every character they have left.
@Suite struct MutationTests {
  /// The corpus in UTF-8; not the large plans, of which one is enough.
  static let names = Documents.corpusNames.filter {
    // `parts` has fields whose colon is lost, a known issue of `GoldenOutlineTests`.
    !["shift-jis", "parts", "a01", "a03", "a04", "a05", "a06", "a08"].contains($0)
  }
  static let rounds = 25

  @Test(arguments: names)
  func convertsAndVerifies(name: String) throws {
    let bytes = try Documents.bytes("\(name).txt", in: Documents.corpus)
    for round in 0..<Self.rounds {
      var damage = Damage(bytes, seed: UInt64(round) &+ 1_000 &* UInt64(name.utf8.count))
      let what = damage.apply()
      guard damage.hasText else { continue }
      let conversion = try Conversion(damage.bytes)
      #expect(conversion.findings.isEmpty, "\(name), round \(round): \(what)")
      // And it can be written: nothing nests deeper than the format allows.
      _ = try JSONEmitter(layout: .compact).bytes(of: conversion.document)
    }
  }

  /// What damage has shown to lose text.
  @Test func aTableBetweenTwoCaptionsLosesNeither() throws {
    let text = """
      ●
      年度　人口　世帯
      令和３年　51,200　20,100
      ■人口の推移
      資料：市民意識調査
      """
    let conversion = try Conversion(Array(text.utf8))
    do {
      #expect(conversion.findings.isEmpty)
    }
  }

  /// What was printed twice is in the body once and dropped once.
  @Test func wordsPrintedTwiceLoseNothing() throws {
    let text = """
      第第１１章章 計計画画のの策策定定
      この計画は、令和７年度からの１０年間を期間とします。
      （（１１）） 防防災災訓訓練練のの実実施施
      地域の 自 主 防 災 の 組 織 が、 訓 練 を しししします。
      """
    let conversion = try Conversion(Array(text.utf8))
    #expect(conversion.findings.isEmpty)
    #expect(conversion.document.body.first?.label == "第1章")
    #expect(conversion.document.body.first?.text == "計画の策定")
    #expect(
      conversion.document.dropped.map(\.text) == ["第１章計画の策定", "（１）防災訓練の実施"])
    #expect(conversion.document.dropped.allSatisfy { $0.reason == .overprint })
  }

  @Test(arguments: ["", " ", "\u{C}", "\n\n\n", "　\u{C}　"])
  func aDocumentWithoutTextIsAnError(text: String) {
    #expect(throws: ReadingError.self) { try Conversion(Array(text.utf8)) }
  }

  @Test(arguments: [
    "。", "１", "第１章", "【】", "・", "⇒", "※", "目次", "図１", "表１", "（単位：円）", "「", "1-1-1-1-1-1",
    "第章", "①", "施策", "　　　・\u{C}　・\u{C}・", "\u{FEFF}１\u{200B}", "がか\u{3099}", "\u{20BB7}野家",
    "\u{FFFD}", "\u{E000}", "年年年年\n\n年年年年\n年\n年\n年", String(repeating: "（", count: 3_000),
    String(repeating: "第１章 第１章 ", count: 300), String(repeating: "■\n", count: 500),
    String(repeating: "1 2 3\n", count: 500),
  ])
  func smallOddTextsConvertAndVerify(text: String) throws {
    let conversion = try Conversion(Array(text.utf8))
    #expect(conversion.findings.isEmpty)
    #expect(
      !(conversion.document.body.isEmpty && conversion.document.furniture.isEmpty
        && conversion.document.dropped.isEmpty))
  }

  /// Each heading opens a class of its own below all before: the tree stays shallow enough to write.
  @Test func manyKindsOfHeadingsNestNoDeeperThanTheFormatAllows() throws {
    var lines: [String] = []
    for (index, scalar) in (0x4E00..<0x4F00).compactMap(Unicode.Scalar.init).enumerated() {
      for _ in 0..<2 { lines += ["【\(scalar)】", "", "　\(index)番目の文章です。", ""] }
    }
    let conversion = try Conversion(Array(lines.joined(separator: "\n").utf8))
    #expect(conversion.findings.isEmpty)
    #expect(throws: Never.self) {
      try JSONEmitter(layout: .compact).bytes(of: conversion.document)
    }
  }
}

/// One to four seeded changes of a text in UTF-8, which stays UTF-8.
private struct Damage {
  private var lines: [[UInt8]]
  private var numbers: SeededNumbers

  init(_ bytes: [UInt8], seed: UInt64) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    numbers = SeededNumbers(seed: seed)
  }

  var bytes: [UInt8] { Array(lines.joined(separator: [0x0A])) }

  /// Whether anything but white space is left.
  var hasText: Bool { String(decoding: bytes, as: UTF8.self).contains { !$0.isWhitespace } }

  /// - Returns: what was done, in words.
  mutating func apply() -> String {
    let count = Int.random(in: 1...4, using: &numbers)
    return (0..<count).map { _ in applyOne() }.joined(separator: ", ")
  }

  private mutating func applyOne() -> String {
    let line = Int.random(in: lines.indices, using: &numbers)
    let other = Int.random(in: lines.indices, using: &numbers)
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0:
      let end = min(lines.count, line + Int.random(in: 1...20, using: &numbers))
      guard end - line < lines.count else { return "nothing" }
      lines.removeSubrange(line..<end)
      return "lines \(line)..<\(end) deleted"
    case 1:
      let end = min(lines.count, line + Int.random(in: 1...20, using: &numbers))
      lines.insert(contentsOf: lines[line..<end], at: other)
      return "lines \(line)..<\(end) again at \(other)"
    case 2:
      lines.swapAt(line, other)
      return "lines \(line) and \(other) swapped"
    case 3:
      lines.removeSubrange((line + 1)...)
      let place = scalarBoundary(in: line)
      lines[line].removeSubrange(place...)
      return "cut in line \(line) at byte \(place)"
    case 4:
      let place = scalarBoundary(in: line)
      let scalars = (0..<Int.random(in: 1...30, using: &numbers)).map { _ in randomScalar() }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      lines[line].insert(contentsOf: String(text).utf8, at: place)
      return "\(scalars.map { String($0.value, radix: 16) }) in line \(line) at byte \(place)"
    case 5:
      lines[line].insert(0x0C, at: scalarBoundary(in: line))
      return "a page break in line \(line)"
    case 6:
      guard line + 1 < lines.count else { return "nothing" }
      lines[line] += lines.remove(at: line + 1)
      return "line \(line) joined with the next"
    default:
      let place = scalarBoundary(in: line)
      let rest = Array(lines[line][place...])
      lines[line].removeSubrange(place...)
      lines.insert(rest, at: line + 1)
      return "line \(line) broken at byte \(place)"
    }
  }

  /// The start of a scalar of a line, or its end.
  private mutating func scalarBoundary(in line: Int) -> Int {
    var place = Int.random(in: 0...lines[line].count, using: &numbers)
    while place < lines[line].count, lines[line][place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// Any scalar, but half of the time one that means something: labels, brackets, digits, space.
  private mutating func randomScalar() -> Unicode.Scalar {
    let telling = Array("１0一①第章節（）【】「」・●■○※⇒→。、：〜ー…　 \t\r\u{B}\u{85}\u{2028}".unicodeScalars)
    if Bool.random(using: &numbers) {
      return telling[Int.random(in: telling.indices, using: &numbers)]
    }
    while true {
      let value = UInt32.random(in: 1...0x10FFFF, using: &numbers)
      if let scalar = Unicode.Scalar(value) { return scalar }
    }
  }
}
