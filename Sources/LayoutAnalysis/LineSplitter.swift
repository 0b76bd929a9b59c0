internal import PlanGrammar
internal import PlanModel

/// What: cuts a line in two where a second label stands in it
/// (`（1）災害対策の推進 １ 災害対策・防犯`, `【目指す姿】 ●こども・若者の人権の尊重`).
///
/// Why: cells of one row of a table come out on one line.
///
/// How sure: white space stands before the label, the label's class heads at least two lines of the
/// document by itself, both halves are short and neither ends a sentence or opens a bracket.
enum LineSplitter {
  static let longestHalf = 40

  static func split(_ workspace: inout Workspace) {
    let classes = headClasses(workspace)
    var cuts: [(line: Int, parts: [TextLine])] = []
    for line in workspace.layout.lines.indices {
      // Lines with boxes were cut where their gaps are.
      if workspace.arrangement.column(of: line) != nil { continue }
      let isWide = workspace.facts[line].has(.wideSpace)
      guard isWide || workspace.markers.has(line), workspace.facts[line].has(.space) else {
        continue
      }
      var marker = workspace.markers[line]
      let canSplit =
        isWide
        || marker.map { $0.textStart < workspace.facts[line].count } ?? false
          && workspace.facts[line].count <= 2 * longestHalf && !workspace.facts[line].endsSentence
          && !workspace.facts[line].has(.ellipsis)
      guard canSplit else { continue }
      // A line is copied where it is cut.
      guard
        marker.flatMap({
          splitPoint(workspace.layout.lines[line].scalars, $0, classes, workspace.grammar)
        }) != nil || isWide && noteStart(workspace.layout.lines[line].scalars) != nil
      else { continue }
      var rest = workspace.layout.lines[line]
      var parts: [TextLine] = []
      while let at = marker.flatMap({ splitPoint(rest.scalars, $0, classes, workspace.grammar) })
        ?? (isWide ? noteStart(rest.scalars) : nil)
      {
        let halves = cut(rest, at)
        parts.append(halves.0)
        rest = halves.1
        marker = workspace.grammar.marker(of: rest.scalars)
      }
      if !parts.isEmpty { cuts.append((line, parts + [rest])) }
    }
    guard !cuts.isEmpty else { return }
    workspace.replaceLines(cuts)
    workspace.layout.diagnostics.append(
      Diagnostic(
        id: "line-split-at-label", severity: .note,
        message: "\(cuts.count) lines cut where a second label stands in them"))
  }

  /// Classes of labels that head at least two lines.
  private static func headClasses(_ workspace: Workspace) -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for marker in workspace.markers.all where isSplitting(marker) {
      counts[marker.classKey, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }

  private static func isSplitting(_ marker: Marker) -> Bool {
    marker.entry(of: splits) ?? false
  }

  private static let splits = Convention.all.map {
    [
      "parenthesized", "number-bare", "circle", "diamond", "tier-number", "tier-code", "circled",
    ].contains($0.id)
  }

  /// Whether a label that splits lines can start with a scalar.
  private static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x28, 0xFF08, 0x2460...0x2487, 0x25A0...0x25EF, 0x3007: true
    default: tierInitials.contains(scalar)
    }
  }

  private static let tierInitials = ScalarSet("基政施方取柱戦目分大中小重主個単展事".unicodeScalars)

  private static func splitPoint(
    _ text: ScalarSlice, _ own: Marker, _ classes: Set<UInt64>, _ grammar: MarkerGrammar
  ) -> Int? {
    guard text.count <= 2 * longestHalf, text.count >= 6, own.textStart < text.count,
      !text.endsSentence, !text.contains("\u{2026}"), text.contains(where: \.isSpace)
    else { return nil }
    for index in text.indices.dropLast(2).dropFirst(own.label.upperBound + 1)
    where text[index].isSpace && Self.canStart(text[index + 1]) {
      let rest = text.part((index + 1)..<text.count)
      guard let marker = grammar.marker(of: rest), isSplitting(marker),
        classes.contains(marker.classKey), marker.classKey != own.classKey,
        marker.textStart < rest.count, !text.part(0..<index).hasOpenBracket,
        rest[marker.textStart].isWide
      else { continue }
      return index
    }
    // A bracket label with the first point of its list behind it.
    if own.name != nil, own.textStart < text.count, own.textStart > own.label.upperBound {
      let rest = text.part(own.textStart..<text.count)
      if let marker = grammar.marker(of: rest), isSplitting(marker),
        classes.contains(marker.classKey)
      {
        return own.label.upperBound
      }
    }
    return nil
  }

  /// The wide gap before a note or a unit at the end of a caption (`■事業費　＊…　（単位：百万円）`).
  private static func noteStart(_ text: ScalarSlice) -> Int? {
    guard text.count > 4 else { return nil }
    for index in 1..<(text.count - 2) where text[index] == "\u{3000}" {
      let next = text[index + 1]
      if next == "＊" || next == "※" { return index }
      if next == "（", text[(index + 2)...].starts(with: Array("単位".unicodeScalars)) { return index }
    }
    return nil
  }

  private static func cut(_ line: TextLine, _ at: Int) -> (TextLine, TextLine) {
    var start = at
    while start < line.scalars.count, line.scalars[start].isSpace { start += 1 }
    var first = line.part(0..<at)
    var second = line.part(start..<line.scalars.count)
    let share = Float(at) / Float(max(line.scalars.count, 1))
    first.width = line.width * share
    second.width = line.width - first.width
    return (first, second)
  }
}
