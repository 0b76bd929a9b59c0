internal import PlanGrammar
internal import PlanModel

/// What: what is filled into ruled forms is text and points of the form, whatever its labels head elsewhere in the document; a
/// name in brackets alone on its line heads what follows it in its cell. Behind the form, and at a field of it, the section
/// that was open in it ends.
///
/// How sure: the layout has told the form and its cells by rules.
enum FilledForms {
  /// The first reading of what is filled into a form.
  static func read(_ candidate: inout Candidate) {
    guard candidate.reading == .heading || candidate.reading == .label else { return }
    if candidate.reading == .heading, candidate.marker?.name != nil {
      candidate.titleRole = .formPart
    } else {
      candidate.reading = candidate.marker == nil ? .paragraph : .item
    }
    candidate.headingKind = .section
    candidate.evidence = .form
  }

  /// Takes back what rules about the document's labels made of it, and finds where sections of forms end.
  static func settle(_ candidates: inout [Candidate], layout: Layout) {
    var isInForm = false
    for index in candidates.indices {
      let block = layout.blocks[candidates[index].block]
      if block.isFilledIn {
        if candidates[index].reading == .heading, candidates[index].titleRole != .formPart {
          candidates[index].reading = .label
          read(&candidates[index])
        }
        if case .field = block.kind { candidates[index].endsForm = .formPart }
        continue
      }
      if candidates[index].titleRole == .formName {
        isInForm = true
        continue
      }
      if isInForm { candidates[index].endsForm = .formName }
      if candidates[index].reading == .heading { isInForm = false }
    }
  }
}
