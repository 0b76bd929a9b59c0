extension RankReader {
  /// What is asked of a heading.
  struct Heading {
    var classIndex: Int32
    /// The last component of its number, -1 for none.
    var number: Int32
    /// The component before the last, -1 for none.
    var prefix: Int32
    var hasContent: Bool
    var isPart: Bool
    var holdsText: Bool
    var isNamedBefore: Bool
    var holdsContents: Bool
    /// Whether its class is one of titles that repeat.
    var isTitle: Bool

    init(_ entry: HeadingTable.Entry, isTitle: Bool) {
      classIndex = Int32(entry.classIndex)
      number = Int32(clamping: entry.number ?? -1)
      prefix = Int32(clamping: entry.prefix ?? -1)
      hasContent = entry.hasContent
      isPart = entry.isPart
      holdsText = entry.holdsText
      isNamedBefore = entry.isNamedBefore
      holdsContents = entry.holdsContents
      self.isTitle = isTitle
    }
  }

  /// What is known of a class while the headings are read.
  struct State {
    var cost = 0.0
    var lastNumber: Int32 = -1
    var lastParent: Int32 = -2
    var first: Int32 = -1
    /// The first headings without a parent; more of them count as late.
    var orphans: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (
      .max, .max, .max, .max, .max, .max, .max, .max
    )
    var orphanCount: Int32 = 0

    /// Notes a heading without a parent.
    mutating func note(orphan position: Int32) {
      switch orphanCount {
      case 0: orphans.0 = position
      case 1: orphans.1 = position
      case 2: orphans.2 = position
      case 3: orphans.3 = position
      case 4: orphans.4 = position
      case 5: orphans.5 = position
      case 6: orphans.6 = position
      case 7: orphans.7 = position
      default: break
      }
      orphanCount += 1
    }

    /// How many of the first headings without a parent stand before a position.
    func orphans(before position: Int32) -> Int {
      guard orphanCount > 0 else { return 0 }
      let (a, b, c, d, e, f, g, h) = orphans
      return [a, b, c, d, e, f, g, h].count { $0 < position }
    }
  }
}
