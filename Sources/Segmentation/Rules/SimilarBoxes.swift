internal import PlanGrammar
internal import PlanModel

/// What: reads a box that came out apart from the others of its slide as one.
///
/// How sure: the slide has boxes with a name, a value (10年間) and a text; a name without digits, a value
/// with the same unit behind its first number, and a text follow each other once more, with nothing but notes
/// between.
enum SimilarBoxes {
  static func apply(_ slide: inout [Candidate]) {
    var units: Set<Unicode.Scalar> = []
    for (name, value) in zip(slide, slide.dropFirst()) where name.evidence == .boxName {
      if name.reading == .heading, let unit = unit(of: value) { units.insert(unit) }
    }
    guard !units.isEmpty else { return }
    for index in slide.indices.dropLast(2)
    where slide[index].reading == .label && slide[index + 1].reading == .label {
      guard !slide[index].key.contains(where: \.isDigit),
        let unit = unit(of: slide[index + 1]), units.contains(unit),
        let text = slide[(index + 2)...].first(where: { $0.reading != .note }),
        LabelledBoxes.isText(text)
      else { continue }
      slide[index].reading = .heading
      slide[index].evidence = .builtAlike
      slide[index].titleRole = .box
      slide[index].confidence = 0.7
      slide[index + 1].reading = .item
    }
  }

  /// What stands behind the first number.
  private static func unit(of candidate: Candidate) -> Unicode.Scalar? {
    candidate.key.drop { !$0.isDigit }.first { !$0.isDigit }
  }
}
