internal import PlanGrammar
internal import PlanModel

/// What: puts the labels of entries of a table of contents that came out on lines of their own before their titles, and a
/// title 目次 of two lines.
///
/// Why: labels and titles of contents are set in columns, and extractors write each column's word as a line: `1`,
/// `計画の役割 ……… 3`, `2`, `町の姿 ……… 12`, or all labels of a group before its titles.
///
/// How sure: lines of nothing but a number stand directly before at least as many entries without a label, on the same
/// page; the first label belongs to the first entry.
enum ContentsLabels {
  static func attach(_ workspace: inout Workspace) {
    guard !workspace.leaders.isEmpty else { return }
    for page in workspace.pages.indices {
      joinTitle(on: page, &workspace)
      var waiting: [Int] = []
      var entries: [Int] = []
      for line in workspace.pages[page] {
        switch workspace.roles[line] {
        case .contents where isUnlabelled(line, workspace): entries.append(line)
        case .body where isLabel(line, workspace):
          if !entries.isEmpty { pair(&waiting, &entries, &workspace) }
          waiting.append(line)
        case .body, .contents, .table, .vertical: pair(&waiting, &entries, &workspace)
        case .furniture: break
        }
      }
      pair(&waiting, &entries, &workspace)
    }
  }

  /// Gives the waiting labels to the first entries behind them.
  private static func pair(
    _ waiting: inout [Int], _ entries: inout [Int], _ workspace: inout Workspace
  ) {
    if waiting.isEmpty, entries.isEmpty { return }
    if waiting.count <= entries.count {
      for (label, entry) in zip(waiting, entries) {
        workspace.entryLabels[entry] = label
        workspace.roles[label] = .contents
      }
    }
    waiting.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  /// Whether a line is a number of headings and nothing else.
  private static func isLabel(_ line: Int, _ workspace: Workspace) -> Bool {
    guard let marker = workspace.markers[line], marker.isNumbered,
      marker.textStart >= workspace.facts[line].count
    else { return false }
    switch marker.reading {
    case .part, .chapter, .section, .policy, .enumerator: return true
    case .bullet, .note, .answer: return false
    }
  }

  private static func isUnlabelled(_ line: Int, _ workspace: Workspace) -> Bool {
    workspace.leaders[line] != nil && !workspace.markers.has(line)
  }

  /// 目 and 次 on two lines.
  private static func joinTitle(on page: Int, _ workspace: inout Workspace) {
    guard ContentsFinder.tornTitle(among: workspace.pages[page], workspace) != nil,
      let (first, second) = ContentsFinder.tornTitle(
        among: workspace.bodyLines(of: page), workspace)
    else { return }
    workspace.tables[first] = Block(
      pieces: [workspace.piece(first), workspace.piece(second)],
      page: workspace.layout.lines[first].page, lineCount: 2, blankBefore: true)
    workspace.roles[first] = .table
    workspace.roles[second] = .table
  }
}
