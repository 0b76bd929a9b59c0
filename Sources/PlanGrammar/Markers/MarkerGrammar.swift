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

  /// A convention that is tried where a label can start.
  private struct Candidate {
    /// Its index.
    var convention: Int
    /// How many elements of its pattern are those of the candidate before it in the list.
    var shared: Int
    /// The same of the one behind it.
    var saves: Int
  }

  /// Most conventions that a grammar can have beside those of `Convention.all`.
  public static let mostOwn = 100

  /// What markers carry of the conventions, by themselves: a convention also carries its examples.
  private let entries: [Entry]
  private let patterns: MarkerPatterns
  private let follows: [Convention.Follow]
  /// The conventions that can start with a scalar, in order: lists without repetition, one behind the other.
  private let candidates: [Candidate]
  /// Where each list stands.
  private let lists: [Range<Int>]
  /// Whether what starts with a scalar of a list is a label in any case, and none with a name.
  private let isCertain: [Bool]
  /// For each scalar of the basic plane, its list in `lists`; the first, empty one for most.
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
    patterns = MarkerPatterns(conventions)
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
    self.byInitial = table
    var candidates: [Candidate] = []
    self.lists = lists.map { list in
      let start = candidates.count
      for index in list {
        var shared = 0
        if candidates.count > start, let last = candidates.last {
          shared = MarkerPatterns.shared(
            conventions[last.convention].pattern, conventions[index].pattern)
          candidates[candidates.count - 1].saves = shared
        }
        candidates.append(Candidate(convention: index, shared: shared, saves: 0))
      }
      return start..<candidates.count
    }
    self.candidates = candidates
    isCertain = lists.map { list in
      let patterns = list.map { conventions[$0].pattern }
      return !patterns.joined().contains { if case .name = $0 { true } else { false } }
        && list.contains { index in
          let pattern = conventions[index].pattern
          guard pattern.count == 1, case .words(let marks) = pattern[0] else { return false }
          return conventions[index].follow == .anything && marks.allSatisfy { $0.count == 1 }
        }
    }
  }

  /// The label at the head of a line.
  ///
  /// - Parameter line: a line in layer T without white space at its ends.
  /// - Returns: nil where the line starts with no label. The first convention that fits wins.
  public func marker(of line: ScalarSlice) -> Marker? {
    guard let first = line.first, case let list = list(of: first), list > 0 else { return nil }
    var matcher = MarkerMatcher()
    for place in lists[list] where !matcher.skips(candidates[place].shared) {
      if let marker = match(candidates[place], in: line, &matcher) { return marker }
    }
    return nil
  }

  /// Every reading of the head of a line, in the order of the conventions.
  public func readings(of line: ScalarSlice) -> [Marker] {
    guard let first = line.first else { return [] }
    var matcher = MarkerMatcher()
    return lists[list(of: first)].compactMap {
      matcher.skips(candidates[$0].shared) ? nil : match(candidates[$0], in: line, &matcher)
    }
  }

  /// A number at the head of a line that a word follows without the white space that its convention
  /// asks for, and that is no quantity by that word: 1計画策定の趣旨, ア自主防災組織の結成. Only what stands
  /// around the line can tell it from a word.
  ///
  /// - Parameter line: a line in layer T without white space at its ends.
  public func touchingMarker(of line: ScalarSlice) -> Marker? {
    guard let first = line.first else { return nil }
    var matcher = MarkerMatcher()
    for place in lists[list(of: first)] {
      let index = candidates[place].convention
      guard let systems = bareNumber(index),
        let found = matcher.match(index, of: patterns, in: line),
        case let end = found.end, end + 1 < line.count,
        MarkerFollow.allows(.noParticle, line, end)
      else { continue }
      // AEDの配置 is a title, 1A a code.
      let isKana = systems == .katakana
      guard
        isKana
          ? line[end].isLetter || line[end].isASCIIAlphanumeric && !line[end].isDigit
          : line[end].isLetter && !LabelShape.startsWithUnit(line.part(end..<line.count))
      else { continue }
      return Marker(
        convention: entries[index], end: end, textStart: end, numbers: found.numbers,
        tier: nil, name: nil, mark: "\0")
    }
    return nil
  }

  /// The systems of a convention that is a bare number or code with white space behind it; nil for others.
  private func bareNumber(_ index: Int) -> LabelNumerals? {
    switch follows[index] {
    case .titleStart, .spacedTitle, .ordinalTitle, .spaceOrEnd: break
    default: return nil
    }
    let pattern = patterns.patterns[index]
    guard pattern.count == 1 else { return nil }
    switch patterns.steps[pattern.lowerBound] {
    case .number(let systems): return systems
    case .code: return .digits
    default: return nil
    }
  }

  /// Whether a scalar is a label by itself, whatever stands behind it, and starts none with a name.
  func isLabel(_ scalar: Unicode.Scalar) -> Bool { isCertain[list(of: scalar)] }

  /// Whether a label can start with a scalar.
  public func canStart(_ scalar: Unicode.Scalar) -> Bool { list(of: scalar) > 0 }

  @inline(__always)
  private func list(of initial: Unicode.Scalar) -> Int {
    initial.value < 0x10000 ? Int(byInitial[Int(initial.value)]) : 0
  }

  private func match(
    _ candidate: Candidate, in line: ScalarSlice, _ matcher: inout MarkerMatcher
  ) -> Marker? {
    let index = candidate.convention
    guard
      let found = matcher.match(
        index, of: patterns, saves: candidate.saves, in: line)
    else { return nil }
    var end = found.end
    let isNumbered = !found.numbers.isEmpty && entries[index].reading != .note
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
      convention: entries[index], end: end, textStart: textStart, numbers: found.numbers,
      tier: found.tier, name: found.name, mark: MarkerMatcher.folded(found.mark))
  }
}
