internal import PlanGrammar
internal import PlanModel

/// Finds the forms of a document: its grids are looked at together, since a form is printed many times with the same names.
enum FormFinder {
  /// How far the edges of a form may differ from page to page, in points.
  private static let tolerance: Float = 4

  /// - Parameter margins: for each page the lines of its head and foot.
  /// - Returns: for each page its grids, and those of them that are forms.
  static func forms(
    of input: LayoutInput, margins: [PageMargins]
  ) -> [PageForms] {
    var pages = input.sheets.map { sheet in
      PageForms(grids: sheet.map { GridFinder.grids($0.art.rules) } ?? [])
    }
    var names = FormNames()
    var cells: [[FormCells?]] = []
    for (page, range) in input.pages.enumerated() {
      guard let sheet = input.sheets[page], !pages[page].grids.isEmpty else {
        cells.append([])
        continue
      }
      let lines = input.lines[range]
      let texts = Array(lines)
      let extents = texts.map(extent)
      let found = pages[page].grids.map { FormCells($0, texts, extents, sheet) }
      for grid in found { if let grid { names.add(grid) } }
      cells.append(found)
    }
    find(&pages, names, cells, margins, input)
    if pages.contains(where: { !$0.forms.isEmpty }) {
      for page in pages { for form in page.forms { names.add(form) } }
      find(&pages, names, cells, margins, input)
    }
    settle(&pages, cells)
    return pages
  }

  /// Finds the forms of all pages, by the names that are known so far.
  private static func find(
    _ pages: inout [PageForms], _ names: FormNames, _ cells: [[FormCells?]],
    _ margins: [PageMargins], _ input: LayoutInput
  ) {
    var before: (page: Int, form: Form)?
    for page in pages.indices where !pages[page].grids.isEmpty {
      pages[page].forms = []
      for (index, found) in cells[page].enumerated() {
        guard let found else { continue }
        let grid = pages[page].grids[index]
        let goesOn = before.flatMap { last in
          last.page == page - 1 && isNext(last.form.grid, found.grid)
            && isAlone(above: grid.extent.top, page, margins, input) ? last.form : nil
        }
        let isLast = isAlone(below: grid.extent.bottom, page, margins, input)
        let goesOnNext = isLast && hasNext(found.grid, page + 1, pages, margins, input)
        guard
          var form = FormReader.form(found, names, after: goesOn, goesOn: goesOnNext)
            ?? (goesOn == nil
              ? nil : FormReader.form(found, names, after: nil, goesOn: goesOnNext))
        else { continue }
        form.index = index
        pages[page].forms.append(form)
        before = isLast ? (page, form) : nil
      }
    }
  }

  /// Takes back what stands in forms: what forms of one page each print at one place is no head, foot or tab of the pages.
  static func release(
    _ margins: inout [PageMargins], _ pages: [PageForms], _ input: LayoutInput
  ) {
    for page in pages.indices where !pages[page].forms.isEmpty {
      let first = input.pages[page].lowerBound
      let isOutside = { (line: Int) in
        let place = extent(input.lines[first + line])
        return !pages[page].forms.contains { $0.grid.extent.holds(place) }
      }
      margins[page].head = margins[page].head.filter(isOutside)
      margins[page].foot = margins[page].foot.filter(isOutside)
      margins[page].sides = margins[page].sides.filter(isOutside)
    }
  }

  private static func extent(_ line: TextLine) -> Extent {
    line.box.map(Extent.init) ?? Extent(left: 0, top: 0, right: 0, bottom: 0)
  }

  private static func isNext(_ one: Grid, _ other: Grid) -> Bool {
    abs(one.extent.left - other.extent.left) <= tolerance
      && abs(one.extent.right - other.extent.right) <= tolerance
  }

  /// Whether a page starts with a grid as wide as one.
  private static func hasNext(
    _ grid: Grid, _ page: Int, _ pages: [PageForms], _ margins: [PageMargins],
    _ input: LayoutInput
  ) -> Bool {
    guard page < pages.count, let next = pages[page].grids.first else { return false }
    return isNext(grid, next) && isAlone(above: next.extent.top, page, margins, input)
  }

  /// Whether nothing but the head of the page stands above a height, or nothing but its foot below it.
  private static func isAlone(
    above top: Float = -.infinity, below bottom: Float = .infinity, _ page: Int,
    _ margins: [PageMargins], _ input: LayoutInput
  ) -> Bool {
    let range = input.pages[page]
    return range.allSatisfy { line in
      let place = extent(input.lines[line])
      guard place.midY < top || place.midY > bottom else { return true }
      let index = line - range.lowerBound
      return margins[page].all.contains(index)
        || MarginFinder.isNumber(input.lines[line].scalars)
    }
  }

  // MARK: - Sections

  /// What the values of a name look like, over all forms.
  private struct Values {
    var count = 0
    /// How many are lists of points.
    var lists = 0
    /// How many are sentences, or have several lines.
    var sentences = 0
    /// How many have several lines of text.
    var texts = 0
  }

  /// From how many characters on several lines are text: less is a few words in a narrow cell.
  private static let text = 30

  /// Decides for each name whether what stands beside it is a value or text, for all forms alike.
  private static func settle(_ pages: inout [PageForms], _ cells: [[FormCells?]]) {
    var all: [ScalarSlice: Values] = [:]
    for page in pages.indices {
      for form in pages[page].forms {
        guard let texts = cells[page][form.index] else { continue }
        for case .field(let name, let values, _) in form.parts {
          var seen = all[ScalarSlice(texts.keys[name])] ?? Values()
          seen.count += 1
          if values.contains(where: { texts.hasPoints[$0] }) { seen.lists += 1 }
          if values.contains(where: { texts.keys[$0].endsSentence || texts.lines[$0].count > 1 }) {
            seen.sentences += 1
          }
          if values.contains(where: { texts.lines[$0].count > 1 && texts.keys[$0].count >= text }) {
            seen.texts += 1
          }
          all[ScalarSlice(texts.keys[name])] = seen
        }
      }
    }
    for page in pages.indices {
      for index in pages[page].forms.indices {
        guard let texts = cells[page][pages[page].forms[index].index] else { continue }
        pages[page].forms[index].parts = pages[page].forms[index].parts.flatMap {
          part -> [Form.Part] in
          guard case .field(let name, let values, let isInner) = part,
            let seen = all[ScalarSlice(texts.keys[name])], !values.isEmpty
          else { return [part] }
          let isText = isSection(ScalarSlice(texts.keys[name]), seen)
          return isText
            ? [.section(name: name, isInner: isInner)] + values.map { .text($0) } : [part]
        }
      }
    }
  }

  /// Whether a name heads text: half of its values are lists, or have several lines of text; where the name says
  /// the role of a section, sentences are enough.
  private static func isSection(_ name: ScalarSlice, _ values: Values) -> Bool {
    if values.lists * 2 >= values.count { return true }
    switch RoleLexicon.role(of: FormLexicon.bare(name)) {
    case "departments", "plans": return false
    case .some: return values.sentences * 2 >= values.count
    case nil: return values.texts * 2 >= values.count
    }
  }
}
