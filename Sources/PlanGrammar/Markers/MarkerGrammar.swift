/// Finds labels at the heads of lines.
public struct MarkerGrammar: Sendable {
  /// The grammar over all conventions.
  public static let standard = MarkerGrammar(conventions: Convention.all)

  private let conventions: [Convention]
  /// Indices of the conventions that can start with a scalar, in order.
  private let byInitial: [Unicode.Scalar: [Int]]

  /// Makes a grammar over some conventions.
  ///
  /// - Parameter conventions: must be a prefix of `Convention.all` or all of it, since markers name
  ///   their convention by index.
  public init(conventions: [Convention]) {
    self.conventions = conventions
    var byInitial: [Unicode.Scalar: [Int]] = [:]
    for (index, convention) in conventions.enumerated() {
      for initial in MarkerMatcher.initials(of: convention.pattern[...]) {
        byInitial[initial, default: []].append(index)
      }
    }
    self.byInitial = byInitial
  }

  /// The label at the head of a line.
  ///
  /// - Parameter line: a line in layer T without white space at its ends.
  /// - Returns: nil where the line starts with no label. The first convention that fits wins.
  public func marker(of line: [Unicode.Scalar]) -> Marker? {
    guard let first = line.first, let candidates = byInitial[first] else { return nil }
    for index in candidates {
      if let marker = match(index, in: line) { return marker }
    }
    return nil
  }

  /// Every reading of the head of a line, in the order of the conventions.
  public func readings(of line: [Unicode.Scalar]) -> [Marker] {
    guard let first = line.first, let candidates = byInitial[first] else { return [] }
    return candidates.compactMap { match($0, in: line) }
  }

  private func match(_ index: Int, in line: [Unicode.Scalar]) -> Marker? {
    let convention = conventions[index]
    var matcher = MarkerMatcher(line: line)
    guard let end = matcher.match(convention.pattern[...], at: 0),
      MarkerFollow.allows(convention.follow, line, end)
    else { return nil }
    var textStart = end
    while textStart < line.count, line[textStart].isSpace { textStart += 1 }
    return Marker(
      conventionIndex: index,
      markerClass: Marker.Class(convention: convention.id, variant: matcher.variant(in: line)),
      label: 0..<end, textStart: textStart, ordinal: matcher.ordinal, tier: matcher.tier,
      name: matcher.name)
  }
}
