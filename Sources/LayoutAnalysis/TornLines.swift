internal import PlanGrammar
internal import PlanModel

/// What: puts lines together that an extractor cut where brackets are set tightly (`…計画」` `（以下「計画」` `という。` `）を策定`): it
/// took the narrow space for the gap between two texts.
///
/// How sure: no typesetter starts a line with 、 or a closing bracket. Where at least two lines of a document do, those go on in the
/// line before them. So do lines that start with an opening bracket, or with hiragana behind a closing one, where both together are
/// no wider than a line of the document can be; labels with numbers, （１）, start lines.
enum TornLines {
  /// How many lines start with what cannot start a line.
  private static let least = 2
  /// How wide the first part is at least, as a share of the full width: cells of tables are narrower.
  private static let share: Float = 0.7
  /// The same for a part that ends in 、.
  private static let unfinishedShare: Float = 0.4
  /// No line is wider than so many full ones. Whoever starts every line with 、 gets no line of the whole document.
  private static let widest: Float = 2

  static func mend(_ input: inout LayoutInput, grammar: MarkerGrammar) {
    let torn = input.facts.indices.count { cannotStart(input.facts[$0]) }
    guard torn >= least, TextLine.areWhole(input.lines) else { return }
    let full = fullWidth(input.lines)
    var joined: [Int] = []
    for page in input.pages {
      // The line that the next one may go on in.
      var open = page.lowerBound
      for line in page.dropFirst() {
        if input.blanks[line] == 0, mayGoOn(input.facts[open], in: input.facts[line]),
          goesOn(open, in: line, input, full, grammar)
        {
          input.lines[open] = input.lines[open].joined(with: input.lines[line])
          input.facts[open] = LineFacts(input.lines[open].scalars)
          joined.append(line)
        } else {
          open = line
        }
      }
    }
    input.remove(joined)
  }

  /// The width of the widest lines. One line in twenty may be that of a wide table.
  private static func fullWidth(_ lines: [TextLine]) -> Float {
    // Lines without places are some half ems wide. What is wider than any page counts as that.
    var counts = [Int](repeating: 0, count: 1001)
    for index in lines.indices { counts[Int(min(max(lines[index].width, 0), 500) * 2)] += 1 }
    var left = (lines.count - 1) * 19 / 20
    for (halves, count) in counts.enumerated() {
      if left < count { return Float(halves) / 2 }
      left -= count
    }
    return 0
  }

  /// Whether a line may go on in another, by the characters where they meet.
  @inline(__always)
  private static func mayGoOn(_ facts: LineFacts, in next: LineFacts) -> Bool {
    cannotStart(next) || isOpening(next.first)
      || next.first.isHiragana && CharacterClasses.of(facts.last).contains(.closer)
  }

  /// Whether a line goes on in another that may be its second part.
  private static func goesOn(
    _ line: Int, in next: Int, _ input: borrowing LayoutInput, _ full: Float,
    _ grammar: MarkerGrammar
  ) -> Bool {
    let facts = input.facts[line]
    guard input.lines[line].width + input.lines[next].width <= full * widest else { return false }
    if cannotStart(input.facts[next]) { return true }
    guard !facts.endsSentence,
      !(grammar.marker(of: input.lines[next].scalars)?.isNumbered ?? false)
    else { return false }
    let width = narrowest(input.lines[line])
    return width >= full * (facts.last == "、" ? unfinishedShare : share)
      && width + narrowest(input.lines[next]) <= full + 1
  }

  /// The width of a line with punctuation set in half the room.
  private static func narrowest(_ line: borrowing TextLine) -> Float {
    var width = line.width
    for scalar in line.scalars
    where !CharacterClasses.of(scalar).isDisjoint(with: [.opener, .closer, .comma, .fullStop]) {
      width -= 0.5
    }
    return width
  }

  /// An opening bracket that texts are torn before.
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "「", "『", "〔": true
    default: false
    }
  }

  /// Whether a line starts with what starts none.
  private static func cannotStart(_ facts: LineFacts) -> Bool {
    facts.count > 0
      && !CharacterClasses.of(facts.first).isDisjoint(with: [.closer, .comma, .fullStop])
  }
}
