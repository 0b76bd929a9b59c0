internal import PlanModel

/// What: the number of a page whose text was drawn turned: it is upright on the paper, and so turned on
/// the page as it is read.
///
/// How sure: the line is a page number and nothing else, and stands beside all upright text of its page.
enum TurnedMargins {
  static func isPageNumber(_ run: [Int], _ workspace: Workspace) -> Bool {
    guard run.count == 1, let box = workspace.layout.lines[run[0]].box,
      let number = PageNumbers.parse(workspace.layout.lines[run[0]].scalars),
      number.range.count == workspace.layout.lines[run[0]].scalars.count
    else { return false }
    var (left, right) = (Double.infinity, -Double.infinity)
    for line in workspace.pages[workspace.pageIndex(of: run[0])] {
      guard let geometry = workspace.layout.lines[line].geometry, geometry.style.direction == .right
      else { continue }
      left = min(left, geometry.box.left)
      right = max(right, geometry.box.right)
    }
    return left < right && (box.right <= left || box.left >= right)
  }
}
