extension HeadingTable {
  /// Adds what slides say: the names of boxes stand below the title of their slide, the names in a box
  /// below that of the box.
  mutating func findBoxes(_ candidates: [Candidate]) {
    var title: Int?
    var box: Int?
    for entry in entries {
      let above: Int?
      switch candidates[entry.candidate].evidence {
      case .boxName, .builtAlike, .spokenGroup, .wholeName:
        above = title
        box = entry.classIndex
      case .boxPart:
        above = box
      default:
        above = nil
        title = entry.classIndex
      }
      if let above { boxes.append((above, entry.classIndex)) }
    }
  }
}
