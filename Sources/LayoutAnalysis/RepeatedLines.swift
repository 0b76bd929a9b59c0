internal import PlanModel

/// What: drops lines that repeat the line directly before them, as `overprint`.
///
/// Why: shadows and outlines of titles are printed as text of their own, which extractors write as a second line.
///
/// How sure: at least two different lines of six characters and more, no sentences, repeat so in the document, each
/// once: cells of a column repeat more often. Then those of three and more are taken as well. Only in text without places:
/// where places are known, what is printed twice is seen before.
enum RepeatedLines {
  /// The shortest line in characters.
  private static let shortest = 3
  /// The shortest line that shows it.
  private static let shortestEvidence = 6
  /// How many lines show it.
  private static let least = 2

  static func drop(_ workspace: inout Workspace) {
    var found: [Int] = []
    for line in workspace.layout.lines.indices.dropFirst() where repeats(line, workspace) {
      let next = line + 1
      if next < workspace.roles.count, isSame(line, next, workspace) { continue }
      if found.last == line - 1 { continue }
      found.append(line)
    }
    var texts: Set<ScalarSlice> = []
    for line in found where workspace.facts[line].count >= shortestEvidence {
      texts.insert(workspace.layout.lines[line].scalars)
    }
    guard texts.count >= least else { return }
    for line in found {
      workspace.roles[line] = .furniture
      workspace.layout.dropped.append(
        Layout.DroppedRun(reason: .overprint, pieces: [workspace.piece(line)]))
    }
  }

  private static func repeats(_ line: Int, _ workspace: Workspace) -> Bool {
    workspace.facts[line].count >= shortest && workspace.roles[line] == .body
      && workspace.roles[line - 1] == .body && !workspace.facts[line].endsSentence
      && workspace.arrangement.column(of: line) == nil && isSame(line - 1, line, workspace)
      && (line < 2 || !isSame(line - 2, line, workspace))
      && workspace.layout.lines[line].scalars.contains {
        $0.isKanji || $0.isHiragana || $0.isKatakana
      }
  }

  private static func isSame(_ one: Int, _ other: Int, _ workspace: Workspace) -> Bool {
    workspace.facts[one].count == workspace.facts[other].count
      && workspace.facts[one].first == workspace.facts[other].first
      && workspace.layout.lines[one].page == workspace.layout.lines[other].page
      && workspace.layout.lines[one].scalars == workspace.layout.lines[other].scalars
  }
}
