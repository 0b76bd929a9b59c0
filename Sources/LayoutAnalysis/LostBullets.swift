internal import PlanGrammar
internal import PlanModel

/// What: finds lines whose bullet was lost and left one space in its place.
///
/// Why: bullets set in a symbol font come out as nothing, or as a glyph that the extractor cannot
/// map; the space that followed them stays.
///
/// How sure: at least six lines of the document, and one in twenty, start with exactly one
/// half-width space without a label and without being the title of their page, and hardly any line
/// has a real bullet.
enum LostBullets {
  static let minimum = 6

  /// The lines that lost a bullet.
  static func find(_ workspace: Workspace) -> Set<Int> {
    var found: [Int] = []
    var bullets = 0
    var body = 0
    for page in workspace.pages {
      var isFirst = true
      for line in page where workspace.roles[line] == .body {
        body += 1
        if workspace.markers.has(line) {
          if workspace.markers[line]?.reading == .bullet { bullets += 1 }
        } else if workspace.layout.lines[line].indent == 0.5 {
          let facts = workspace.facts[line]
          let isTitle = isFirst && facts.count <= 44 && !facts.has(.comma)
          if !isTitle { found.append(line) }
        }
        isFirst = false
      }
    }
    guard found.count >= minimum, found.count * 20 >= body, bullets * 5 <= found.count else {
      return []
    }
    return Set(found)
  }
}
