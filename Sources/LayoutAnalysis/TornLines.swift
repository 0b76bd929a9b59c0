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
    guard torn >= least, areWhole(input.lines) else { return }
    let full = fullWidth(input.lines)
    // Lines move up in their own array: nearly all of them stay as they are.
    var count = 0
    for page in input.pages.indices {
      let start = count
      for index in input.pages[page] {
        if count > start, input.blanks[index] == 0,
          goesOn(count - 1, in: index, input, full, grammar)
        {
          let joined = input.lines[count - 1].joined(with: input.lines[index])
          input.facts[count - 1] = LineFacts(joined.scalars)
          input.lines[count - 1] = joined
          continue
        }
        if count < index {
          input.lines.exchange(count, index)
          input.facts[count] = input.facts[index]
          input.blanks[count] = input.blanks[index]
        }
        count += 1
      }
      input.pages[page] = start..<count
    }
    input.lines.removeLast(input.lines.count - count)
    input.facts.removeLast(input.facts.count - count)
    input.blanks.removeLast(input.blanks.count - count)
  }

  /// Whether all lines can be joined with others; each is looked at where it stands.
  private static func areWhole(_ lines: [TextLine]) -> Bool {
    lines.withUnsafeBufferPointer { lines in
      for index in lines.indices where !lines[index].isWhole { return false }
      return true
    }
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

  /// Whether a line goes on in another.
  private static func goesOn(
    _ line: Int, in next: Int, _ input: borrowing LayoutInput, _ full: Float,
    _ grammar: MarkerGrammar
  ) -> Bool {
    let (facts, nextFacts) = (input.facts[line], input.facts[next])
    let isTorn = cannotStart(nextFacts)
    let mayGoOn =
      isTorn || isOpening(nextFacts.first)
      || nextFacts.first.isHiragana && CharacterClasses.of(facts.last).contains(.closer)
    guard mayGoOn, input.lines[line].width + input.lines[next].width <= full * widest else {
      return false
    }
    if isTorn { return true }
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
