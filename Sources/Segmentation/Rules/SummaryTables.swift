internal import PlanModel

/// What: puts a table whose rows go through all sections (the projects of a whole field) behind them, and not into
/// the last one, behind whose text it came out.
///
/// How sure: it ends its section, other text of which stands before it, and all sections it is in; it has at least six
/// rows with text. Of the sections below the heading above, each row is that with which alone it shares most runs of
/// four characters. Half of the rows have one; these are three sections and half of them; three in four rows go on in
/// the same section or a later one; and fewer than half are the last section's. In 110 tables at the ends of sections, those of
/// one section had rows of one section in all but one case, that had five rows and no text before it.
struct SummaryTables {
  /// Fewest rows.
  static let fewestRows = 6
  /// Fewest sections that a table goes through.
  static let fewestSections = 3
  /// Characters in a run: a shared word of two characters says nothing.
  static let run = 4

  /// The runs of each row.
  private let rows: [[UInt64]]
  private let wanted: Set<UInt64>
  /// Whether a run may be wanted, by some of its bits: most need not be hashed.
  private var mayBeWanted = Array(repeating: false, count: 1 << 12)

  private init(_ table: Node) {
    rows = table.rows.map { row in
      var runs: [UInt64] = []
      var window = Window()
      for cell in row.cells { window.add(cell.text) { runs.append($0) } }
      return runs
    }
    wanted = Set(rows.joined())
    for run in wanted { mayBeWanted[Self.place(of: run)] = true }
  }

  /// Moves the tables of a tree; returns the candidates that they were made of.
  static func apply(_ tree: inout NodeTree) -> [Int] {
    var moved: [Int] = []
    for node in tree.storage.indices where tree.storage[node].kind == .table {
      guard tree.storage[node].rows.count >= fewestRows, let heading = target(of: node, tree)
      else { continue }
      tree.move(node, to: heading)
      moved.append(tree.origin(of: node))
    }
    return moved
  }

  /// The outermost heading through whose sections a table goes, -1 for the document.
  private static func target(of table: Int, _ tree: NodeTree) -> Int? {
    let parent = Int(tree.parents[table])
    guard parent >= 0 else { return nil }
    let siblings = tree.children(of: parent)
    guard let place = siblings.firstIndex(of: table), place > 0,
      siblings[(place + 1)...].allSatisfy({ stays(behind: tree.storage[$0].kind) }),
      siblings[..<place].contains(where: { !stays(behind: tree.storage[$0].kind) })
    else { return nil }
    var rows: SummaryTables?
    var found: Int?
    var branch = parent
    repeat {
      let above = Int(tree.parents[branch])
      let around = tree.children(of: above)
      guard let own = around.firstIndex(of: branch),
        around[(own + 1)...].allSatisfy({ stays(behind: tree.storage[$0].kind) })
      else { break }
      let sections = around.filter { isHeading(tree.storage[$0].kind) }
      if sections.count >= fewestSections {
        let known = rows ?? SummaryTables(tree.storage[table])
        rows = known
        if known.goThrough(sections, tree) { found = above }
      }
      branch = above
    } while branch >= 0
    return found
  }

  /// What may stand behind a table that ends its section.
  private static func stays(behind kind: NodeKind) -> Bool {
    kind == .note || kind == .figure || kind == .table
  }

  private static func isHeading(_ kind: NodeKind) -> Bool {
    kind == .part || kind == .chapter || kind == .section || kind == .policy
  }

  private func goThrough(_ sections: [Int], _ tree: NodeTree) -> Bool {
    guard rows.count(where: { !$0.isEmpty }) >= Self.fewestRows else { return false }
    let found = sections.map { section in
      var found: Set<UInt64> = []
      collect(section, tree, &found)
      return found
    }
    let places = rows.compactMap { row in place(row, found) }
    let steps = zip(places, places.dropFirst())
    let distinct = Set(places).count
    return 2 * places.count >= rows.count && distinct >= Self.fewestSections
      && 2 * distinct >= sections.count
      && 4 * steps.count { $0 <= $1 } >= 3 * (places.count - 1)
      && 2 * places.count { $0 == sections.count - 1 } < places.count
  }

  /// The section that has most runs of a row; nil where two have, or none.
  private func place(_ row: [UInt64], _ found: [Set<UInt64>]) -> Int? {
    let shared = found.map { section in row.count(where: section.contains) }
    guard let most = shared.max(), most > 0, shared.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return shared.firstIndex(of: most)
  }

  /// Adds the wanted runs that a section has; those of tables do not count.
  private func collect(_ node: Int, _ tree: NodeTree, _ found: inout Set<UInt64>) {
    if tree.storage[node].kind == .table { return }
    func tell(_ run: UInt64) {
      if mayBeWanted[Self.place(of: run)], wanted.contains(run) { found.insert(run) }
    }
    var window = Window()
    window.add(tree.storage[node].label, tell)
    window.add(tree.storage[node].text, tell)
    for child in tree.children(of: node) { collect(child, tree, &found) }
  }

  private static func place(of run: UInt64) -> Int { Int((run ^ run >> 11) & 0xFFF) }

  /// The last characters of texts, one behind the other.
  private struct Window {
    private var last: UInt64 = 0
    private var length = 0
    private var digits = 0

    /// Adds a text, and tells its runs: white space is left out, numbers are none.
    mutating func add(_ text: String, _ tell: (UInt64) -> Void) {
      for scalar in text.unicodeScalars where !scalar.isSpace {
        last = last << 16 | UInt64(scalar.value & 0xFFFF)
        length += 1
        digits = scalar.isDigit ? digits + 1 : 0
        if length >= SummaryTables.run, digits < SummaryTables.run { tell(last) }
      }
    }
  }
}
