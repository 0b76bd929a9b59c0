internal import PlanModel

/// Finds page furniture in text without boxes: by position, repetition and counting.
///
/// A real heading at the top of a page is not furniture: furniture repeats.
enum FurnitureFinder {
  static func find(_ workspace: inout Workspace) {
    Slugs.find(&workspace)
    PositionedMargins.find(&workspace)
    PageNumbers.find(&workspace)
    ChapterPageNumbers.find(&workspace)
    NumberedHeads.find(&workspace)
    // Column headings are told by their form, heads only by their place.
    ColumnHeaders.find(&workspace)
    RunningHeads.find(&workspace)
    NumberedTabs.find(&workspace)
  }

  /// The first or last lines of a page that are still body.
  ///
  /// - Parameter count: at most so many lines.
  static func zone(
    _ page: Range<Int>, in workspace: Workspace, top: Bool, count: Int
  ) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(min(count, page.count))
    var index = top ? page.lowerBound : page.upperBound - 1
    while page.contains(index), found.count < count {
      if workspace.roles[index] == .body { found.append(index) }
      index += top ? 1 : -1
    }
    return found
  }
}

extension Workspace {
  /// Turns a line into furniture.
  mutating func markFurniture(_ line: Int, _ kind: Furniture.Kind) {
    markFurniture([piece(line)], kind)
    roles[line] = .furniture
  }

  /// Adds furniture made of pieces; the caller sees to the roles of their lines.
  mutating func markFurniture(_ pieces: [Piece], _ kind: Furniture.Kind) {
    layout.furniture.append(Layout.FurnitureRun(kind: kind, pieces: pieces))
  }
}

/// Printer's slugs: the name of the layout file with page, date and time.
enum Slugs {
  static func find(_ workspace: inout Workspace) {
    for line in workspace.layout.lines.indices where workspace.roles[line] == .body {
      guard workspace.facts[line].has(.dot), workspace.facts[line].has(.digit) else { continue }
      if isSlug(workspace.layout.lines[line].scalars) { workspace.markFurniture(line, .slug) }
    }
  }

  /// `…総合計画.indb 3 15/05/22 20:57`: a layout file's extension followed by a number.
  static func isSlug(_ text: ScalarSlice) -> Bool {
    guard text.count >= 6, text.count <= 120 else { return false }
    for start in text.indices where text[start] == "." {
      let rest = text[(start + 1)...]
      for word in extensions where rest.starts(with: word) {
        return rest.dropFirst(word.count).contains(where: \.isDigit)
      }
    }
    return false
  }

  private static let extensions = ["indd", "indb", "qxd", "ai "].map { Array($0.unicodeScalars) }
}
