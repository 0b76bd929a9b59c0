internal import PlanModel

/// What: puts points that speak of the figure or table below (以下の図のとおり, 次の表) before it where they
/// came out behind it.
///
/// How sure: a table stands directly before the points, on the same page and under the same heading; one
/// of them speaks of what stands below; and nothing below them, up to the next heading, is a table or a
/// figure. Only whole runs of points are moved, so that their order stays.
///
/// Near miss: 上の表のとおり, 下表 before a table of its own.
enum ForwardReferences {
  private static let words = [
    "以下の図", "以下の表", "次の図", "次の表", "下の図", "下の表", "下図", "下表",
  ].map { Array($0.unicodeScalars) }

  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var index = 0
    while index + 1 < candidates.count {
      defer { index += 1 }
      guard candidates[index].reading == .table, isPoint(candidates[index + 1]) else { continue }
      let page = layout.blocks[candidates[index].block].page
      var end = index + 1
      while end < candidates.count, isPoint(candidates[end]),
        layout.blocks[candidates[end].block].page == page
      {
        end += 1
      }
      let points = index + 1..<end
      guard points.contains(where: { speaksOfBelow(candidates[$0], layout) }),
        !showsSomething(from: end, candidates)
      else { continue }
      let start = start(of: index, candidates)
      let table = candidates[start...index]
      let moved = candidates[points]
      candidates.replaceSubrange(start..<end, with: Array(moved) + Array(table))
      index = end
    }
  }

  /// Where a table with its caption and notes starts.
  private static func start(of table: Int, _ candidates: [Candidate]) -> Int {
    var start = table
    while start > 0,
      candidates[start - 1].reading == .caption || candidates[start - 1].reading == .note
    {
      start -= 1
    }
    return start
  }

  private static func isPoint(_ candidate: Candidate) -> Bool {
    candidate.reading == .item
  }

  private static func speaksOfBelow(_ candidate: Candidate, _ layout: Layout) -> Bool {
    let text = layout.scalars(of: layout.blocks[candidate.block].pieces)
    return words.contains { word in text.indices.contains { text.hasWord(word, at: $0) } }
  }

  /// Whether a table or figure follows before the next heading.
  private static func showsSomething(from start: Int, _ candidates: [Candidate]) -> Bool {
    for candidate in candidates[start...] {
      switch candidate.reading {
      case .heading: return false
      case .table, .figure, .caption, .label: return true
      default: continue
      }
    }
    return false
  }
}
