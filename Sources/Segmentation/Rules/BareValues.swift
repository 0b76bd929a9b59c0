internal import PlanGrammar
internal import PlanModel

/// What: tells values with a decimal point from the codes of headings (1.2).
///
/// Evidence: the value stands alone, and no short line follows that could be its title; or a part of
/// it is 0, which no numbering has (90.0). Such values are left of the tables and diagrams that a page
/// could not be read as.
enum BareValues {
  static func apply(_ candidates: inout [Candidate], layout: Layout) {
    for index in candidates.indices where candidates[index].reading == .heading {
      guard let marker = candidates[index].marker, !candidates[index].hasTitle,
        case let ordinal = marker.ordinal, ordinal.count == 2
      else { continue }
      let text = layout.scalars(of: layout.blocks[candidates[index].block].pieces)
      guard text.contains("."), text.allSatisfy({ $0.isDigit || $0 == "." }) else { continue }
      let isTitled =
        index + 1 < candidates.count && candidates[index + 1].reading == .label
        && candidates[index + 1].key.contains { !$0.isDigit && $0 != "." && $0 != "," }
      if isTitled, !ordinal.contains(0) { continue }
      candidates[index].reading = .label
      candidates[index].marker = nil
      candidates[index].key = text
    }
  }
}
