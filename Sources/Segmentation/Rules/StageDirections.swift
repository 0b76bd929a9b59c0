internal import PlanGrammar
internal import PlanModel

/// What: reads what minutes say in brackets between the statements (（「異議なし」の声あり）, （休憩 午後２時58分〜））as text: no title.
///
/// How sure: at least three statements of the document have their speaker beside them, and the line in brackets stands at the edge of what they
/// said, not at that of their names.
enum StageDirections {
  private static let leastStatements = 3
  /// From the names of the speakers to what they say, in em.
  private static let leastIndent: Float = 4

  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    let spoken = candidates.lazy.map { layout.blocks[$0.block] }.filter(\.isSpoken)
    guard spoken.count >= leastStatements, let names = spoken.map(\.indent).max() else { return }
    for index in candidates.indices {
      switch candidates[index].reading {
      case .heading, .paragraph, .label: break
      default: continue
      }
      guard layout.blocks[candidates[index].block].indent >= names + leastIndent,
        isInBrackets(layout.blocks[candidates[index].block].pieces, layout)
      else { continue }
      candidates[index].reading = .paragraph
      candidates[index].evidence = .plainText
      candidates[index].marker = nil
    }
  }

  /// Whether a text stands in round brackets as a whole.
  private static func isInBrackets(_ pieces: PieceList, _ layout: Layout) -> Bool {
    guard let first = pieces.first, let last = pieces.last, !first.range.isEmpty,
      !last.range.isEmpty
    else { return false }
    let opener = layout.lines[Int(first.line)].scalars[first.range.lowerBound]
    let closer = layout.lines[Int(last.line)].scalars[last.range.upperBound - 1]
    return (opener == "（" || opener == "(") && (closer == "）" || closer == ")")
  }
}
