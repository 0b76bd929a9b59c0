internal import PlanGrammar
internal import PlanModel

/// What the places and the type of two lines say of them.
extension BlockBuilder {
  /// What the places of two lines of a page say.
  enum Standing {
    /// One text.
    case goesOn
    /// Two texts.
    case startsAnew
    /// Text that may go on in another column.
    case behindBreak
    /// Nothing.
    case unsure
  }

  /// What the place of a line says of its going on in the open block.
  func stands(_ line: Int, behind last: Int) -> Standing {
    if isNoteMark(line), standsBeside(last, line) { return .goesOn }
    if let text = workspace.arrangement.texts[line] {
      return text == workspace.arrangement.texts[last] ? .goesOn : .startsAnew
    }
    if workspace.arrangement.captions.contains(line) { return .startsAnew }
    if isFlow(line) || isCaptionRow(last, line) || isInBracketsAtEdge(line, behind: last)
      || isOfficeInBrackets(line)
    {
      return .goesOn
    }
    if isCentredTogether(last, line) || isNarrowText(last, line) || isHangingTitle(last, line) {
      return .goesOn
    }
    if openPieces.count == 1, isAtRightEdge(last, above: line) { return .startsAnew }
    switch workspace.arrangement.step(from: last, to: line) {
    case .other: return .startsAnew
    case .flow: return .behindBreak
    case .column where !looksAlike(last, line): return .startsAnew
    case .unknown, .column: return .unsure
    }
  }

  /// Whether two lines without labels are set in the same type around one axis, closely and without a
  /// common edge, as the lines of a title are.
  func isCentredTogether(_ one: Int, _ other: Int) -> Bool {
    guard openMarker == nil, !workspace.markers.has(other), looksAlike(one, other),
      !workspace.facts[one].endsSentence, !workspace.facts[other].endsSentence,
      workspace.facts[one].count <= 30, workspace.facts[other].count <= 30,
      workspace.arrangement.column(of: one) == workspace.arrangement.column(of: other),
      let first = workspace.layout.lines[one].geometry,
      let second = workspace.layout.lines[other].geometry
    else { return false }
    let size = Double(first.style.size)
    let axis = (first.box.left + first.box.right - second.box.left - second.box.right) / 2
    let pitch = (second.box.top + second.box.bottom - first.box.top - first.box.bottom) / 2
    return abs(axis) <= 0.5 * size && abs(first.box.left - second.box.left) >= 0.8 * size
      && pitch > 0.8 * size && pitch <= 1.6 * size
  }

  /// Whether a line goes on in a title that ends in a particle: set as it, at its left edge, closely below.
  func isHangingTitle(_ last: Int, _ line: Int) -> Bool {
    guard workspace.facts[last].count >= 3, endsInParticle(last),
      !workspace.markers.has(line),
      workspace.layout.lines[last].style == workspace.layout.lines[line].style,
      workspace.facts[last].count <= 30, workspace.facts[line].count <= 30,
      workspace.arrangement.column(of: last) == workspace.arrangement.column(of: line),
      let style = workspace.layout.lines[last].style, style.direction == .right,
      let one = workspace.layout.lines[last].box, let other = workspace.layout.lines[line].box
    else { return false }
    let size = Double(style.size)
    let pitch = other.top - one.top
    return abs(one.left - other.left) <= 0.3 * size && pitch > 0.8 * size && pitch <= 1.6 * size
  }

  private func endsInParticle(_ line: Int) -> Bool {
    switch workspace.facts[line].last {
    case "の", "を", "に", "と", "が", "は", "へ", "や": true
    default: false
    }
  }

  /// Whether a short line stands at the right edge of its column and the next one does not start below it: a date, a sender.
  func isAtRightEdge(_ last: Int, above line: Int) -> Bool {
    guard openMarker == nil, let column = workspace.arrangement.column(of: last),
      column == workspace.arrangement.column(of: line),
      let one = workspace.layout.lines[last].box, let other = workspace.layout.lines[line].box,
      let style = workspace.layout.lines[last].style, style.direction == .right
    else { return false }
    let width = workspace.arrangement.columns[column].width
    return workspace.layout.lines[last].indent >= 0.4 * width
      && workspace.layout.lines[last].width >= width - 2
      && abs(one.left - other.left) > Double(style.size)
  }

  /// Whether the open block is set in lines of a few characters, whose last two end at one edge, and a
  /// line goes on at theirs: text in a narrow box, where the width of the page's columns says nothing.
  func isNarrowText(_ last: Int, _ line: Int) -> Bool {
    guard openPieces.count >= 2, !workspace.markers.has(line), !text.endsSentence,
      looksAlike(last, line),
      workspace.arrangement.column(of: last) == workspace.arrangement.column(of: line),
      let before = workspace.layout.lines[Int(openPieces[openPieces.count - 2].line)].geometry,
      let this = workspace.layout.lines[last].geometry,
      let next = workspace.layout.lines[line].geometry,
      before.box.top < this.box.top, this.box.top < next.box.top
    else { return false }
    let size = Double(this.style.size)
    let pitch = next.box.top - this.box.top
    return abs(this.box.right - before.box.right) <= 0.3 * size
      && abs(next.box.left - this.box.left) <= 0.3 * size
      && next.box.right <= this.box.right + 0.3 * size
      && abs(pitch - (this.box.top - before.box.top)) <= 0.3 * size && pitch <= 2 * size
  }

  /// Whether two pieces of a line stand above a table, with nothing but its unit between: its caption.
  func isCaptionRow(_ one: Int, _ other: Int) -> Bool {
    guard standsBeside(one, other), looksAlike(one, other), !workspace.markers.has(other),
      workspace.layout.lines[other].scalars.first != "（", text.count <= 40,
      workspace.facts[other].count <= 20
    else { return false }
    var next = other + 1
    if next < workspace.roles.count, standsBeside(other, next),
      workspace.layout.lines[next].scalars.starts(with: Self.unit)
    {
      next += 1
    }
    return next < workspace.roles.count && workspace.tables[next]?.kind == .table
  }

  private static let unit = Array("（単位".unicodeScalars)

  /// What the names of offices and of those who work with them end in.
  private static let offices = Set("課部局室係署所館校園会市町村県国者等".unicodeScalars)

  /// Whether a line names offices in brackets at the right edge of the open block, directly behind the end of its sentence: who is in charge of a
  /// point （建設課、福祉課）.
  func isInBracketsAtEdge(_ line: Int, behind last: Int) -> Bool {
    let facts = workspace.facts[line]
    guard text.endsSentence, facts.first == "（" || facts.first == "(", facts.count <= 24,
      case let scalars = workspace.layout.lines[line].scalars,
      scalars.last == "）" || scalars.last == ")",
      scalars.dropLast().last.map(Self.offices.contains) ?? false,
      let column = workspace.arrangement.column(of: line),
      column == workspace.arrangement.column(of: last),
      let own = workspace.layout.lines[line].geometry,
      let before = workspace.layout.lines[last].box,
      own.style.direction == .right
    else { return false }
    let size = Double(own.style.size)
    var edge: Double?
    for piece in openPieces {
      guard let right = workspace.layout.lines[Int(piece.line)].box?.right else { continue }
      edge = max(edge ?? right, right)
    }
    return own.box.right >= (edge ?? before.right) - size
      && own.box.left > before.left + 4 * size && own.box.top - before.bottom <= 1.2 * size
      && own.box.bottom > before.top
  }

  /// Whether a line of a text without places is an office in brackets directly behind the end of a sentence.
  func isOfficeInBrackets(_ line: Int) -> Bool {
    let facts = workspace.facts[line]
    guard text.endsSentence, facts.first == "（" || facts.first == "(", facts.count <= 24,
      workspace.layout.lines[line].geometry == nil, workspace.blankLines(before: line) == 0,
      case let scalars = workspace.layout.lines[line].scalars, scalars.count > 4,
      scalars.last == "）" || scalars.last == ")"
    else { return false }
    return "課室局".unicodeScalars.contains(scalars[scalars.count - 2])
  }

  /// Whether a line goes on in a flow (A ⇒ B ⇒ C): it starts with the arrow that stands between the
  /// words of the open block, close below it.
  func isFlow(_ line: Int) -> Bool {
    let first = workspace.facts[line].first
    switch first {
    case "⇒", "→", "➡", "➔", "▶", "►": break
    default: return false
    }
    guard openMarker == nil, !text.endsSentence, workspace.blankLines(before: line) == 0 else {
      return false
    }
    return text.scalars.dropFirst().contains(first)
  }

  /// Whether a line is the mark of a note and nothing else: ※1.
  func isNoteMark(_ line: Int) -> Bool {
    guard workspace.facts[line].first == "※", workspace.facts[line].count <= 3 else { return false }
    return workspace.layout.lines[line].scalars.dropFirst().allSatisfy(\.isDigit)
  }

  /// Whether a line stands to the right of the last one of the open block, and is one text with it: the text of a label, a value.
  func isBesideItsLabel(_ line: Int) -> Bool {
    guard let last = openPieces.last, let text = workspace.arrangement.texts[line] else {
      return false
    }
    return workspace.arrangement.texts[Int(last.line)] == text
      && standsBeside(Int(last.line), line)
  }

  /// Whether a line stands to the right of another, on its height.
  func standsBeside(_ line: Int, _ next: Int) -> Bool {
    guard let one = workspace.layout.lines[line].box, let other = workspace.layout.lines[next].box
    else { return false }
    return other.left >= one.right && other.top < one.bottom && one.top < other.bottom
  }

  /// Whether a line has the label of the open block and starts at its edge: the next point of a list.
  func startsLikeBlock(_ line: Int) -> Bool {
    guard let marker = workspace.markers[line], let openMarker, let first = openPieces.first,
      workspace.arrangement.column(of: line) != nil,
      marker.markerClass == openMarker.markerClass,
      let box = workspace.layout.lines[line].box,
      let start = workspace.layout.lines[Int(first.line)].box
    else { return false }
    let isVertical = workspace.arrangement.isVertical(line)
    return abs(isVertical ? box.top - start.top : box.left - start.left) <= 2
  }

  /// Whether two lines are printed alike, as the lines of one paragraph are: the same size up to a
  /// tenth, and the same direction. One word in bold does not make a line bold, a heading in bold is
  /// so throughout.
  func looksAlike(_ one: Int, _ other: Int) -> Bool {
    guard let first = workspace.layout.lines[one].style,
      let second = workspace.layout.lines[other].style
    else { return true }
    return abs(first.size - second.size) <= 0.1 * max(first.size, second.size)
      && first.direction == second.direction && first.isBold == second.isBold
  }
}
