internal import PlanModel

/// What: tells short lines that stand in the running text from the labels of a diagram.
///
/// Evidence: places. Lines in the type of the text, below each other at an edge where other texts of
/// the document start, directly below text of the same page and in no shape, are points whose marks
/// nobody can tell. Words of a diagram stand where its shapes are; one line alone may be the caption of
/// a picture.
///
/// Example: 自主防災組織の結成への補助 and 地区防災計画の作成支援 below a paragraph are points.
struct LinesInText {
  /// How far two edges may lie apart, in em.
  private static let margin: Float = 0.3
  /// How many texts start at an edge of the text.
  private static let leastTexts = 3
  /// The shortest line in characters.
  private static let shortest = 4

  private let layout: Layout
  private let display: DisplayType
  /// How many texts start at each indent, in tenths of an em.
  private var starts: [Int: Int] = [:]

  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    guard
      candidates.contains(where: { $0.reading == .label && layout.blocks[$0.block].style != nil })
    else { return }
    let rule = LinesInText(candidates, layout)
    var start = 0
    while start < candidates.count {
      guard rule.isOpen(candidates[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < candidates.count, rule.isOpen(candidates[end]),
        rule.goesOn(candidates[end - 1], candidates[end])
      {
        end += 1
      }
      rule.read(start..<end, &candidates)
      start = end
    }
  }

  private init(_ candidates: [Candidate], _ layout: Layout) {
    self.layout = layout
    display = DisplayType(layout)
    for candidate in candidates {
      switch candidate.reading {
      case .paragraph, .item:
        let block = layout.blocks[candidate.block]
        guard block.style != nil, isText(block) else { continue }
        starts[Self.step(block.indent), default: 0] += 1
      default: continue
      }
    }
  }

  private static func step(_ indent: Float) -> Int { Int((indent * 10).rounded()) }

  private func isText(_ block: Block) -> Bool { !display.isSmall(block) && !display.holds(block) }

  private func isOpen(_ candidate: Candidate) -> Bool {
    guard candidate.reading == .label, candidate.marker == nil,
      candidate.key.count >= Self.shortest, !candidate.key.allSatisfy(\.isDigit)
    else { return false }
    let block = layout.blocks[candidate.block]
    return block.style?.direction == .right && isText(block) && !block.isInFigure && !block.isLabel
      && !block.isCaption && !block.isCentred && isEdge(block.indent)
  }

  /// Whether texts of the document start there.
  private func isEdge(_ indent: Float) -> Bool {
    let near = Self.step(indent - Self.margin)...Self.step(indent + Self.margin)
    return near.reduce(0) { $0 + (starts[$1] ?? 0) } >= Self.leastTexts
  }

  /// Whether a line stands below another at the same edge, with nothing between.
  private func goesOn(_ one: Candidate, _ next: Candidate) -> Bool {
    let (one, next) = (layout.blocks[one.block], layout.blocks[next.block])
    return abs(one.indent - next.indent) <= Self.margin && !next.blankBefore
      && next.page - one.page <= 1
  }

  private func read(_ run: Range<Int>, _ candidates: inout [Candidate]) {
    guard run.count > 1, run.lowerBound > 0,
      !layout.blocks[candidates[run.lowerBound].block].blankBefore,
      isRunning(candidates[run.lowerBound - 1], beside: candidates[run.lowerBound])
    else { return }
    for index in run {
      candidates[index].reading = .item
      candidates[index].evidence = .inText
      candidates[index].confidence = 0.7
    }
  }

  private func isRunning(_ candidate: Candidate, beside line: Candidate) -> Bool {
    guard layout.blocks[candidate.block].page == layout.blocks[line.block].page else {
      return false
    }
    switch candidate.reading {
    case .paragraph, .item, .field: return isText(layout.blocks[candidate.block])
    default: return false
    }
  }
}
