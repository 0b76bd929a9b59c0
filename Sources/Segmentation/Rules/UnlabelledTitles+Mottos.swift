internal import PlanGrammar
internal import PlanModel

/// Mottos: what is set as large as a title, and is the vision that the title above names.
extension UnlabelledTitles {
  /// The shortest motto in characters, and the most lines of one.
  private static let shortestMotto = 8
  private static let mostLines = 3
  /// What titles of visions end in, besides the wordings of their role.
  private static let visions = ["理念", "環境像", "都市像", "まちの姿", "合言葉", "スローガン", "キャッチフレーズ", "メインテーマ"]
    .map { Array($0.unicodeScalars) }

  /// Makes text of the display lines directly below the title of a vision (将来像, 基本理念), where no other title of their type
  /// stands below it: several are what the vision is made of.
  func readMottos(_ candidates: inout [Candidate]) {
    for index in candidates.indices.dropLast()
    where isDisplayed(candidates[index + 1]) && isVision(candidates[index]) {
      var end = index + 1
      while end < candidates.count, end - index <= Self.mostLines, isDisplayed(candidates[end]) {
        end += 1
      }
      guard end > index + 1, end < candidates.count,
        candidates[index + 1].key.count >= Self.shortestMotto,
        !hasTitleAlike(candidates[index + 1], from: end, candidates)
      else { continue }
      for line in (index + 1)..<end {
        candidates[line].reading = .paragraph
        candidates[line].evidence = .plainText
        candidates[line].role = nil
      }
    }
  }

  private func isVision(_ candidate: Candidate) -> Bool {
    guard candidate.reading == .heading, !candidate.key.isEmpty else { return false }
    return candidate.role == "vision" || RoleLexicon.role(of: candidate.key, slack: 8) == "vision"
      || Self.visions.contains { candidate.key.hasWord($0, at: candidate.key.count - $0.count) }
  }

  /// Whether a title has only its type, or its place before text, to show for it.
  private func isDisplayed(_ candidate: Candidate) -> Bool {
    guard candidate.reading == .heading, candidate.marker == nil, candidate.titleRole == nil,
      !isListed(candidate.key)
    else { return false }
    switch candidate.evidence {
    case .displayType, .centred, .beforeText: return true
    default: return false
    }
  }

  /// Whether a title of the same type follows before the next one with a label.
  private func hasTitleAlike(
    _ motto: Candidate, from start: Int, _ candidates: [Candidate]
  ) -> Bool {
    guard let style = layout.blocks[motto.block].style else { return true }
    for index in start..<candidates.count where candidates[index].reading == .heading {
      if candidates[index].marker != nil { return false }
      let other = layout.blocks[candidates[index].block].style
      if other == style { return true }
      if let other, other.size > style.size { return false }
    }
    return false
  }
}
