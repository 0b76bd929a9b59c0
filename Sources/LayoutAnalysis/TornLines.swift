internal import Ordering
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

  static func mend(_ input: inout LayoutInput) {
    let torn = input.facts.indices.count { Self.cannotStart(input.facts[$0]) }
    guard torn >= least, input.lines.allSatisfy(\.isWhole) else { return }
    let widths = input.lines.map(\.width).ascending()
    // One line in twenty may be that of a wide table.
    let full = widths[(widths.count - 1) * 19 / 20]
    var mended = LayoutInput()
    mended.reserve(lines: input.lines.count)
    mended.sheets = input.sheets
    for page in input.pages {
      let start = mended.lines.count
      for index in page {
        if mended.lines.count > start, input.blanks[index] == 0,
          goesOn(
            mended.lines.count - 1, of: mended, in: input.facts[index], input.lines[index], full)
        {
          let joined = mended.lines[mended.lines.count - 1].joined(with: input.lines[index])
          mended.facts[mended.lines.count - 1] = LineFacts(joined.scalars)
          mended.lines[mended.lines.count - 1] = joined
        } else {
          mended.lines.append(input.lines[index])
          mended.facts.append(input.facts[index])
          mended.blanks.append(input.blanks[index])
        }
      }
      mended.pages.append(start..<mended.lines.count)
    }
    input = mended
  }

  /// Whether a line goes on in the next one.
  private static func goesOn(
    _ line: Int, of input: LayoutInput, in next: LineFacts, _ nextLine: TextLine, _ full: Float
  ) -> Bool {
    if cannotStart(next) { return true }
    let facts = input.facts[line]
    let behindBracket = CharacterClasses.of(facts.last).contains(.closer)
    guard "（(「『〔".unicodeScalars.contains(next.first) || behindBracket && next.first.isHiragana,
      !facts.endsSentence,
      !(MarkerGrammar.standard.marker(of: nextLine.scalars)?.isNumbered ?? false)
    else { return false }
    let width = narrowest(input.lines[line])
    return width >= full * (facts.last == "、" ? unfinishedShare : share)
      && width + narrowest(nextLine) <= full + 1
  }

  /// The width of a line with punctuation set in half the room.
  private static func narrowest(_ line: TextLine) -> Float {
    line.width
      - line.scalars.reduce(0) {
        CharacterClasses.of($1).isDisjoint(with: [.opener, .closer, .comma, .fullStop])
          ? $0 : $0 + 0.5
      }
  }

  /// Whether a line starts with what starts none.
  private static func cannotStart(_ facts: LineFacts) -> Bool {
    facts.count > 0
      && !CharacterClasses.of(facts.first).isDisjoint(with: [.closer, .comma, .fullStop])
  }
}
