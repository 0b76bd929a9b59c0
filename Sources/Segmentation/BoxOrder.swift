internal import PlanModel

extension HeadingTable {
  /// Adds what slides say: the names of boxes and other titles without a label stand below the title of
  /// their slide, the names in a box below that of the box.
  mutating func findBoxes(_ candidates: [Candidate], _ layout: borrowing Layout) {
    let isDeck = entries.contains {
      let evidence = candidates[$0.candidate].evidence
      return evidence == .slideTitle || evidence == .boxName || evidence == .spokenGroup
    }
    guard isDeck else { return }
    var title: (classIndex: Int, page: Int)?
    var box: Int?
    for entry in entries {
      let heading = candidates[entry.candidate]
      let page = layout.blocks[heading.block].page
      let isFirst =
        entry.candidate == 0
        || layout.blocks[candidates[entry.candidate - 1].block].page != page
      if isFirst { title = (entry.classIndex, page) }
      guard let slide = title, slide.page == page, !isFirst else { continue }
      var above: Int?
      switch heading.evidence {
      case .boxName, .builtAlike, .spokenGroup, .wholeName:
        above = slide.classIndex
        box = entry.classIndex
      case .boxPart:
        above = box
      default:
        if heading.marker == nil, heading.titleRole == nil, heading.headingKind == .section {
          above = slide.classIndex
        }
      }
      if let above, above != entry.classIndex { boxes.append((above, entry.classIndex)) }
    }
  }
}
