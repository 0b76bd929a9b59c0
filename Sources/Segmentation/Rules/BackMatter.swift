internal import PlanGrammar
internal import PlanModel

/// What: puts titles without a number that stand behind the last part or chapter (用語解説, おわりに) beside the parts and
/// chapters and not below the last of them.
///
/// How sure: the title is one of `StandaloneTitles`, heads one text of the document, and the parts and chapters before it
/// have none that gathers such texts (資料編).
enum BackMatter {
  static func apply(_ candidates: inout [Candidate]) {
    guard let last = candidates.lastIndex(where: isDivision) else { return }
    let gathers = candidates.contains {
      isDivision($0) && $0.key[...].contains("資") && $0.key[...].contains("料")
    }
    guard !gathers else { return }
    var keys: [ScalarSlice: Int] = [:]
    for candidate in candidates where isTitle(candidate) {
      keys[candidate.key, default: 0] += 1
    }
    for index in (last + 1)..<candidates.count where isTitle(candidates[index]) {
      if keys[candidates[index].key] == 1 { candidates[index].titleRole = .back }
    }
  }

  private static func isDivision(_ candidate: Candidate) -> Bool {
    candidate.reading == .heading
      && (candidate.headingKind == .part || candidate.headingKind == .chapter)
  }

  private static func isTitle(_ candidate: Candidate) -> Bool {
    candidate.reading == .heading && candidate.marker == nil && candidate.titleRole == nil
      && candidate.headingKind == .section && StandaloneTitles.contains(candidate.key)
  }
}
