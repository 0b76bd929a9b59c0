internal import Ordering
public import PlanModel

/// Finds labels at the heads of lines. Nothing of it changes: all who use a grammar share it.
public final class MarkerGrammar: Sendable {
  /// The grammar over all conventions.
  public static let standard = MarkerGrammar()

  /// What markers carry of their convention.
  struct Entry: Sendable {
    var number: UInt8
    var classNumber: UInt8
    var reading: Convention.Reading
    var rank: UInt8
    var isLearned: Bool
  }

  /// Most conventions that a grammar can have beside those of `Convention.all`.
  public static let mostOwn = 100

  /// What markers carry of the conventions, by themselves: a convention also carries its examples.
  private let entries: [Entry]
  /// The patterns of the conventions, one behind the other, and where each stands.
  private let elements: [Convention.Element]
  private let patterns: [Range<Int>]
  private let follows: [Convention.Follow]
  /// Indices of the conventions that can start with a scalar, in order: lists without repetition.
  private let candidates: [[Int]]
  /// For each scalar of the basic plane, its list in `candidates`; the first, empty one for most.
  private let byInitial: [UInt8]

  /// Makes a grammar over all conventions, more or fewer.
  ///
  /// - Parameters:
  ///   - own: further conventions, at most `mostOwn`. They are tried first, in their order: who adds
  ///     one means it. One with the id of another is of the same class.
  ///   - learned: the same, but tried last: what was seen in a document is weaker than what is known.
  ///     Only numbers in brackets come before the names in brackets.
  ///   - without: ids of conventions that are left out. Ids that do not exist are passed over.
  public init(
    own: [Convention] = [], learned: [Convention] = [], without: Set<String> = []
  ) {
    let known = Convention.all.count
    let ownEnd = known + min(own.count, Self.mostOwn)
    let conventions =
      Convention.all + own.prefix(Self.mostOwn)
      + learned.prefix(Self.mostOwn - min(own.count, Self.mostOwn))
    var elements: [Convention.Element] = []
    patterns = conventions.map { convention in
      let start = elements.count
      elements += convention.pattern
      return start..<elements.count
    }
    self.elements = elements
    follows = conventions.map(\.follow)
    entries = conventions.enumerated().map { index, convention in
      Entry(
        number: UInt8(index),
        classNumber: UInt8(conventions.firstIndex { $0.id == convention.id } ?? index),
        reading: convention.reading, rank: UInt8(clamping: convention.rank),
        isLearned: index >= ownEnd)
    }
    let taught = ownEnd..<conventions.count
    let order =
      Array(known..<ownEnd) + taught.filter { conventions[$0].isBracketedNumber }
      + Array(0..<known) + taught.filter { !conventions[$0].isBracketedNumber }
    var starts: [(initial: Unicode.Scalar, index: Int)] = []
    for index in order where !without.contains(conventions[index].id) {
      for initial in MarkerMatcher.initials(of: conventions[index].pattern[...])
      where initial.value < 0x10000 {
        starts.append((initial, index))
      }
    }
    starts = starts.ordered { OrderKey($0.initial.value) }
    var lists: [[Int]] = [[]]
    var table = [UInt8](repeating: 0, count: 0x10000)
    var next = 0
    while next < starts.count {
      let initial = starts[next].initial
      let end = starts[next...].firstIndex { $0.initial != initial } ?? starts.count
      let list = starts[next..<end].map(\.index)
      let same = lists.firstIndex(of: list)
      if same == nil, lists.count <= 0xFF { lists.append(list) }
      table[Int(initial.value)] = UInt8(clamping: same ?? lists.count - 1)
      next = end
    }
    candidates = lists
    self.byInitial = table
  }

  /// The label at the head of a line.
  ///
  /// - Parameter line: a line in layer T without white space at its ends.
  /// - Returns: nil where the line starts with no label. The first convention that fits wins.
  public func marker(of line: ScalarSlice) -> Marker? {
    guard let first = line.first, case let list = list(of: first), list > 0 else { return nil }
    var matcher = MarkerMatcher()
    for index in candidates[list] {
      if let marker = match(index, in: line, &matcher) { return marker }
    }
    return nil
  }

  /// Every reading of the head of a line, in the order of the conventions.
  public func readings(of line: ScalarSlice) -> [Marker] {
    guard let first = line.first else { return [] }
    var matcher = MarkerMatcher()
    return candidates[list(of: first)].compactMap { match($0, in: line, &matcher) }
  }

  /// A number at the head of a line that a word follows without the white space that its convention
  /// asks for, and that is no quantity by that word: 1計画策定の趣旨, ア自主防災組織の結成. Only what stands
  /// around the line can tell it from a word.
  ///
  /// - Parameter line: a line in layer T without white space at its ends.
  public func touchingMarker(of line: ScalarSlice) -> Marker? {
    guard let first = line.first else { return nil }
    var matcher = MarkerMatcher()
    for index in candidates[list(of: first)] where needsSpace(index) {
      guard let end = matcher.match(elements, patterns[index], in: line), end + 1 < line.count,
        MarkerFollow.allows(.noParticle, line, end)
      else { continue }
      // AEDの配置 is a title, 1A a code.
      let isKana = elements[patterns[index].lowerBound] == .number(.katakana)
      guard
        isKana
          ? line[end].isLetter || line[end].isASCIIAlphanumeric && !line[end].isDigit
          : line[end].isLetter && !LabelShape.startsWithUnit(line.part(end..<line.count))
      else { continue }
      return Marker(
        convention: entries[index], end: end, textStart: end, numbers: matcher.numbers,
        tier: nil, name: nil, mark: nil)
    }
    return nil
  }

  /// Whether a convention is a bare number or code with white space behind it.
  private func needsSpace(_ index: Int) -> Bool {
    switch follows[index] {
    case .titleStart, .spacedTitle, .ordinalTitle, .spaceOrEnd: break
    default: return false
    }
    guard patterns[index].count == 1 else { return false }
    switch elements[patterns[index].lowerBound] {
    case .number, .code: return true
    default: return false
    }
  }

  /// Whether a label can start with a scalar.
  public func canStart(_ scalar: Unicode.Scalar) -> Bool { list(of: scalar) > 0 }

  @inline(__always)
  private func list(of initial: Unicode.Scalar) -> Int {
    initial.value < 0x10000 ? Int(byInitial[Int(initial.value)]) : 0
  }

  private func match(
    _ index: Int, in line: ScalarSlice, _ matcher: inout MarkerMatcher
  ) -> Marker? {
    guard var end = matcher.match(elements, patterns[index], in: line) else { return nil }
    let isNumbered = !matcher.numbers.isEmpty && entries[index].reading != .note
    if isNumbered || entries[index].reading == .chapter, follows[index] != .wideTitle,
      MarkerFollow.isStop(line, at: end)
    {
      end += 1
    } else if !MarkerFollow.allows(follows[index], line, end) {
      return nil
    }
    var textStart = end
    while textStart < line.count, line[textStart].isSpace { textStart += 1 }
    return Marker(
      convention: entries[index], end: end, textStart: textStart, numbers: matcher.numbers,
      tier: matcher.tier, name: matcher.name, mark: matcher.mark.map(MarkerMatcher.folded))
  }
}
