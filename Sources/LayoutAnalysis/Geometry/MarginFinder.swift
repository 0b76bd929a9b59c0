internal import Ordering
internal import PlanModel

/// What: finds heads and feet of pages by where they stand.
///
/// Lines at the same height, of the same size, on many pages make a band. A band outside of all other
/// text is furniture where hardly any of its texts stands on one page only without being a page
/// number: a running head that changes with the chapter is one, and the titles of slides, each of which
/// stands on one page, are none.
enum MarginFinder {
  /// Share of the page's height at each end in which heads and feet stand.
  static let zone: Float = 0.14
  /// How far a band's lines may differ in height from page to page, in points.
  private static let tolerance: Float = 2

  private struct Member {
    var page: Int
    /// Index of the line on its page.
    var line: Int
    var y: Float
    var size: Float
    var key: ScalarSlice
    var isNumber: Bool
  }

  /// For each page the indices of the lines of its head and foot, and its tabs.
  ///
  /// - Parameter headings: types whose lines are headings wherever they stand.
  static func margins(
    of input: LayoutInput, headings: HeadingTypes = HeadingTypes()
  ) -> [PageMargins] {
    let tabs = SideTabs.tabs(of: input)
    var margins = tabs.map { PageMargins(sides: $0) }
    for isTop in [true, false] {
      let members = members(of: input, headings, isTop: isTop)
      for band in bands(members)
      where isFurniture(band, pages: input.pages.count)
        && (isOutside(band, of: members) || areAllNumbers(band, pages: input.pages.count))
      {
        for member in band where !tabs[member.page].contains(member.line) {
          if isTop {
            margins[member.page].head.append(member.line)
          } else {
            margins[member.page].foot.append(member.line)
          }
        }
      }
    }
    for page in margins.indices {
      margins[page] = outermost(margins[page], input, page)
    }
    return margins
  }

  /// The lines of the zone on all pages, by their distance from the end of the page.
  private static func members(
    of input: LayoutInput, _ headings: HeadingTypes, isTop: Bool
  ) -> [Member] {
    var members: [Member] = []
    for (page, range) in input.pages.enumerated() {
      guard let sheet = input.sheets[page] else { continue }
      let height = Float(sheet.size.height)
      for (index, line) in input.lines[range].enumerated() {
        guard let geometry = line.geometry, geometry.style.direction == .right,
          line.scalars.count <= 60, !headings.hold(line)
        else { continue }
        let y = Float(geometry.box.top + geometry.box.bottom) / 2
        guard isTop ? y <= zone * height : y >= (1 - zone) * height,
          !isBetweenRules(geometry.box, sheet.art)
        else { continue }
        members.append(
          Member(
            page: page, line: index, y: isTop ? y : height - y, size: geometry.style.size,
            key: key(line.scalars), isNumber: isNumber(line.scalars)))
      }
    }
    members = members.ordered { OrderKey($0.y, $0.page, $0.line) }
    return members
  }

  /// Whether a line is a page number, one by chapter included.
  static func isNumber(_ text: ScalarSlice) -> Bool {
    PageNumbers.parse(text) != nil || ChapterPageNumbers.parse(text) != nil
  }

  /// What of a line other pages repeat: all but the page number at its start or its end, which a space parts from a running head.
  private static func key(_ text: ScalarSlice) -> ScalarSlice {
    guard let first = text.firstIndex(where: \.isSpace), let last = text.lastIndex(where: \.isSpace)
    else { return text.withoutSpaces }
    if first <= 3, text.part(0..<first).allSatisfy(\.isDigit) {
      return text.part(first..<text.count).withoutSpaces
    }
    let end = text.part((last + 1)..<text.count)
    return end.count <= 3 && end.allSatisfy(\.isDigit)
      ? text.part(0..<last).withoutSpaces : text.withoutSpaces
  }

  /// Whether a band stands outside of the text of all pages: at most on a fourth as many pages as it
  /// is on, something else that stands on one page only reaches as far out. Headings that many
  /// sections repeat start pages where other pages start with text.
  private static func isOutside(_ band: [Member], of members: [Member]) -> Bool {
    var counts: [ScalarSlice: Set<Int>] = [:]
    for member in members { counts[member.key, default: []].insert(member.page) }
    let edge = (band.map(\.y).max() ?? 0) + tolerance
    let others = members.filter {
      $0.y <= edge && !$0.isNumber && (counts[$0.key]?.count ?? 0) == 1
    }
    return Set(others.map(\.page)).count * 4 <= Set(band.map(\.page)).count
  }

  /// Lines that stand at one height in one size, over all pages.
  private static func bands(_ members: [Member]) -> [[Member]] {
    var bands: [[Member]] = []
    for member in members {
      if let index = bands.lastIndex(where: {
        abs(($0.last?.y ?? 0) - member.y) <= tolerance && abs($0[0].size - member.size) <= 0.6
      }) {
        bands[index].append(member)
      } else {
        bands.append([member])
      }
    }
    return bands
  }

  /// Heads of columns that a table repeats on each page belong to the table.
  private static func isBetweenRules(_ box: Box, _ art: PageArt) -> Bool {
    let y = Float(box.top + box.bottom) / 2
    var (left, right, count) = (false, false, 0)
    for rule in art.rules where !rule.isHorizontal && rule.start <= y && rule.end >= y {
      count += 1
      if rule.position <= Float(box.left) + 2 { left = true }
      if rule.position >= Float(box.right) - 2 { right = true }
    }
    // A box by itself is no table.
    return left && right && count > 2
  }

  private static func isFurniture(_ band: [Member], pages: Int) -> Bool {
    let on = Set(band.map(\.page)).count
    guard on >= 2 else { return false }
    // On a fifth of the pages; that most of the texts repeat is what `isOutside` asks.
    if pages >= 4 { return on >= 3 && on * 5 >= pages }
    // Of a document of two or three pages all have to show the same, or their numbers. A cover or a
    // page of contents before them may have none.
    var counts: [ScalarSlice: Set<Int>] = [:]
    for member in band { counts[member.key, default: []].insert(member.page) }
    let first = band.map(\.page).min() ?? 0
    return on == pages - first && first <= 1 && isCounted(band)
      && band.allSatisfy { $0.isNumber || (counts[$0.key]?.count ?? 0) >= 2 }
  }

  /// Whether a band has nothing but the number of each page of a short document: a note may stand beside it.
  private static func areAllNumbers(_ band: [Member], pages: Int) -> Bool {
    pages < 4 && band.count == pages && band.allSatisfy(\.isNumber)
  }

  /// Whether the numbers of a band grow by one from page to page.
  private static func isCounted(_ band: [Member]) -> Bool {
    let offsets = band.filter(\.isNumber).map { member in
      (PageNumbers.parse(member.key)?.value ?? 0) - member.page
    }
    return Set(offsets).count <= 1
  }

  /// Those that stand outside of all other text of the page.
  private static func outermost(
    _ margins: PageMargins, _ input: LayoutInput, _ page: Int
  ) -> PageMargins {
    guard !margins.head.isEmpty || !margins.foot.isEmpty else { return margins }
    let range = input.pages[page]
    let all = Set(margins.all)
    var top = Double.infinity
    var bottom = -Double.infinity
    for index in 0..<range.count where !all.contains(index) {
      let line = input.lines[range.lowerBound + index]
      guard let geometry = line.geometry, geometry.style.direction == .right,
        line.scalars.count > 4
      else { continue }
      top = min(top, geometry.box.top)
      bottom = max(bottom, geometry.box.bottom)
    }
    func middle(_ index: Int) -> Double {
      let box = input.lines[range.lowerBound + index].box
      return box.map { ($0.top + $0.bottom) / 2 } ?? 0
    }
    // A number of two characters may stand beside a note.
    func isNumber(_ index: Int) -> Bool {
      let line = input.lines[range.lowerBound + index]
      return Self.isNumber(line.scalars) && (line.box?.bottom ?? 0) >= bottom - 3
    }
    return PageMargins(
      head: margins.head.filter { middle($0) < top }.ascending(),
      foot: margins.foot.filter { middle($0) > bottom || isNumber($0) }.ascending(),
      sides: margins.sides)
  }
}

/// What: marks the heads and feet that stand where they do on other pages.
enum PositionedMargins {
  static func find(_ workspace: inout Workspace) {
    for page in workspace.arrangement.margins {
      for (lines, kind) in [(page.head, Furniture.Kind.header), (page.foot, .footer)] {
        for line in lines where workspace.roles[line] == .body {
          let isNumber = MarginFinder.isNumber(workspace.layout.lines[line].scalars)
          // Numbers alone are left to the rule that counts them, which needs some pages.
          if !isNumber {
            workspace.markFurniture(line, kind)
          } else if workspace.pages.count < 4 {
            workspace.markFurniture(line, .pageNumber)
          }
        }
      }
      for line in page.sides where workspace.roles[line] == .body {
        workspace.markFurniture(line, .thumbIndex)
      }
    }
  }
}
