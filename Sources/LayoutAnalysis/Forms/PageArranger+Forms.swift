internal import Ordering
internal import PlanModel

/// Puts the lines of a form into reading order, part by part.
extension PageArranger {
  mutating func readForm(_ form: Form, _ region: Int) {
    var rest = homes.indices.filter { homes[$0] == region }
    let tables = regions.indices.filter { parents[$0] == region }
    let cells = form.grid.cells.map { cell in
      var inside: [Int] = []
      rest.removeAll { line in
        guard holds(cell, line) else { return false }
        inside.append(line)
        return true
      }
      return inside
    }
    for part in form.parts {
      switch part {
      case .title(let number, let title, let name, let tier):
        if let name { add(.repeated, [name], form, cells) }
        add(.title(tier: tier), number + [title], form, cells)
      case .field(let name, let values, let isInner):
        add(.field(isInner: isInner), [name] + values, form, cells)
      case .section(let name, let isInner): add(.name(isInner: isInner), [name], form, cells)
      case .repeated(let cell): add(.repeated, [cell], form, cells)
      case .text(let cell): readFilled(cell, form, cells, tables)
      case .table(let chosen): add(.table, chosen, form, cells)
      }
    }
    for table in tables where !isPlaced(table) { readRegion(table) }
    // What reaches into a cell without text of its own.
    let used = form.usedCells
    for cell in cells.indices where !used.contains(cell) { rest += cells[cell] }
    place(rest, bounds: form.grid.extent.left...form.grid.extent.right, flow: newFlow())
  }

  /// Whether the lines of a region have a place.
  private func isPlaced(_ region: Int) -> Bool {
    guard let line = homes.firstIndex(of: region) else { return true }
    return arrangement.order.contains { $0.line == line }
  }

  /// Places the lines of some cells, and notes what they are.
  private mutating func add(
    _ part: Arrangement.FormPart, _ chosen: [Int], _ form: Form, _ cells: [[Int]]
  ) {
    var texts: [[Int]] = []
    for cell in chosen {
      let extent = form.grid.cells[cell].extent
      let order = readingOrder(cells[cell])
      place(order, bounds: extent.left...extent.right, flow: newFlow())
      texts.append(order)
    }
    guard !texts.allSatisfy(\.isEmpty) else { return }
    arrangement.tables.append((form.grid.part(chosen), texts, .form(part)))
  }

  /// Places what is filled into a cell: lines, and tables that are drawn inside of it.
  private mutating func readFilled(_ cell: Int, _ form: Form, _ cells: [[Int]], _ tables: [Int]) {
    let place = form.grid.cells[cell].extent
    let inner = tables.filter { place.holds(regions[$0].extent) }
      .ordered { OrderKey(regions[$0].extent.top) }
    var rest = cells[cell]
    for table in inner {
      let top = regions[table].extent.top
      let above = rest.filter { extents[$0].midY < top }
      addText(above, cell, form)
      rest.removeAll { above.contains($0) }
      if case .table(let grid) = regions[table].kind { readTable(grid, table, .form(.table)) }
      if case .fields(let grid) = regions[table].kind { readTable(grid, table, .form(.table)) }
    }
    addText(rest, cell, form)
  }

  private mutating func addText(_ lines: [Int], _ cell: Int, _ form: Form) {
    guard !lines.isEmpty else { return }
    let bounds = form.grid.cells[cell].extent
    let order = readingOrder(lines)
    place(order, bounds: bounds.left...bounds.right, flow: newFlow())
    arrangement.tables.append((form.grid.part([cell]), [order], .form(.text)))
  }

  private func readingOrder(_ lines: [Int]) -> [Int] {
    let atoms = lines.map {
      ReadingOrder.Atom(extent: extents[$0], drawn: $0, id: $0, isLine: true)
    }
    return ReadingOrder(em: em).columns(of: atoms).flatMap { $0.atoms.map(\.id) }
  }
}
