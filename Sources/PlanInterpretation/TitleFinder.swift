/// Finds the title of a plan: on its cover, else in its first heading, else in its running heads.
enum TitleFinder {
  static func title(of view: DocumentView) -> PlanTitle? {
    cover(view.cover) ?? opening(view.opening) ?? runningHead(view.runningHeads)
  }

  /// The first line of the cover that names a plan, with the line of its layer or stage below.
  private static func cover(_ lines: [[Unicode.Scalar]]) -> PlanTitle? {
    for (index, line) in lines.enumerated() {
      var line = line
      // A bracket can go on in the next line.
      if index + 1 < lines.count, isOpen(line), !isOpen(line + lines[index + 1]) {
        line += lines[index + 1]
      }
      // The edition can stand on a line of its own above the name.
      if index > 0, EditionReader.isEdition(lines[index - 1]) { line = lines[index - 1] + line }
      guard let title = PlanTitle.head(of: line), !title.isGeneric,
        title.isSpecific || !title.hasParticles
      else { continue }
      guard index + 1 < lines.count, title.text.count == line.trimmed.count else { return title }
      let next = lines[index + 1]
      if PlanTitle.stage(of: next) != nil, let joined = PlanTitle(title.text + next) {
        return joined
      }
      if let layer = PlanTitle(next), layer.isGeneric,
        let joined = PlanTitle(title.text + [" "] + layer.text)
      {
        return joined
      }
      return title
    }
    return nil
  }

  private static func isOpen(_ line: [Unicode.Scalar]) -> Bool {
    let open = line.count { $0 == "（" || $0 == "(" }
    return open > line.count { $0 == "）" || $0 == ")" }
  }

  /// The first heading, or one right behind it that names a place or an edition.
  private static func opening(_ headings: [[Unicode.Scalar]]) -> PlanTitle? {
    for (index, heading) in headings.enumerated() {
      guard let title = PlanTitle.head(of: heading), !title.isGeneric,
        title.isSpecific || index == 0 && !title.hasParticles
      else { continue }
      return title
    }
    return nil
  }

  /// The head of a running head that names a plan of a place or an edition. It must repeat.
  private static func runningHead(_ heads: [DocumentView.RunningHead]) -> PlanTitle? {
    for head in heads where head.count > 1 {
      if let title = PlanTitle.specificHead(of: head.text) { return title }
    }
    return nil
  }
}
