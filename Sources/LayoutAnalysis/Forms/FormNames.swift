internal import PlanGrammar
internal import PlanModel

/// The names that the forms of a document print: what stands in the same place of several grids, with something else
/// beside it in each.
///
/// The heads of data tables repeat as well, but so does what stands beside them.
struct FormNames {
  /// How many grids show a name.
  static let least = 3
  /// Share of the values of a name that may be the same: the department of many projects is one.
  private static let same = 0.75
  /// How far the edges of its cells may differ, in points.
  private static let tolerance: Float = 4

  private struct Use {
    var grid: Int
    var left: Float
    var right: Float
    var value: ScalarSlice
  }

  private var uses: [ScalarSlice: [Use]] = [:]
  /// For each name its repetition by place, as it was asked for.
  private var grids = 0

  /// Takes in the cells of a grid that may be names.
  mutating func add(_ cells: FormCells) {
    for cell in cells.grid.cells.indices where cells.mayBeName(cell) {
      let beside = cells.isWhole(cell) ? cells.below(cell) : cells.right(of: cell)
      guard let beside else { continue }
      let place = cells.grid.cells[cell].extent
      uses[ScalarSlice(cells.keys[cell]), default: []].append(
        Use(
          grid: grids, left: place.left - cells.grid.extent.left,
          right: place.right - cells.grid.extent.left, value: ScalarSlice(cells.keys[beside])))
    }
    grids += 1
  }

  /// Whether the text of a cell is a name by repetition.
  func isRepeated(_ cell: Int, _ cells: FormCells) -> Bool {
    guard let all = uses[ScalarSlice(cells.keys[cell])], all.count >= Self.least else {
      return false
    }
    let place = cells.grid.cells[cell].extent
    let left = place.left - cells.grid.extent.left
    let right = place.right - cells.grid.extent.left
    var last = -1
    var count = 0
    var values: [ScalarSlice] = []
    for use in all
    where abs(use.left - left) <= Self.tolerance && abs(use.right - right) <= Self.tolerance {
      if use.grid != last { count += 1 }
      last = use.grid
      values.append(use.value)
    }
    guard count >= Self.least else { return false }
    // Some are enough to tell: long documents repeat their forms a hundred times.
    let sample = values.prefix(40)
    let most = sample.map { value in sample.count { $0 == value } }.max() ?? 0
    return Double(most) <= Self.same * Double(sample.count)
  }
}
