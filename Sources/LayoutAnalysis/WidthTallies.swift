/// How many lines of each width (in half em) go on in the next line, and how many stop.
///
/// A page has a few dozen widths at most: they stand in a row, rising.
struct WidthTallies {
  private var rows: [Row] = []

  private struct Row {
    var width: Int
    var goesOn: Int
    var stops: Int
  }

  /// Adds lines of a width.
  mutating func add(_ width: Int, goesOn: Int = 0, stops: Int = 0) {
    let place = place(of: width)
    if place == rows.count || rows[place].width != width {
      rows.insert(Row(width: width, goesOn: 0, stops: 0), at: place)
    }
    rows[place].goesOn += goesOn
    rows[place].stops += stops
  }

  /// Adds the lines of another page.
  mutating func add(_ other: WidthTallies) {
    for row in other.rows { add(row.width, goesOn: row.goesOn, stops: row.stops) }
  }

  /// Leaves out what is up to so much wider or narrower than a width.
  mutating func remove(around width: Int, by distance: Int) {
    rows.removeAll { abs($0.width - width) <= distance }
  }

  /// The lines that go on.
  var goesOn: Int { rows.reduce(0) { $0 + $1.goesOn } }

  /// The lines that go on and are up to so much wider or narrower than a width.
  func goesOn(around width: Int, by distance: Int) -> Int {
    sum(around: width, by: distance, \.goesOn)
  }

  /// The lines that stop and are up to so much wider or narrower than a width.
  func stops(around width: Int, by distance: Int) -> Int {
    sum(around: width, by: distance, \.stops)
  }

  /// The width around which most lines go on, the wider of two; nil where there is none.
  func widest(around distance: Int) -> (width: Int, goesOn: Int)? {
    var best: (width: Int, goesOn: Int)?
    for row in rows {
      let found = goesOn(around: row.width, by: distance)
      if found >= best?.goesOn ?? 0 { best = (row.width, found) }
    }
    return best
  }

  @inline(__always)
  private func sum(around width: Int, by distance: Int, _ count: (Row) -> Int) -> Int {
    var sum = 0
    var place = place(of: width - distance)
    while place < rows.count, rows[place].width <= width + distance {
      sum += count(rows[place])
      place += 1
    }
    return sum
  }

  /// The first row that is not narrower.
  private func place(of width: Int) -> Int {
    var (lower, upper) = (0, rows.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if rows[middle].width < width { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
