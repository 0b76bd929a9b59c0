internal import PlanGrammar
internal import PlanModel

/// The shapes of lines, each made when it is asked for: most lines can be no row.
final class RowShapes {
  private let lines: [Int]
  private let text: [TextLine]
  /// For each line, its place in `made`; -1 while it is not made.
  // Nobody else looks at them while one is made: the check for that is a third of what they cost.
  @exclusivity(unchecked) private var places: [Int32]
  @exclusivity(unchecked) private var made: [RowShape] = []

  /// The shapes of some lines of a document.
  init(of lines: [Int], in text: [TextLine]) {
    self.lines = lines
    self.text = text
    places = Array(repeating: -1, count: lines.count)
  }

  /// The positions of the lines.
  var indices: Range<Int> { lines.indices }

  /// The shape of a line, by its position among the lines.
  subscript(position: Int) -> RowShape {
    let place = places[position]
    if place >= 0 { return made[Int(place)] }
    let shape = RowShape(text[lines[position]].scalars)
    places[position] = Int32(made.count)
    made.append(shape)
    return shape
  }
}

/// A line cut into words, as a row of a text table would be.
struct RowShape {
  /// A word of the line.
  struct Token {
    /// Scalars of the line, half open.
    var range: Range<Int>
    /// Whether it is a value: a number, a dash for none, a mark in a legend.
    var isValue: Bool
    /// Whether it names a year (`R7`, `平成21年度`).
    var isYear: Bool
  }

  var tokens: [Token]
  /// Number of tokens that are values.
  var values: Int
  /// Number of tokens that are values or years.
  var figures: Int

  /// Whether the line ends in a value.
  var endsInValue: Bool { tokens.last?.isValue ?? false }
  /// Whether the line starts with text.
  var startsWithText: Bool { tokens.first.map { !$0.isValue } ?? false }

  /// Cuts a line at white space and at leaders.
  init(_ line: ScalarSlice) {
    var tokens: [Token] = []
    tokens.reserveCapacity(1 + line.count { $0.isSpace || $0 == "\u{2026}" })
    var start = 0
    func close(_ end: Int) {
      guard end > start else { return }
      let text = line.part(start..<end)
      tokens.append(
        Token(
          range: start..<end, isValue: Self.isValue(text) || Amounts.isAmount(text),
          isYear: Self.isYear(text)))
    }
    for index in line.indices where line[index].isSpace || line[index] == "\u{2026}" {
      close(index)
      start = index + 1
    }
    close(line.count)
    Self.mergeYears(&tokens, line)
    self.tokens = tokens
    values = tokens.count { $0.isValue }
    figures = tokens.count { $0.isValue || $0.isYear }
  }

  /// `平成 21 年度` and `第 1 号` are one word: some typesetters put space around digits.
  private static func mergeYears(_ tokens: inout [Token], _ line: ScalarSlice) {
    var index = 1
    while index + 1 < tokens.count {
      let before = line[tokens[index - 1].range.upperBound - 1]
      let number = line[tokens[index].range]
      let after = line[tokens[index + 1].range.lowerBound]
      if startsYear(before), countsYear(after), number.count <= 2, number.allSatisfy(\.isDigit) {
        let range = tokens[index - 1].range.lowerBound..<tokens[index + 1].range.upperBound
        let text = line[range].filter { !$0.isSpace }
        tokens[index - 1] = Token(range: range, isValue: false, isYear: isYear(text))
        tokens.removeSubrange(index...(index + 1))
      } else {
        index += 1
      }
    }
  }

  /// The end of 令和, 平成, 昭和 and of 第.
  private static func startsYear(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "和", "成", "昭", "第": true
    default: false
    }
  }

  private static func countsYear(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "月", "号", "回", "次", "期", "位": true
    default: false
    }
  }

  /// `1,200`, `34.2`, `△5`, `-`, `12％`, `○`.
  static func isValue(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    var digits = 0
    for scalar in text {
      switch scalar {
      case "0"..."9": digits += 1
      case ",", ".", "．", "，", "%", "％", "+", "±", "△", "▲", "-", "－", "―", "ー", "—", "−": break
      case "・": return false
      case "○", "◎", "●", "◯", "〇", "→", "…":
        if text.count > 1 { return false }
      default: return false
      }
    }
    return digits > 0 || text.count == 1 && text.first != "・"
  }

  /// `R7`, `H30`, `平成21年度`, `令和元年度`, `2026年度`.
  static func isYear(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= 10 else { return false }
    if first == "R" || first == "H" || first == "S" {
      return text.count >= 2 && text.dropFirst().allSatisfy(\.isDigit)
    }
    guard last == "度" || last == "年" else { return false }
    return text.contains { $0.isDigit || $0 == "元" }
  }
}
