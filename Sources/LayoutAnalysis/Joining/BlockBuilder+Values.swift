internal import PlanGrammar
internal import PlanModel

/// Titles of numbers that stand alone, and fields whose value has a line of its own (`担当課` over `消防総務課`), as
/// extractors write cells and boxes.
extension BlockBuilder {
  /// Longest value in characters: offices and plans in a row.
  private static let longestValue = 80

  /// Whether the open block is the name of a field, with or without brackets, and nothing else.
  @inline(__always)
  var isFieldName: Bool { openPieces.count == 1 && text.count <= 14 && namesField }

  private var namesField: Bool {
    guard let first = text.scalars.first,
      FieldLexicon.canStart(first) || first.isOpeningBracket
    else { return false }
    return FieldLexicon.isName(ScalarSlice(text.scalars))
  }

  /// Whether a line is the value of the field that the open block is the name of: short, without a label, and the only such
  /// line there. A list of several below a name (出席者) stays one.
  func isValue(_ line: Int, ofFieldOn last: Int) -> Bool {
    guard workspace.arrangement.columns.isEmpty, canBeValue(line) else { return false }
    guard let after = workspace.nextBody(after: line, before: min(line + 3, workspace.roles.count)),
      after == line + 1, workspace.layout.lines[after].page == workspace.layout.lines[line].page
    else { return true }
    return !canBeValue(after)
      || workspace.metrics(of: line).isFull(workspace.layout.lines[line].width)
  }

  private func canBeValue(_ line: Int) -> Bool {
    let facts = workspace.facts[line]
    return facts.count <= Self.longestValue && !facts.endsSentence && !facts.hasFieldName
      && facts.last != "、" && !JoinScore.isDangling(facts)
      && !facts.isCaption && !workspace.markers.has(line)
      && !FieldLexicon.isName(workspace.layout.lines[line].scalars)
  }

  /// Whether a line can be the title of a number that stands alone before it.
  func isTitle(_ line: JoinScore.Line) -> Bool {
    switch openMarker?.reading {
    case .part, .chapter, .section, .policy, .enumerator: break
    default: return false
    }
    if openMarker?.name != nil { return false }
    return !line.hasLabel && line.facts.count <= 40 && !line.facts.endsSentence
  }
}
