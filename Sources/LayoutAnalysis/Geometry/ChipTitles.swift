internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: finds labels that are set by themselves, in a small area of colour or in another type, with their title beside or below
/// them (`第１章` in a white area of a coloured bar, the title in large type to its right over two lines; `施策２－１` above the
/// name of the policy). Label and title are one text.
///
/// How sure: the line is a numbered label of a heading and nothing else, or the lines of a small area are, one below the other
/// (`第`, `１`, `章`), set in whatever direction, or a word stands above a larger number
/// (`まちづくりの柱`, `1`). Beside it stand at most three lines of one type with
/// one left edge, around the height of the label; below it, at its own left edge or around its axis, lines in larger type. They have no label of their
/// own, end no sentence and are followed by no more of their kind: a paragraph would.
struct ChipTitles {
  /// The most lines of a title, and its longest text in characters.
  private static let mostLines = 3
  private static let longest = 60
  /// From the label to the title, in the font size of the title: beside it, and below it.
  private static let farthestBeside: Float = 4
  private static let farthestBelow: Float = 1.4
  /// How much larger than the label, and than the text, type is that shows a title.
  private static let larger: Float = 1.15

  let lines: [TextLine]
  let extents: [Extent]
  /// Areas of colour.
  let areas: [Extent]
  /// Font size of the text in points.
  let em: Float

  /// The lines of each label and its title, the label first.
  ///
  /// - Parameter tables: what holds no titles but cells.
  func groups(outside tables: [Extent]) -> [[Int]] {
    var groups: [[Int]] = []
    var taken: Set<Int> = []
    for label in labels() {
      guard let place = whole(label), !tables.contains(where: { $0.holds(place) }),
        let title = title(beside: label, place) ?? title(below: label, place),
        taken.isDisjoint(with: title)
      else { continue }
      taken.formUnion(title)
      groups.append(label + title)
    }
    return groups
  }

  /// Lines that are labels, and lines of small areas that are one.
  private func labels() -> [[Int]] {
    let areas = areas.compactMap(stack)
    let known = Set(areas.joined())
    let stacks = areas + towers().filter(known.isDisjoint)
    let stacked = Set(stacks.joined())
    return stacks
      + lines.indices.filter { !stacked.contains($0) && isLabel(lines[$0].scalars) }.map { [$0] }
  }

  /// The lines of a small area, where they are a label one below the other.
  private func stack(in area: Extent) -> [Int]? {
    guard area.width <= Self.widestStack * em, area.height <= Self.highestStack * em else {
      return nil
    }
    let stack = extents.indices.filter { area.holds(extents[$0]) }
      .ordered { OrderKey(extents[$0].top) }
    guard (2...4).contains(stack.count), stack.allSatisfy(isAcross),
      zip(stack, stack.dropFirst()).allSatisfy({
        extents[$1].midY > extents[$0].bottom - 1
          && abs(extents[$1].midX - extents[$0].midX) <= 0.5 * size($0)
      })
    else { return nil }
    let text = stack.reduce(into: [Unicode.Scalar]()) { $0 += lines[$1].scalars.withoutSpaces }
    return isLabel(ScalarSlice(text)) ? stack : nil
  }

  /// Words above larger numbers that are labels together: `まちづくりの柱` above `1`, at one edge or around one axis.
  private func towers() -> [[Int]] {
    let numbers = lines.indices.filter { line in
      lines[line].scalars.count <= Self.longestNumber && isAcross(line)
        && lines[line].scalars.contains(where: Self.isNumeral)
    }
    guard !numbers.isEmpty else { return [] }
    return numbers.compactMap { number in
      let (place, size) = (extents[number], size(number))
      let words = lines.indices.filter { line in
        let word = extents[line]
        return word.midY < place.top + 0.2 * size && place.midY - word.midY <= 1.6 * size
          && Self.larger * self.size(line) <= size && isAcross(line)
          && (abs(word.left - place.left) <= 0.5 * size
            || abs(word.midX - place.midX) <= 0.5 * size)
          && isLabel(
            ScalarSlice(Array(lines[line].scalars.withoutSpaces) + Array(lines[number].scalars)))
      }
      return words.max { extents[$0].bottom < extents[$1].bottom }.map { [$0, number] }
    }
  }

  /// The longest number below a word, in characters: 10-12.
  private static let longestNumber = 5

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || (0x2160...0x216B).contains(scalar.value)
      || (0x2460...0x2473).contains(scalar.value)
  }

  /// The largest area with a label over several lines, in em.
  private static let widestStack: Float = 8
  private static let highestStack: Float = 12

  private func isLabel(_ text: ScalarSlice) -> Bool {
    guard text.count <= Self.longestLabel, let marker = MarkerGrammar.standard.marker(of: text)
    else { return false }
    return marker.isNumbered && marker.reading.isHeading && marker.textStart >= text.count
  }

  private static let longestLabel = 12

  private func isAcross(_ line: Int) -> Bool {
    lines[line].style?.direction == .right
  }

  private func size(_ line: Int) -> Float { lines[line].style?.size ?? 0 }

  private func title(beside label: [Int], _ place: Extent) -> [Int]? {
    let near = lines.indices.filter { line in
      let extent = extents[line]
      return !label.contains(line) && extent.left >= place.right - 1
        && extent.left - place.right <= Self.farthestBeside * size(line)
        && abs(extent.midY - place.midY) <= max(size(line), 0.5 * place.height) && isPart(line)
    }
    // A smaller line may stand below the title at its edge.
    guard let left = near.map({ extents[$0].left }).min(),
      let first = near.filter({ extents[$0].left <= left + 0.5 * em }).max(by: {
        size($0) < size($1)
      })
    else { return nil }
    let title = textLines(around: first)
    guard isTitle(title), let whole = whole(title), size(first) >= 0.9 * size(label[0]),
      whole.top <= place.midY + 0.25 * place.height,
      whole.bottom >= place.midY - 0.25 * place.height,
      isDisplayed(first, beside: label[0])
    else { return nil }
    return title
  }

  private func title(below label: [Int], _ place: Extent) -> [Int]? {
    let near = lines.indices.filter { line in
      let extent = extents[line]
      return !label.contains(line) && extent.midY > place.bottom
        && extent.top - place.bottom <= Self.farthestBelow * size(line)
        && size(line) >= Self.larger * size(label[0])
        && (abs(extent.left - place.left) <= 1.5 * em || abs(extent.midX - place.midX) <= em)
        && isPart(line)
    }
    guard let first = near.min(by: { extents[$0].top < extents[$1].top }) else { return nil }
    let title = textLines(around: first)
    guard isTitle(title), let whole = whole(title), whole.top >= place.midY,
      !isCrowded(between: place, extents[first], except: title + label)
    else { return nil }
    return title
  }

  /// Whether a line can be part of a title.
  private func isPart(_ line: Int) -> Bool {
    isAcross(line) && !lines[line].scalars.endsSentence
      && MarkerGrammar.standard.marker(of: lines[line].scalars) == nil
  }

  /// Type that shows a title: larger than the text, larger than the label, or bold.
  private func isDisplayed(_ line: Int, beside label: Int) -> Bool {
    size(line) >= Self.larger * em || size(line) >= Self.larger * size(label)
      || lines[line].style?.isBold ?? false
  }

  /// The lines of one type and one left edge above and below a line, from the top.
  private func textLines(around line: Int) -> [Int] {
    let alike = lines.indices.filter { other in
      isAcross(other) && abs(size(other) - size(line)) <= 0.1 * size(line)
        && lines[other].style?.isBold == lines[line].style?.isBold
        && abs(extents[other].left - extents[line].left) <= 0.3 * size(line)
    }.ordered { OrderKey(extents[$0].top) }
    guard let place = alike.firstIndex(of: line) else { return [line] }
    var first = place
    while first > 0, isNext(alike[first], to: alike[first - 1]) { first -= 1 }
    var last = place
    while last + 1 < alike.count, isNext(alike[last + 1], to: alike[last]) { last += 1 }
    return Array(alike[first...last])
  }

  private func isNext(_ line: Int, to above: Int) -> Bool {
    extents[line].midY - extents[above].midY <= 1.9 * size(line)
  }

  private func isTitle(_ title: [Int]) -> Bool {
    title.count <= Self.mostLines && title.allSatisfy(isPart)
      && title.reduce(0) { $0 + lines[$1].scalars.count } <= Self.longest
  }

  private func whole(_ title: [Int]) -> Extent? {
    title.first.map { title.reduce(extents[$0]) { $0.union(extents[$1]) } }
  }

  /// Whether another line stands between a label and what may be its title.
  private func isCrowded(between label: Extent, _ title: Extent, except known: [Int]) -> Bool {
    let reach = label.union(title)
    return lines.indices.contains { !known.contains($0) && reach.holds(extents[$0]) }
  }
}
