internal import PlanModel

/// Compares the text of a holding with what its ranges give, white space and the invisible left out.
///
/// The same characters in another order are a difference. Stops at the first one.
///
/// - Returns: nil where they agree.
func textFinding(of holding: Holding, in source: SourceText) -> ConservationFinding? {
  let finding = difference(of: holding) { source.text(of: $0) }
  guard finding != nil, holding.mayPrintRaw else { return finding }
  let raw = difference(of: holding) { span in
    guard let index = source.index(ofPage: span.page) else { return SourceCharacters() }
    return SourceCharacters(raw: source.pages[index], range: span.range)
  }
  return raw == nil ? nil : finding
}

private func difference(
  of holding: Holding, _ characters: (SourceSpan) -> SourceCharacters
) -> ConservationFinding? {
  var shown = ShownCharacters(of: holding)
  var agreed = 0
  for (index, span) in holding.source.enumerated() {
    var given = characters(span)
    while let (scalar, range) = given.nextCounted() {
      guard let next = shown.next() else {
        return omitted(holding, page: span.page, from: range.lower, in: span, scalar, given)
      }
      guard next == scalar else {
        let rest = holding.source.dropFirst(index + 1).lazy.map(characters)
        return invented(holding, after: agreed, span.page, range, scalar, given, rest.first)
      }
      agreed += 1
    }
  }
  guard shown.next() != nil else { return nil }
  let excerpt = excerpt(of: ShownCharacters(of: holding).dropFirst(agreed))
  let page = holding.source.last?.page
  return ConservationFinding(
    kind: .invented, page: page, range: nil, places: [holding.place], excerpt: excerpt,
    message: (page.map { "page \($0): " } ?? "")
      + "\(holding.place) says \"\(excerpt)\", which its ranges do not give")
}

private func omitted(
  _ holding: Holding, page: Int, from lower: UInt32, in span: SourceSpan, _ scalar: Unicode.Scalar,
  _ rest: SourceCharacters
) -> ConservationFinding {
  let excerpt = excerpt(of: [scalar] + rest.prefix(45))
  let range = ByteRange(Int(lower), max(Int(lower), Int(span.range.upper)))
  return ConservationFinding(
    kind: .omitted, page: page, range: range, places: [holding.place], excerpt: excerpt,
    message: "page \(page): \"\(excerpt)\" (\(range.words)) "
      + "is in the ranges of \(holding.place), but not in its text")
}

private func invented(
  _ holding: Holding, after agreed: Int, _ page: Int, _ range: ByteRange,
  _ scalar: Unicode.Scalar, _ rest: SourceCharacters, _ more: SourceCharacters?
) -> ConservationFinding {
  let excerpt = excerpt(of: ShownCharacters(of: holding).dropFirst(agreed))
  let given = PlanVerification.excerpt(
    of: [scalar] + rest.prefix(45) + (more?.prefix(45) ?? []))
  return ConservationFinding(
    kind: .invented, page: page, range: range, places: [holding.place], excerpt: excerpt,
    message: "page \(page): \(holding.place) says \"\(excerpt)\" "
      + "where its ranges give \"\(given)\" (\(range.words))")
}

extension SourceCharacters {
  fileprivate mutating func nextCounted() -> (scalar: Unicode.Scalar, range: ByteRange)? {
    while let next = next() {
      if isCounted(next.scalar) { return next }
    }
    return nil
  }

  fileprivate func prefix(_ count: Int) -> [Unicode.Scalar] {
    var copy = self
    var result: [Unicode.Scalar] = []
    while result.count < count, let (scalar, _) = copy.next() { result.append(scalar) }
    return result
  }
}

/// The counted characters of a label and then a text.
private struct ShownCharacters: Sequence, IteratorProtocol {
  private var label: Substring.UnicodeScalarView
  private var text: Substring.UnicodeScalarView

  init(of holding: Holding) {
    label = holding.label.unicodeScalars[...]
    text = holding.text.unicodeScalars[...]
  }

  mutating func next() -> Unicode.Scalar? {
    while let scalar = label.popFirst() ?? text.popFirst() {
      if isCounted(scalar) { return scalar }
    }
    return nil
  }
}
