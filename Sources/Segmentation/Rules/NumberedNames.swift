internal import PlanGrammar
internal import PlanModel

/// What: reads names in brackets that count (【Ａ班】テーマ：…, 【第２回】…) as headings, and not as fields with what stands behind
/// them.
///
/// How sure: at least two names of the same kind of brackets are equal but for one letter or number, which rises, and
/// directly behind each stand points or headings with another label.
enum NumberedNames {
  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    var found: [(index: Int, form: [Unicode.Scalar], number: UInt32)] = []
    for index in candidates.indices.dropLast() {
      let candidate = candidates[index]
      guard candidate.reading == .field, let marker = candidate.marker, let name = marker.name,
        candidate.length <= 44, !candidate.endsSentence, heads(index, candidates)
      else { continue }
      let text = layout.text(of: layout.blocks[candidate.block].pieces).scalars
      guard let (form, number) = form(of: text[name]) else { continue }
      found.append((index, form, number))
    }
    guard found.count > 1 else { return }
    for (place, entry) in found.enumerated() {
      let isCounted = found.indices.contains { other in
        found[other].form == entry.form
          && candidates[found[other].index].marker?.classKey
            == candidates[entry.index].marker?.classKey
          && (other < place && found[other].number + 1 == entry.number
            || other > place && found[other].number == entry.number + 1)
      }
      guard isCounted else { continue }
      candidates[entry.index].reading = .heading
      candidates[entry.index].field = nil
      candidates[entry.index].evidence = .series
    }
  }

  private static func heads(_ index: Int, _ candidates: [Candidate]) -> Bool {
    let next = candidates[index + 1]
    guard let marker = next.marker, marker.classKey != candidates[index].marker?.classKey else {
      return false
    }
    return next.reading == .item || next.reading == .heading
  }

  /// A name with its one letter or number taken out, and that; nil where it has none or several.
  private static func form(of name: ArraySlice<Unicode.Scalar>) -> ([Unicode.Scalar], UInt32)? {
    var form: [Unicode.Scalar] = []
    var number: UInt32?
    for scalar in name {
      guard scalar.isDigit || ("A"..."Z").contains(scalar) else {
        form.append(scalar)
        continue
      }
      guard number == nil else { return nil }
      number = scalar.value
      form.append("#")
    }
    return number.map { (form, $0) }
  }
}
