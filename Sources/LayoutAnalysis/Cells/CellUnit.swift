internal import PlanGrammar
internal import PlanModel

/// What stands by itself between blank lines, as a cell of a table does in the text of extractors that write boxes.
struct CellUnit {
  /// What a unit can be in a table.
  enum Kind {
    /// The head of a column.
    case head(CellHead)
    /// A number, or a dash for none.
    case value
    /// A few words.
    case words
    /// Something that stands in no table: a heading, a sentence, a note.
    case other
  }

  var pieces: [Piece]
  var text: [Unicode.Scalar]
  var kind: Kind
  /// Whether no blank line stands before it.
  var isBelow: Bool
  /// The value and the words that it is in a table with a column of descriptions; else a number
  /// with a title, a heading.
  var pair: [CellUnit] = []

  /// A unit of some pieces.
  init(_ pieces: [Piece], _ workspace: borrowing Workspace) {
    self.pieces = pieces
    text = []
    for piece in pieces {
      workspace.layout.lines[Int(piece.line)].scalars.append(piece.range, to: &text)
    }
    kind = Self.kind(of: text)
    isBelow = false
    if let first = pieces.first { isBelow = workspace.blankLines(before: Int(first.line)) == 0 }
  }

  /// Longest text of a cell in characters; descriptions of indicators have up to thirty.
  private static let longest = 40

  private static func kind(of text: [Unicode.Scalar]) -> Kind {
    let bare = text.contains(where: \.isSpace) ? text.withoutSpaces : text
    // A unit by itself is none, a dash is.
    if RowShape.isValue(bare), bare != ["%"], bare != ["％"] { return .value }
    if let head = CellHead(bare) { return .head(head) }
    guard text.count <= longest, !text.endsSentence, !CaptionGrammar.isCaption(text),
      FieldLexicon.name(of: text) == nil, MarkerGrammar.standard.marker(of: text) == nil,
      PageNumbers.parse(ScalarSlice(text)) == nil
    else { return .other }
    return .words
  }

  var isValue: Bool { if case .value = kind { true } else { false } }
  var isWords: Bool { if case .words = kind { true } else { false } }
  var isOther: Bool { if case .other = kind { true } else { false } }
  var head: CellHead? { if case .head(let head) = kind { head } else { nil } }

  /// Its parts between spaces.
  func words(_ workspace: borrowing Workspace) -> [CellUnit] {
    var words: [CellUnit] = []
    for piece in pieces {
      let line = workspace.layout.lines[Int(piece.line)].scalars
      var start = piece.range.lowerBound
      for index in start...piece.range.upperBound
      where index == piece.range.upperBound || line[index] == " " {
        if index > start {
          words.append(CellUnit([Piece(line: Int(piece.line), start..<index)], workspace))
        }
        start = index + 1
      }
    }
    return words
  }

  /// The values or heads that were written on its line, or itself with its pair. Lines of one cell are put together when the rows are
  /// known (`CellGrid`).
  func cut(_ workspace: borrowing Workspace) -> [CellUnit] {
    // Whether it is cut is known by its first word, which mostly is neither of both.
    guard pieces.count > 1 || isSeveralWords && startsLikeRow else { return [self] }
    let words = words(workspace)
    guard words.count > 1 else { return [self] }
    if words.allSatisfy(\.isValue) || words.allSatisfy({ $0.head != nil }) { return words }
    guard pieces.count == 1, words[0].isValue, let first = words[0].pieces.first else {
      return [self]
    }
    let rest = Piece(line: Int(pieces[0].line), Int(first.upper) + 1..<Int(pieces[0].upper))
    var behind = CellUnit([rest], workspace)
    guard behind.text.count <= Self.longest, !behind.text.endsSentence, behind.text.count > 1 else {
      return [self]
    }
    behind.kind = .words
    var unit = self
    unit.pair = [words[0], behind]
    return [unit]
  }

  /// Whether a space stands in it.
  private var isSeveralWords: Bool { text.contains(" ") }

  /// Whether its first word is a value or a head.
  private var startsLikeRow: Bool {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return false }
    switch Self.kind(of: Array(first)) {
    case .value, .head: return true
    case .words, .other: return false
    }
  }

  /// Whether the first of some lines can be the head of a column, or start one of several lines.
  static func mayBeHead(_ lines: ArraySlice<Int>, _ workspace: borrowing Workspace) -> Bool {
    guard let line = lines.first else { return false }
    let facts = workspace.facts[line]
    guard facts.count <= CellHead.longest || facts.spaces > 0 else { return false }
    if CellHead.canBe(workspace.layout.lines[line].scalars) {
      if Int(facts.count) - Int(facts.spaces) <= CellHead.longest,
        CellHead(Array(workspace.layout.lines[line].scalars.withoutSpaces)) != nil
      {
        return true
      }
      // Where a line is several heads, the first word is one.
      if facts.spaces > 0,
        CellHead(
          workspace.layout.lines[line].scalars.prefix { $0 != " " }.filter { !$0.isSpace }) != nil
      {
        return true
      }
    }
    return facts.count <= longestFirstLine && headLines(lines, workspace) > 1
  }

  /// Whether a line may be the first of a head of several: no blank line is behind it, or it is torn.
  private static func mayGoOn(
    _ line: Int, in next: Int, _ workspace: borrowing Workspace
  ) -> Bool {
    let facts = workspace.facts[line]
    return workspace.blankLines(before: next) == 0 || facts.hasOpenBracket || facts.last.isDigit
      || facts.count == 1 && workspace.facts[next].count == 1
  }

  /// Longest first line of a head of several lines, in characters.
  private static let longestFirstLine = 14

  /// How many lines the head of a column stands on that starts with the first: 現状値 and （令和２年度）, 単 and
  /// 位; 1 where it is no such head.
  static func headLines(_ lines: ArraySlice<Int>, _ workspace: borrowing Workspace) -> Int {
    guard let first = lines.first, workspace.facts[first].count <= longestFirstLine,
      lines.count > 1, mayGoOn(first, in: lines[lines.startIndex + 1], workspace),
      CellHead.canBe(workspace.layout.lines[first].scalars)
        || lines.dropFirst().contains(where: {
          CellHead.holdsYear(workspace.layout.lines[$0].scalars)
        })
    else { return 1 }
    var text = Array(workspace.layout.lines[first].scalars)
    for (count, line) in lines.dropFirst().enumerated() {
      let next = workspace.layout.lines[line].scalars
      let isTorn =
        text.hasOpenBracket || (text.count == 1 && next.count == 1)
        || (text.last?.isDigit ?? false) && yearWords.contains(Array(next))
      let isNext = workspace.blankLines(before: line) == 0 && next.first?.isOpeningBracket ?? false
      guard
        isTorn || isNext
          || (workspace.blankLines(before: line) == 0 && CellHead(text.withoutSpaces) == nil)
      else { return 1 }
      text += next
      if CellHead(text.withoutSpaces) != nil { return count + 2 }
    }
    return 1
  }

  /// What a year's number goes on in on the next line.
  private static let yearWords = ["年度", "年"].map { Array($0.unicodeScalars) }

  /// How surely a line goes on in the next one, from 0: an open bracket, a mark that cannot start a line, a rest of
  /// few characters, a line that is as long as those around it.
  func goesOn(in next: CellUnit, longest: Int, _ isBeside: Bool) -> Int {
    guard isWords, next.isWords, let first = next.text.first else { return 0 }
    let isUnit = Amounts.isUnit(ScalarSlice(next.text))
    // A word of two characters in a narrow column.
    if text.count == 1, next.text.count == 1, !isUnit || !Amounts.isUnit(ScalarSlice(text)) {
      return 4
    }
    if isUnit { return 0 }
    var score = 0
    if text.hasOpenBracket { score += 4 }
    if CharacterClasses.of(first).contains(.noLineStart) || first.isHiragana { score += 3 }
    if isBeside {
      if text.count > 3, next.text.count <= 3 { score += 2 }
      if text.count >= 5, text.count + 1 >= longest { score += 2 }
      if text.count > 4, next.text.count < text.count { score += 1 }
    }
    return score
  }
}

/// The head of a column.
struct CellHead {
  enum Kind {
    /// Over words.
    case words
    /// Over values.
    case values
    /// A year over values, which a word may follow (`2022年度` `実績`).
    case year
    /// Over the numbers of the rows.
    case number
    /// Over several columns.
    case span
  }

  var kind: Kind
  /// Whether it stands over descriptions, which may be written on the line of a value.
  var isDescription: Bool
  /// Whether it stands over the names of the rows, so that a table has no other such head.
  var isFirst: Bool

  init?(_ text: [Unicode.Scalar]) {
    guard text.count >= 2, text.count <= Self.longest, Self.canBe(text), !text.endsSentence else {
      return nil
    }
    if Self.isNumber(text) {
      kind = .number
    } else if WordTableFinder.heads.contains(text) || Self.words.contains(text) {
      kind = .words
    } else if RowShape.isYear(text[...]) {
      kind = .year
    } else if Self.spans.contains(where: { text.starts(with: $0) }) {
      kind = .span
    } else if Self.values.contains(where: { text.starts(with: $0) })
      || (text.contains("度") && Self.values.contains(where: { Array(text.suffix($0.count)) == $0 }))
    {
      kind = .values
    } else {
      return nil
    }
    isFirst = Self.firsts.contains(text)
    isDescription = Self.descriptions.contains(text)
  }

  /// Whether a word heads the column of the rows' numbers.
  static func isNumber(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard text.count <= 4, let first = text.first, numberInitials.contains(first) else {
      return false
    }
    return numbers.contains { text.elementsEqual($0) }
  }

  /// What the heads of numbers start with.
  static let numberInitials = ScalarSet(numbers.compactMap(\.first))

  /// Whether a text can be or start with a head: by its first character, or since it holds that of a year.
  static func canBe(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return false }
    return initials.contains(first) || holdsYear(text)
  }

  /// Whether a text holds a character that all years in words do.
  static func holdsYear(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    text.contains { $0 == "度" || $0 == "年" }
  }

  private static let initials = ScalarSet(
    (numbers + WordTableFinder.heads + words + spans + values).compactMap(\.first)
      + "RHS".unicodeScalars)

  /// Most characters of a head.
  static let longest = 16

  private static let descriptions = ["説明", "備考", "内容", "概要", "主な内容"].map {
    Array($0.unicodeScalars)
  }
  private static let firsts = [
    "指標名", "指標", "指標の名称", "成果指標名", "事業名", "事業の名称", "区分", "項目", "名称",
  ].map { Array($0.unicodeScalars) }
  private static let numbers = [
    "No", "No.", "NO", "NO.", "№", "番号", "通番", "項番", "通し番号", "整理番号", "事業番号", "取組番号",
  ].map { Array($0.unicodeScalars) }
  private static let words = [
    "指標の名称", "成果指標名", "事業の名称", "事業概要", "事業の概要", "担当部署", "所管課", "主な取組",
  ].map { Array($0.unicodeScalars) }
  private static let spans = ["年度別", "事業費", "計画額", "各年度"].map { Array($0.unicodeScalars) }
  private static let values = [
    "現状", "目標", "基準値", "基準年", "実績", "中間", "最終", "計画値", "見込", "当初値", "策定時",
  ].map { Array($0.unicodeScalars) }
}
