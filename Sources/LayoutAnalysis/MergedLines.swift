internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: cuts a line in two where two lines came out side by side with a wide gap between them.
///
/// Why: extractors that put everything at one height on one line do so with the lines of two columns
/// or boxes, here and there, also in texts that else have a line a line.
///
/// How sure: the source tells no places; the line has exactly one gap of an em and a half or more,
/// and no line next to it has one that ends at the same place, as rows of a table do; one side ends a
/// sentence, the left one is long or the right one labelled, and the left one is no label, caption or
/// field name. (Words of a diagram have none of this.) Two single characters are cut next to a line of
/// one: they were a label printed downwards. A text of which more than a fourth of
/// the lines have wide gaps keeps its columns by them, and is left alone.
enum MergedLines {
  /// Narrowest gap in half em: one ideographic space, which names are set with, is none.
  static let narrowest = 3
  /// Largest share of lines with gaps.
  static let share = 0.25
  /// Shortest left side in characters that ends no sentence: what is shorter may be a name.
  static let shortest = 5
  /// A left side of so many characters is a line of text: half of a line of forty.
  static let longLine = 20

  /// A wide gap: the scalars, and where it ends in half em from the edge of the page.
  private struct Gap {
    var range: Range<Int>
    var end: Int
  }

  static func split(_ workspace: inout Workspace) {
    var gaps: [Int: [Gap]] = [:]
    for line in workspace.layout.lines.indices
    where workspace.facts[line].spaces >= 2 || workspace.facts[line].has(.wideSpace) {
      let found = Self.gaps(workspace.layout.lines[line])
      if !found.isEmpty { gaps[line] = found }
    }
    guard !gaps.isEmpty, Double(gaps.count) <= share * Double(workspace.layout.lines.count) else {
      return
    }
    var cuts: [(line: Int, parts: [TextLine])] = []
    for line in Array(gaps.keys).ascending() {
      guard let own = gaps[line], own.count == 1, workspace.arrangement.column(of: line) == nil,
        !isAligned(own[0], gaps[line - 1]), !isAligned(own[0], gaps[line + 1]),
        isPair(own[0].range, line, workspace)
      else { continue }
      let whole = workspace.layout.lines[line]
      cuts.append(
        (
          line,
          [
            part(whole, 0..<own[0].range.lowerBound),
            part(whole, own[0].range.upperBound..<whole.scalars.count),
          ]
        ))
    }
    guard !cuts.isEmpty else { return }
    workspace.replaceLines(cuts)
    workspace.layout.diagnostics.append(
      Diagnostic(
        id: "merged-lines-split", severity: .note,
        message: "\(cuts.count) lines cut where two stand side by side"))
  }

  private static func gaps(_ line: TextLine) -> [Gap] {
    var gaps: [Gap] = []
    let offsets = line.rawOffsets
    var at = Int(line.indent * 2)
    var start: Int?
    var width = 0
    for (index, scalar) in line.scalars.enumerated() {
      let own = halfEms(offsets, index)
      at += own
      if scalar.isSpace {
        if start == nil { start = index }
        width += own
      } else {
        if let start, width >= narrowest { gaps.append(Gap(range: start..<index, end: at - own)) }
        start = nil
        width = 0
      }
    }
    return gaps
  }

  private static func isAligned(_ gap: Gap, _ others: [Gap]?) -> Bool {
    others?.contains { abs($0.end - gap.end) <= 2 } ?? false
  }

  /// Whether both sides of a gap are texts of their own.
  private static func isPair(_ gap: Range<Int>, _ line: Int, _ workspace: Workspace) -> Bool {
    let scalars = workspace.layout.lines[line].scalars
    let left = Array(scalars[..<gap.lowerBound])
    let right = Array(scalars[gap.upperBound...])
    guard right.contains(where: \.isLetter), left.last != "\u{2026}" else { return false }
    if left.count == 1, right.count == 1 { return isVertical(line, workspace) }
    if workspace.facts[line].isCaption || workspace.facts[line].hasFieldName { return false }
    // The gap between a label and its title.
    if let marker = workspace.markers[line], marker.textStart >= gap.lowerBound { return false }
    if left.endsSentence { return true }
    guard left.count >= shortest, right.count >= 2 else { return false }
    return left.count >= longLine || right.endsSentence
      || workspace.grammar.marker(of: right).map { $0.textStart < right.count } ?? false
  }

  /// Whether the line next to this one is a single letter: a label printed downwards.
  private static func isVertical(_ line: Int, _ workspace: Workspace) -> Bool {
    workspace.layout.lines[line].scalars[0].isLetter
      && [line - 1, line + 1].contains {
        workspace.facts.indices.contains($0) && workspace.facts[$0].count == 1
          && workspace.facts[$0].first.isLetter
      }
  }

  private static func part(_ line: TextLine, _ range: Range<Int>) -> TextLine {
    var part = line.part(range)
    let offsets = part.rawOffsets
    part.width = part.scalars.indices.reduce(0) { $0 + Float(halfEms(offsets, $1)) / 2 }
    if range.lowerBound > 0 {
      part.indent = 0
      part.hasWideIndent = false
    }
    return part
  }

  /// What takes three bytes of the source is set in a full em, mostly.
  private static func halfEms(_ offsets: [UInt32], _ index: Int) -> Int {
    offsets[index + 1] - offsets[index] >= 3 ? 2 : 1
  }
}
