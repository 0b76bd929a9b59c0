internal import PlanGrammar
internal import PlanModel

/// What: reads names in brackets that count (【Ａ班】テーマ：…, 【第２回】…) as headings, and not as fields with what stands behind
/// them.
///
/// How sure: at least two names of the same kind of brackets are equal but for one letter or number, which rises, and
/// directly behind each stand points or headings with another label.
enum NumberedNames {
  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    // Those of one kind of brackets and one form, in order.
    var series: [[Unicode.Scalar]: [(index: Int, number: UInt32)]] = [:]
    for index in candidates.indices.dropLast() {
      let candidate = candidates[index]
      guard candidate.reading == .field, let marker = candidate.marker, let name = marker.name,
        candidate.length <= 44, !candidate.endsSentence, heads(index, candidates)
      else { continue }
      let text = layout.scalars(of: layout.blocks[candidate.block].pieces)
      guard let (form, number) = form(of: text[name]) else { continue }
      series[[text[0]] + form, default: []].append((index, number))
    }
    for entries in series.values {
      for (one, next) in zip(entries, entries.dropFirst()) where next.number == one.number + 1 {
        for entry in [one, next] {
          candidates[entry.index].reading = .heading
          candidates[entry.index].field = nil
          candidates[entry.index].evidence = .series
        }
      }
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
  private static func form(of name: Slice<ScalarSlice>) -> ([Unicode.Scalar], UInt32)? {
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
