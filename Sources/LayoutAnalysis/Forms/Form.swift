/// A ruled form of a page (調書, 取組シート, 個票): names beside what is filled in, in rows with borders of their own.
struct Form {
  /// A part of a form, by indices of the grid's cells.
  enum Part {
    /// What the form is about: the cells of the number's name and of the number, both empty where the form has none, and of
    /// the title, with the cell that names it, where one does; the tier is what the names say.
    case title(number: [Int], title: Int, name: Int?, tier: Int?)
    /// A name and its values; inner ones belong to the name of a group of rows.
    case field(name: Int, values: [Int], isInner: Bool)
    /// A name with what stands below it: text, points, tables.
    case section(name: Int, isInner: Bool)
    /// What is filled in.
    case text(Int)
    /// The cells of a table.
    case table([Int])
    /// A name that a page repeats from the page before.
    case repeated(Int)
  }

  /// Which of the page's grids it is.
  var index = 0
  var grid: Grid
  var parts: [Part]
  /// Its names, without white space.
  var names: [[Unicode.Scalar]]
  /// The name with which forms of its kind begin.
  var firstName: [Unicode.Scalar]
  /// The last name, without white space.
  var lastName: [Unicode.Scalar]
  /// The title, without white space.
  var title: [Unicode.Scalar]

  /// The cells that its parts name.
  var usedCells: Set<Int> {
    var used: Set<Int> = []
    for part in parts {
      switch part {
      case .title(let number, let title, let name, _):
        used.formUnion(number + [title, name ?? title])
      case .field(let name, let values, _): used.formUnion(values + [name])
      case .section(let cell, _), .text(let cell), .repeated(let cell): used.insert(cell)
      case .table(let cells): used.formUnion(cells)
      }
    }
    return used
  }
}

/// The grids of a page, and which of them are forms.
struct PageForms {
  var grids: [Grid] = []
  var forms: [Form] = []
}
