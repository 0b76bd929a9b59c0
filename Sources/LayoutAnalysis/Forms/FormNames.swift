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
  private struct Use {
    var grid: Int
    /// How many cells stand to its left.
    var place: Int
    var value: ScalarSlice
  }

  private var uses: [ScalarSlice: [Use]] = [:]
  private var grids = 0
  /// In how many forms each name stands, as far as forms were found.
  private var inForms: [ScalarSlice: Int] = [:]

  /// Takes in the names of a form that was found: with them more are.
  mutating func add(_ form: Form) {
    for name in form.names { inForms[ScalarSlice(name), default: 0] += 1 }
  }

  /// Takes in the cells of a grid that may be names.
  mutating func add(_ cells: FormCells) {
    for cell in cells.grid.cells.indices where cells.mayBeName(cell) {
      let beside = cells.isWhole(cell) ? cells.below(cell) : cells.right(of: cell)
      guard let beside else { continue }
      uses[ScalarSlice(cells.keys[cell]), default: []].append(
        Use(grid: grids, place: cells.place(of: cell), value: ScalarSlice(cells.keys[beside])))
    }
    grids += 1
  }

  /// Whether the text of a cell is a name by repetition.
  func isRepeated(_ cell: Int, _ cells: FormCells) -> Bool {
    let name = ScalarSlice(cells.keys[cell])
    if inForms[name] ?? 0 >= Self.least { return true }
    guard let all = uses[name], all.count >= Self.least else { return false }
    let place = cells.place(of: cell)
    var last = -1
    var count = 0
    var values: [ScalarSlice] = []
    for use in all where use.place == place {
      if use.grid != last { count += 1 }
      last = use.grid
      values.append(use.value)
    }
    guard count >= Self.least else { return false }
    // Some are enough to tell: long documents repeat their forms a hundred times.
    let sample = values.prefix(40)
    var kinds: [(value: ScalarSlice, count: Int)] = []
    for value in sample {
      if let known = kinds.firstIndex(where: { $0.value == value }) {
        kinds[known].count += 1
      } else {
        kinds.append((value, 1))
      }
    }
    let most = kinds.map(\.count).max() ?? 0
    return Double(most) <= Self.same * Double(sample.count)
  }
}
