internal import PlanGrammar
internal import PlanModel

/// What: finds fields whose value follows their name without anything between.
///
/// Why: names are set in bold, on a band or in a box of their own, and of that nothing is left in the
/// text: 所管課高齢介護課、長寿支援課.
///
/// Evidence: a name of `FieldLexicon` at the head of texts that are no sentences, directly before a
/// word, in at least two texts of the document. A compound (関連計画一覧) or a phrase (所管課の役割) is no
/// value.
enum TouchingNames {
  /// How many texts show it.
  private static let least = 2
  /// The longest value in characters.
  private static let longest = 120

  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var found: [(index: Int, name: Int)] = []
    for index in candidates.indices where isOpen(candidates[index]) {
      let pieces = layout.blocks[candidates[index].block].pieces
      guard let first = layout.first(of: pieces), FieldLexicon.canStart(first),
        let name = name(of: layout.scalars(of: pieces))
      else { continue }
      found.append((index, name))
    }
    guard found.count >= least else { return }
    for (index, name) in found {
      candidates[index].reading = .field
      candidates[index].field = (0..<name, name)
      candidates[index].evidence = .repeatedName
      candidates[index].confidence = 0.75
      let text = layout.scalars(of: layout.blocks[candidates[index].block].pieces)
      candidates[index].role = RoleLexicon.role(of: text.part(0..<name))
    }
  }

  private static func isOpen(_ candidate: Candidate) -> Bool {
    switch candidate.reading {
    case .label, .paragraph:
      candidate.marker == nil && !candidate.endsSentence && candidate.length <= longest
    default: false
    }
  }

  /// How long the name at the head of a text is; nil where there is none with a value behind it.
  private static func name(of text: ScalarSlice) -> Int? {
    for name in FieldLexicon.names where text.count >= name.count + 2 && text.hasWord(name, at: 0) {
      let first = text[name.count]
      guard
        first.properties.isIdeographic || first.isDigit || (0x30A1...0x30FA).contains(first.value),
        !compounds.contains(where: { text.hasWord($0, at: name.count) })
      else { return nil }
      return name.count
    }
    return nil
  }

  /// What makes another word of a name.
  private static let compounds = [
    "等", "一覧", "名", "別", "数", "長", "内", "間", "中", "期", "案", "書", "図", "及", "並", "又", "・", "終了",
    "満了",
  ].map { Array($0.unicodeScalars) }
}
