internal import PlanGrammar
internal import PlanModel

/// What: reads a grid as a form: rows of names and values, names of sections with text, points or tables beside them.
///
/// How sure: three quarters of the rows begin with a name, and no head of a table above data does; of at least three names,
/// two thirds repeat in other forms of the document (`FormNames`), or half are names that forms are known to print
/// (`FormLexicon`); the rows have borders of their own, or there are two columns and values that are more than figures.
/// What goes on from the page before needs one row with a name, and so do the first rows of a form that goes on on the next.
struct FormReader {
  /// Longest title above all names, in characters.
  private static let longestTitle = 44

  let cells: FormCells
  let bands: [FormCells.Band]
  /// The form on the page before that may go on here.
  let before: Form?
  /// Whether it may go on on the next page.
  let goesOn: Bool
  let isKnown: [Bool]
  let isRepeated: [Bool]
  /// Cells that are names by the words, by repetition, or by standing among such.
  private(set) var isName: [Bool]
  private(set) var parts: [Form.Part] = []
  private(set) var entries: [Int] = []
  /// Where forms start among the parts: one may stand directly below the other.
  private var starts = [0]
  /// The first name of a form.
  private var firstName: [Unicode.Scalar]
  private(set) var namedRows = 0
  /// Whether the part at hand goes on in the section that was open on the page before.
  private var isOpen: Bool

  /// The form; nil where the grid is something else.
  ///
  /// - Parameters:
  ///   - before: the form on the page before that may go on here.
  ///   - goesOn: whether a grid of its width stands at the top of the next page.
  static func form(
    _ cells: FormCells, _ names: FormNames, after before: Form?, goesOn: Bool
  ) -> Form? {
    var reader = FormReader(cells, names, before, goesOn)
    return reader.read()
  }

  private init(_ cells: FormCells, _ names: FormNames, _ before: Form?, _ goesOn: Bool) {
    self.cells = cells
    self.goesOn = goesOn
    self.before = before
    bands = cells.bands()
    isOpen = before != nil
    firstName = before?.firstName ?? []
    let all = cells.grid.cells.indices
    let known = cells.isKnownName
    let repeated = all.map { cells.mayBeName($0) && names.isRepeated($0, cells) }
    isKnown = known
    isRepeated = repeated
    let strong = all.filter { known[$0] || repeated[$0] }
    let colour = Self.colour(of: strong, cells)
    isName = all.map { cell in
      if known[cell] || repeated[cell] { return true }
      guard cells.mayBeName(cell) else { return false }
      if let colour { return cells.colours[cell] == colour }
      let place = cells.grid.cells[cell]
      let alike = strong.count {
        cells.grid.cells[$0].column == place.column
          && cells.grid.cells[$0].columnSpan == place.columnSpan
      }
      return alike >= 2 && place.column == 0
    }
  }

  /// The colour of names: that of three quarters of those that are sure.
  private static func colour(of names: [Int], _ cells: FormCells) -> UInt32? {
    let colours = names.compactMap { cells.colours[$0] }
    let most = colours.max { one, other in
      colours.count { $0 == one } < colours.count { $0 == other }
    }
    guard let most, names.count >= 2, colours.count(where: { $0 == most }) * 4 >= names.count * 3
    else { return nil }
    return most
  }

  private mutating func read() -> Form? {
    guard isName.contains(true), bands.count >= 2 || before != nil || goesOn else { return nil }
    var next = 0
    while next < bands.count { next = read(next) }
    guard isForm else { return nil }
    let last = entries.last.map { cells.keys[$0] } ?? before?.lastName ?? []
    var form = Form(
      grid: cells.grid, parts: [], names: entries.map { cells.keys[$0] }, firstName: firstName,
      lastName: last, title: before?.title ?? [])
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : parts.count
      FormTitle.take(&form, Array(parts[start..<end]), cells)
    }
    return form
  }

  // MARK: - Rows

  /// Reads a row, and rows below it that are a table with it.
  ///
  /// - Returns: the row behind.
  private mutating func read(_ index: Int) -> Int {
    let band = bands[index]
    let row = isRow(band)
    guard let first = band.cells.first else { return index + 1 }
    if band.cells.count == 1 {
      readWhole(first, index)
      return index + 1
    }
    if !row {
      readGroup(band)
      return index + 1
    }
    if isName[first], !isHead(band) {
      // Several values in one row, and the same borders below it: a table.
      if values(of: band) > 1, index + 1 < bands.count, haveSameBorders(band, bands[index + 1]),
        !isName[bands[index + 1].cells[0]] || values(of: bands[index + 1]) > 1
      {
        return readTable(from: index)
      }
      // The number or title of the next form.
      if startsForm(band), !parts.isEmpty, isTitleName(first) { starts.append(parts.count) }
      readPairs(band.cells)
      namedRows += band.rows.count
      return index + 1
    }
    if cells.keys[first].isEmpty, isOpen, index == 0 {
      readInner(Array(band.cells.dropFirst()))
      namedRows += band.rows.count
      return index + 1
    }
    if isHead(band), let end = readHead(index) { return end }
    return readTable(from: index)
  }

  /// Whether all cells of a band are as high as it.
  func isRow(_ band: FormCells.Band) -> Bool {
    band.cells.allSatisfy { cells.grid.cells[$0].rowSpan == band.rows.count }
  }

  /// Whether a row is the head of a table: names and nothing else.
  func isHead(_ band: FormCells.Band) -> Bool {
    band.cells.count >= 2 && band.cells.allSatisfy { isName[$0] || cells.keys[$0].isEmpty }
      && band.cells.count { isName[$0] } >= 2
  }

  /// How many cells stand between the first name and the next.
  private func values(of band: FormCells.Band) -> Int {
    band.cells.dropFirst().prefix { !isName[$0] }.count
  }

  func haveSameBorders(_ one: FormCells.Band, _ other: FormCells.Band) -> Bool {
    guard isRow(other), one.cells.count == other.cells.count else { return false }
    return zip(one.cells, other.cells).allSatisfy {
      cells.grid.cells[$0].column == cells.grid.cells[$1].column
    }
  }

  /// A cell as wide as the form: the name of what stands below it, or text.
  private mutating func readWhole(_ cell: Int, _ index: Int) {
    guard !cells.keys[cell].isEmpty else { return }
    if isName[cell], index + 1 < bands.count {
      addName(cell)
      namedRows += bands[index].rows.count
      return
    }
    // Short text above all names is the title; that of the next form stands above the same name again.
    if cells.keys[cell].count <= Self.longestTitle, !cells.keys[cell].endsSentence,
      cells.lines[cell].count <= 2, index + 1 < bands.count,
      parts.isEmpty && before == nil || startsForm(bands[index + 1])
    {
      if !parts.isEmpty { starts.append(parts.count) }
      parts.append(.title(number: [], title: cell, name: nil, tier: nil))
      namedRows += bands[index].rows.count
      return
    }
    parts.append(.text(cell))
    if isOpen { namedRows += bands[index].rows.count }
  }

  /// Whether a row begins with the name that forms begin with.
  private func startsForm(_ band: FormCells.Band) -> Bool {
    !firstName.isEmpty && cells.keys[band.cells[0]] == firstName
  }

  /// A row of names, each with its value.
  private mutating func readPairs(_ row: [Int], isInner: Bool = false) {
    var rest = row[...]
    // A name before other names and their values is that of the row.
    if !isInner, !row.count.isMultiple(of: 2), row.count >= 3, isName[row[0]],
      isPair(Array(row.dropFirst()))
    {
      addName(row[0])
      readPairs(Array(row.dropFirst()), isInner: true)
      return
    }
    while let name = rest.popFirst() {
      guard isName[name] else {
        parts.append(.text(name))
        continue
      }
      var values: [Int] = []
      while let next = rest.first, !isName[next] || values.isEmpty && !isStrong(next) {
        values.append(next)
        rest.removeFirst()
      }
      add(name)
      let filled = values.filter { !cells.keys[$0].isEmpty }
      parts.append(.field(name: name, values: filled, isInner: isInner))
    }
  }

  func isStrong(_ cell: Int) -> Bool { isKnown[cell] || isRepeated[cell] }

  /// A name as high as several rows, and what stands in them.
  private mutating func readGroup(_ band: FormCells.Band) {
    let first = band.cells[0]
    let place = cells.grid.cells[first]
    let leads = place.column == 0 && place.rowSpan == band.rows.count
    let rest = band.cells.filter { $0 != first }
    if leads, isName[first] {
      addName(first)
      namedRows += band.rows.count
      readInner(rest)
    } else if leads, cells.keys[first].isEmpty, isOpen, band.rows.lowerBound == 0 {
      readInner(rest)
      namedRows += band.rows.count
    } else {
      parts.append(.table(band.cells))
    }
  }

  /// What stands beside a name as high as it: cells below each other, or a table.
  private mutating func readInner(_ inner: [Int]) {
    let grid = cells.grid.part(inner)
    if grid.columnCount == 1 || grid.rowCount == 1 && grid.columnCount < 3 {
      parts += inner.map { .text($0) }
      return
    }
    var rows = (0..<grid.rowCount).map { row in
      zip(inner, grid.cells).filter { $1.row == row }.map(\.0)
    }
    // What goes on beside a name of the page before.
    if parts.isEmpty, before != nil, rows[0].count == 2, cells.keys[rows[0][0]].isEmpty,
      rows.dropFirst().allSatisfy(isPair)
    {
      parts.append(.text(rows[0][1]))
      rows.removeFirst()
    }
    if !rows.isEmpty, grid.rowCount > 1, grid.cells.allSatisfy({ $0.rowSpan == 1 }),
      rows.allSatisfy(isPair)
    {
      for row in rows { readPairs(row, isInner: true) }
    } else if !rows.isEmpty {
      parts.append(.table(inner))
    }
  }

  /// Whether a row is names and their values by turns.
  private func isPair(_ row: [Int]) -> Bool {
    row.count.isMultiple(of: 2)
      && row.indices.allSatisfy { isName[row[$0]] == $0.isMultiple(of: 2) }
  }

  private mutating func add(_ name: Int) {
    if entries.isEmpty, firstName.isEmpty { firstName = cells.keys[name] }
    entries.append(name)
    isOpen = true
  }

  /// A name alone, or again the one that is open.
  private mutating func addName(_ cell: Int) {
    isOpen = true
    if parts.isEmpty, let before, cells.keys[cell] == before.lastName {
      parts.append(.repeated(cell))
      return
    }
    add(cell)
    parts.append(.section(name: cell, isInner: false))
  }

  /// A row of names above one of values: names of fields.
  private mutating func readHead(_ index: Int) -> Int? {
    guard index + 1 < bands.count else { return nil }
    let (names, values) = (bands[index], bands[index + 1])
    guard haveSameBorders(names, values), !values.cells.contains(where: isStrong),
      index + 2 == bands.count || !haveSameBorders(values, bands[index + 2]),
      names.cells.count(where: isFieldName) * 2 >= names.cells.count
    else { return nil }
    for (name, value) in zip(names.cells, values.cells) {
      if cells.keys[name].isEmpty {
        parts.append(.text(value))
      } else {
        add(name)
        parts.append(.field(name: name, values: [value], isInner: false))
      }
    }
    namedRows += names.rows.count + values.rows.count
    return index + 2
  }

  private func isTitleName(_ cell: Int) -> Bool {
    let name = cells.name(cell)
    return FormLexicon.isNumber(name) || FormLexicon.isTitle(name)
  }

  func isFieldName(_ cell: Int) -> Bool {
    FieldLexicon.isName(cells.name(cell)) || isTitleName(cell)
  }

  /// Rows with the same borders as one table.
  private mutating func readTable(from index: Int) -> Int {
    var end = index + 1
    while end < bands.count, haveSameBorders(bands[end - 1], bands[end]) { end += 1 }
    parts.append(.table(bands[index..<end].flatMap(\.cells)))
    return end
  }
}
