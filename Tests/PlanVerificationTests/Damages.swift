import PlanModel

extension RandomSource {
  /// Damages a document; false where it has nothing that can be damaged in this way.
  mutating func apply(
    _ damage: Damage, _ document: inout PlanDocument, _ pages: inout [Page]
  ) -> Bool {
    let nodes = document.body.indices.filter { !document.body[$0].source.isEmpty }
    guard !nodes.isEmpty else { return false }
    let chosen = nodes[number(in: 0...nodes.count - 1)]
    switch damage {
    case .deletedNode: document.body.remove(at: chosen)
    case .doubledNode: document.body.append(document.body[chosen])
    case .doubledRange:
      let other = nodes[number(in: 0...nodes.count - 1)]
      document.body[other].source.append(document.body[chosen].source[0])
    case .deletedRange: document.body[chosen].source.removeLast()
    case .shiftedStart: document.body[chosen].source[0].range.lower += 1
    case .shiftedEnd: document.body[chosen].source[0].range.upper -= 1
    case .otherPage: document.body[chosen].source[0].page += 1
    case .deletedFurniture: return document.furniture.popLast() != nil
    case .deletedDropped: return document.dropped.popLast() != nil
    case .swappedPages:
      guard pages[0].rawText != pages[1].rawText else { return false }
      (pages[0].rawText, pages[1].rawText) = (pages[1].rawText, pages[0].rawText)
      (pages[0].lines, pages[1].lines) = (pages[1].lines, pages[0].lines)
    case .changedSource:
      guard let index = pages[0].rawText.firstIndex(of: UInt8(ascii: "a")) else { return false }
      pages[0].rawText[index] = UInt8(ascii: "b")
    case .swappedTexts:
      let other = nodes[number(in: 0...nodes.count - 1)]
      let (a, b) = (document.body[chosen], document.body[other])
      guard !shown(a).elementsEqual(shown(b)) else { return false }
      (document.body[chosen].label, document.body[other].label) = (b.label, a.label)
      (document.body[chosen].text, document.body[other].text) = (b.text, a.text)
    case .changedCharacter, .addedCharacter, .deletedCharacter, .swappedCharacters:
      return change(damage, &document.body[chosen])
    }
    return true
  }

  private func shown(_ node: Node) -> [Unicode.Scalar] {
    Array((node.label + node.text).unicodeScalars).filter { $0 != " " }
  }

  private mutating func change(_ damage: Damage, _ node: inout Node) -> Bool {
    var scalars = Array(node.text.unicodeScalars)
    guard !scalars.isEmpty else { return false }
    let index = number(in: 0...scalars.count - 1)
    guard scalars[index] != " " else { return false }
    switch damage {
    case .changedCharacter: scalars[index] = "外"
    case .addedCharacter: scalars.insert(scalars[index], at: index)
    case .deletedCharacter: scalars.remove(at: index)
    default:
      guard let other = scalars.lastIndex(where: { $0 != " " && $0 != scalars[index] }) else {
        return false
      }
      scalars.swapAt(index, other)
    }
    node.text = string(scalars)
    return true
  }
}
