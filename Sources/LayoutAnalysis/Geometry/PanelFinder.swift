internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What boxes and areas of colour on a page are to each other: heads above their text, labels of a
/// diagram, pictures with text on them, drawn shapes that hold a name and a text.
struct PanelFinder {
  /// The longest text of a head in characters.
  private static let longestHead = 44
  /// The shortest text below a head in characters: less is a label, too.
  private static let shortestText = 20
  /// The longest label of a diagram in characters.
  private static let longestLabel = 30
  /// More areas than this on a page are a drawing.
  static let limit = 200

  let lines: [TextLine]
  let extents: [Extent]
  let em: Float

  /// A head and what it stands above.
  struct Card {
    var extent: Extent
    /// The lines of the head.
    var head: [Int]
  }

  /// Indices of the lines whose middle lies inside of an area.
  func inside(_ extent: Extent) -> [Int] { extents.indices.filter { extent.holds(extents[$0]) } }

  private func length(_ lines: [Int]) -> Int {
    lines.reduce(0) { $0 + self.lines[$1].scalars.count }
  }

  // MARK: - Cards

  /// Boxes that stand directly above another of the same width, with a title in the upper and more text in
  /// the lower one.
  ///
  /// - Parameters:
  ///   - panels: boxes and areas of colour.
  ///   - tables: what is a table and no box.
  func cards(_ panels: [(extent: Extent, colour: UInt32?)], tables: [Extent]) -> [Card] {
    let panels = panels.filter { panel in
      !tables.contains { $0.contains(panel.extent, margin: 4) }
    }
    guard panels.count >= 2, panels.count <= Self.limit else { return [] }
    var cards: [Card] = []
    for (index, head) in panels.enumerated() {
      let title = inside(head.extent)
      guard (1...4).contains(title.count), length(title) <= Self.longestHead,
        title.allSatisfy({ !lines[$0].scalars.endsSentence })
      else { continue }
      let below = panels.indices.filter { other in
        other != index && panels[other].colour.map { $0 != head.colour } ?? true
          && isAbove(head.extent, panels[other].extent)
      }
      guard let body = below.min(by: { panels[$0].extent.top < panels[$1].extent.top }) else {
        continue
      }
      let text = inside(panels[body].extent)
      guard length(text) >= max(Self.shortestText, length(title)),
        panels[body].extent.height >= head.extent.height, Set(text).isDisjoint(with: title)
      else { continue }
      cards.append(Card(extent: head.extent.union(panels[body].extent), head: title))
    }
    return cards
  }

  private func isAbove(_ head: Extent, _ body: Extent) -> Bool {
    let step = body.top - head.bottom
    return step >= -3 && step <= 0.8 * em && abs(head.left - body.left) <= 0.6 * em
      && abs(head.right - body.right) <= 0.6 * em
  }

  // MARK: - Labels

  /// A short text that stands in a box, alone or above smaller boxes.
  struct Label {
    var lines: [Int]
    /// Whether it names what stands in smaller boxes inside of its own.
    var isAround: Bool
  }

  /// Boxes with a short text and nothing else but smaller boxes, where a page has at least three: the
  /// labels of a diagram.
  ///
  /// - Parameters:
  ///   - boxes: boxes and areas of colour, those of tables and heads left out.
  ///   - largest: the area in square points from which on a box holds more than a diagram.
  func labels(_ boxes: [Extent], largest: Float) -> [Label] {
    guard boxes.count <= Self.limit else { return [] }
    var labels: [(label: Label, box: Extent)] = []
    var taken: Set<Int> = []
    for box in boxes.ordered(by: { OrderKey($0.area) }) where box.area < largest {
      let all = inside(box).filter { line in
        let common = min(extents[line].right, box.right) - max(extents[line].left, box.left)
        return common >= 0.4 * extents[line].width
      }
      let text = all.filter { !taken.contains($0) }
      guard (1...4).contains(text.count), length(text) <= Self.longestLabel,
        text.allSatisfy({ lines[$0].style?.direction == .right }),
        text.allSatisfy({ !lines[$0].scalars.endsSentence && !isPoint($0) })
      else { continue }
      taken.formUnion(text)
      labels.append((Label(lines: text, isAround: all.count > text.count), box))
    }
    guard labels.count >= 3 else { return [] }
    return labels.map { label, box in
      // A band across the boxes of others names them as well.
      let crossed = labels.count {
        $0.box.overlaps(box) && !box.contains($0.box, margin: 2) && !$0.box.contains(box, margin: 2)
      }
      return Label(lines: label.lines, isAround: label.isAround || crossed >= 2)
    }
  }

  /// Whether a line starts with a label other than a name in brackets or an arrow: points of a list are
  /// no label of a diagram.
  private func isPoint(_ line: Int) -> Bool {
    guard let marker = MarkerGrammar.standard.marker(of: lines[line].scalars) else { return false }
    return marker.name == nil && marker.reading != .answer
  }

  // MARK: - Drawn shapes

  /// Drawn shapes that hold some lines of text, away from tables; of those with the same lines the
  /// largest.
  func shapes(_ figures: [Extent], tables: [Extent]) -> [Extent] {
    guard figures.count <= Self.limit else { return [] }
    var texts: [Set<Int>] = []
    return figures.ordered { OrderKey(-$0.area) }.filter { figure in
      let text = inside(figure)
      guard (2...6).contains(text.count), length(text) <= 100,
        text.allSatisfy({ extents[$0].width <= 1.6 * figure.width }),
        !tables.contains(where: { $0.overlaps(figure) }),
        !texts.contains(where: { $0.isSuperset(of: text) })
      else { return false }
      texts.append(Set(text))
      return true
    }
  }

  /// The name and the text of a shape: one short line that is set larger than all others, which stand
  /// below it.
  func named(_ shape: Extent) -> Grid? {
    let text = inside(shape).ordered { OrderKey(extents[$0].top) }
    guard let name = text.first, text.count >= 2, lines[name].scalars.count <= 14,
      let size = lines[name].style?.size,
      text.dropFirst().allSatisfy({ line in
        lines[line].geometry.map { $0.style.size * 1.15 <= size } ?? false
          && extents[line].midY > extents[name].bottom
      })
    else { return nil }
    let rest = text.dropFirst().reduce(extents[text[1]]) { $0.union(extents[$1]) }
    let cells = [extents[name], rest].enumerated().map { column, extent in
      Grid.Cell(extent: extent, row: 0, column: column, rowSpan: 1, columnSpan: 1)
    }
    return Grid(extent: extents[name].union(rest), rowCount: 1, columnCount: 2, cells: cells)
  }

  // MARK: - Pictures

  /// Pictures with at least two lines of text on them, cut back to where the text beside them ends.
  func captionedPictures(_ images: [Extent]) -> [Extent] {
    guard images.count <= Self.limit else { return [] }
    return images.compactMap { image in
      var picture = image
      var count = 0
      for line in extents {
        guard line.midY > image.top, line.midY < image.bottom else { continue }
        let common = min(line.right, image.right) - max(line.left, image.left)
        if common >= 0.8 * line.width {
          count += 1
        } else if common > 0.2 * line.width {
          return nil
        } else if common > -0.5 * em {
          if line.left < image.left {
            picture.left = max(picture.left, line.right + 0.5 * em)
          } else {
            picture.right = min(picture.right, line.left - 0.5 * em)
          }
        }
      }
      return count >= 2 && picture.width > 4 * em ? picture : nil
    }
  }

  /// Areas of colour of the size of a picture without any text: pictures that are drawn, and what stands for one.
  func blanks(_ fills: [Extent]) -> [Extent] {
    fills.filter { fill in
      isPicture(fill)
        && !extents.contains {
          min($0.right, fill.right) > max($0.left, fill.left)
            && min($0.bottom, fill.bottom) > max($0.top, fill.top)
        }
    }
  }

  /// Whether an area is large enough for a picture.
  private func isPicture(_ image: Extent) -> Bool {
    image.width >= 6 * em && image.height >= 4 * em
  }

  /// Lines directly below or above a picture, around its middle and no wider: what it shows.
  func captions(_ images: [Extent]) -> Set<Int> {
    guard images.count <= Self.limit else { return [] }
    var captions: Set<Int> = []
    for image in images where isPicture(image) {
      for line in extents.indices {
        let extent = extents[line]
        let step = min(abs(extent.top - image.bottom), abs(image.top - extent.bottom))
        guard step <= 1.2 * em, lines[line].scalars.count <= Self.longestLabel,
          !lines[line].scalars.endsSentence, abs(extent.midX - image.midX) <= 0.5 * em,
          extent.width < 0.9 * image.width, !inside(image).contains(line)
        else { continue }
        captions.insert(line)
      }
    }
    return captions
  }
}

extension Extent {
  /// Whether two boxes have more than a point in common.
  func overlaps(_ other: Extent) -> Bool {
    min(right, other.right) - max(left, other.left) > 1
      && min(bottom, other.bottom) - max(top, other.top) > 1
  }
}
