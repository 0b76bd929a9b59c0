internal import PlanGrammar
internal import PlanModel

/// What: makes the caption that by-laws print in brackets above an article its title (`（設置）` above `第１条　市に…を置く。` is the section
/// `第１条（設置）` with the text below it).
///
/// How sure: the block in round brackets is nothing else, the block behind it is an article with text, and the document has at least two such
/// pairs. One by itself may be the number of a paper (`（資料１）`) above an article that is quoted.
enum ArticleCaptions {
  private static let minimum = 2
  /// The longest caption in characters, its brackets among them.
  private static let longest = 26

  static func attach(_ layout: inout Layout, grammar: MarkerGrammar) {
    var pairs: [(caption: Int, label: Marker)] = []
    for index in layout.blocks.indices.dropLast() where isCaption(index, layout) {
      guard let label = article(index + 1, layout, grammar) else { continue }
      pairs.append((index, label))
    }
    guard pairs.count >= minimum else { return }
    for (index, label) in pairs {
      let article = layout.blocks[index + 1].pieces
      let first = article[0]
      let lower = Int(first.lower)
      var rest = Array(article)
      rest[0] = Piece(line: Int(first.line), (lower + label.textStart)..<Int(first.upper))
      var title = Array(layout.blocks[index].pieces)
      title[0].spaceBefore = true
      title.insert(
        Piece(
          line: Int(first.line), (lower + label.label.lowerBound)..<(lower + label.label.upperBound)
        ),
        at: 0)
      layout.blocks[index].pieces = PieceList(title)
      layout.blocks[index + 1].pieces = PieceList(rest)
    }
  }

  /// Whether a block is one line in round brackets.
  private static func isCaption(_ index: Int, _ layout: Layout) -> Bool {
    guard layout.blocks[index].pieces.count == 1, case .text = layout.blocks[index].kind else {
      return false
    }
    // Most blocks are longer, and their text need not be looked at.
    let piece = layout.blocks[index].pieces[0]
    guard (4...longest).contains(piece.range.count) else { return false }
    let line = layout.lines[Int(piece.line)].scalars
    let (first, last) = (line[Int(piece.lower)], line[Int(piece.upper) - 1])
    return (first == "（" || first == "(") && (last == "）" || last == ")")
  }

  /// The label of an article with text behind it, where both start on one line.
  private static func article(
    _ index: Int, _ layout: Layout, _ grammar: MarkerGrammar
  ) -> Marker? {
    let block = layout.blocks[index]
    guard case .text = block.kind, let first = block.pieces.first else { return nil }
    let line = layout.lines[Int(first.line)].scalars.part(first.range)
    guard line.first == "第", let marker = grammar.marker(of: line),
      marker.markerClass.convention == "dai-jo", marker.textStart < line.count
    else { return nil }
    return marker
  }
}
