internal import PlanGrammar
internal import PlanModel

/// Titles that others show to be titles: those of the same form, and those that a text lists.
extension UnlabelledTitles {
  /// Titles that the text below the title before them lists stand below that title.
  func readListed(_ candidates: inout [Candidate]) {
    func isTitle(_ index: Int) -> Bool {
      candidates[index].reading == .heading && candidates[index].marker == nil
        && candidates[index].titleRole == nil
    }
    for index in candidates.indices.dropLast(3)
    where isTitle(index) && candidates[index + 1].reading == .paragraph {
      let block = layout.blocks[candidates[index + 1].block]
      let text = ScalarSlice(layout.scalars(of: block.pieces).withoutSpaces)
      var listed: [Int] = []
      var at = index + 2
      while at < candidates.count, at < index + 20 {
        if candidates[at].reading == .heading {
          guard isTitle(at), text.contains(candidates[at].key) else { break }
          listed.append(at)
        }
        at += 1
      }
      if listed.count >= 2 {
        for title in listed {
          candidates[title].titleRole = .listed
          candidates[title].evidence = .listedAbove
        }
      }
    }
  }

  /// Labels of the same form as titles found so far (令和5年度, 令和6年度) are titles as well, and a
  /// longer label directly before the first of such a series is its title.
  func readSeries(_ candidates: inout [Candidate]) {
    var counts: [ScalarSlice: Int] = [:]
    var labels: [ScalarSlice: Int] = [:]
    var forms: [(index: Int, form: ScalarSlice)] = []
    for index in candidates.indices
    where candidates[index].marker == nil
      && (candidates[index].reading == .heading || candidates[index].reading == .label)
    {
      guard let form = candidates[index].form else { continue }
      forms.append((index, form))
      switch candidates[index].reading {
      case .heading: counts[form, default: 0] += 1
      // Two labels of one form, each directly above a list, are titles as well.
      case .label where index + 1 < candidates.count && candidates[index + 1].reading == .item:
        labels[form, default: 0] += 1
      default: break
      }
    }
    for (form, count) in labels where count >= 2 { counts[form, default: 0] += count }
    guard !counts.isEmpty else { return }
    var isFirst = true
    for (index, form) in forms where index + 1 < candidates.count && counts[form] != nil {
      if candidates[index].reading == .label {
        switch candidates[index + 1].reading {
        case .item, .paragraph: makeHeading(index, .series, &candidates)
        default: continue
        }
      }
      if isFirst, index > 0, candidates[index - 1].reading == .label,
        candidates[index - 1].length >= 8
      {
        makeHeading(index - 1, .series, &candidates)
      }
      isFirst = false
    }
  }
}
