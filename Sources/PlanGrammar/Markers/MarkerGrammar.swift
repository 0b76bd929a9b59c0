/// Finds labels at the heads of lines.
public struct MarkerGrammar: Sendable {
  /// The grammar over all conventions.
  public static let standard = MarkerGrammar(conventions: Convention.all)

  /// The patterns of the conventions, by themselves: a convention also carries its examples.
  private let patterns: [[Convention.Element]]
  private let follows: [Convention.Follow]
  /// Indices of the conventions that can start with a scalar, in order: lists without repetition.
  private let candidates: [[Int]]
  /// For each scalar of the basic plane, its list in `candidates`; the first, empty one for most.
  private let byInitial: [UInt8]

  /// Makes a grammar over some conventions.
  ///
  /// - Parameter conventions: must be a prefix of `Convention.all` or all of it, since markers name
  ///   their convention by index.
  public init(conventions: [Convention]) {
    patterns = conventions.map(\.pattern)
    follows = conventions.map(\.follow)
    var byInitial: [Unicode.Scalar: [Int]] = [:]
    for (index, convention) in conventions.enumerated() {
      for initial in MarkerMatcher.initials(of: convention.pattern[...]) {
        byInitial[initial, default: []].append(index)
      }
    }
    var lists: [[Int]] = [[]]
    var table = [UInt8](repeating: 0, count: 0x10000)
    for (initial, list) in byInitial where initial.value < 0x10000 {
      let known = lists.firstIndex(of: list)
      if known == nil { lists.append(list) }
      table[Int(initial.value)] = UInt8(known ?? lists.count - 1)
    }
    candidates = lists
    self.byInitial = table
  }

  /// The label at the head of a line.
  ///
  /// - Parameter line: a line in layer T without white space at its ends.
  /// - Returns: nil where the line starts with no label. The first convention that fits wins.
  public func marker(of line: [Unicode.Scalar]) -> Marker? {
    guard let first = line.first, case let list = list(of: first), list > 0 else { return nil }
    for index in candidates[list] {
      if let marker = match(index, in: line) { return marker }
    }
    return nil
  }

  /// Every reading of the head of a line, in the order of the conventions.
  public func readings(of line: [Unicode.Scalar]) -> [Marker] {
    guard let first = line.first else { return [] }
    return candidates[list(of: first)].compactMap { match($0, in: line) }
  }

  /// Whether a label can start with a scalar.
  public func canStart(_ scalar: Unicode.Scalar) -> Bool { list(of: scalar) > 0 }

  @inline(__always)
  private func list(of initial: Unicode.Scalar) -> Int {
    initial.value < 0x10000 ? Int(byInitial[Int(initial.value)]) : 0
  }

  private func match(_ index: Int, in line: [Unicode.Scalar]) -> Marker? {
    var matcher = MarkerMatcher(line: line)
    guard let end = matcher.match(patterns[index], at: 0),
      MarkerFollow.allows(follows[index], line, end)
    else { return nil }
    var textStart = end
    while textStart < line.count, line[textStart].isSpace { textStart += 1 }
    return Marker(
      conventionIndex: index, end: end, textStart: textStart, numbers: matcher.numbers,
      tier: matcher.tier, name: matcher.name, mark: matcher.mark.map(MarkerMatcher.folded))
  }
}
