internal import PlanModel

/// Finds the years a plan is for.
///
/// In the order of trust: a field 計画期間; words that say it (計画期間 …, 計画の期間は…); a heading
/// 計画期間 with a span below; years alone on the cover, in the title or in the running head.
/// Where places of one trust contradict each other (the periods of related plans), none of them
/// is believed and the next is asked.
struct PeriodFinder {
  private let view: DocumentView
  private let title: PlanTitle?

  init(view: DocumentView, title: PlanTitle?) {
    self.view = view
    self.title = title
  }

  /// The period; nil where the document says none, or several.
  func period() -> Period? {
    var fields: [Period] = []
    var statements: [Period] = []
    var below: [Period] = []
    view.visit { node in
      if node.pointee.kind == .field, Self.isPeriodName(node.pointee.label) {
        let text = [Unicode.Scalar](node.pointee.text)
        if let period = whole(text, 0..<text.count) { fields.append(period) }
      } else if Self.needle.occurs(in: node.pointee.text) {
        let text = [Unicode.Scalar](node.pointee.text)
        statements += self.statements(text)
        if node.pointee.kind.isHeading, Self.isPeriodName(text),
          let period = first(below: node.pointee)
        {
          below.append(period)
        }
      } else if node.pointee.kind.isHeading, Self.needle.occurs(in: node.pointee.label),
        Self.isPeriodName(node.pointee.label), let period = first(below: node.pointee)
      {
        below.append(period)
      }
      return true
    }
    return agreed(fields) ?? agreed(statements) ?? agreed(below) ?? printed()
  }

  /// The period that all tell; nil where they differ.
  private func agreed(_ periods: [Period]) -> Period? {
    guard let first = periods.first else { return nil }
    return periods.allSatisfy { $0.from == first.from && $0.to == first.to } ? first : nil
  }

  /// The one span in a part of a text. Of several the one that holds the others, unless the
  /// document is of one layer: then it may mean another.
  private func whole(_ text: [Unicode.Scalar], _ part: Range<Int>) -> Period? {
    let spans = PeriodReader.spans(in: text, part)
    guard let widest = spans.max(by: { $0.to - $0.from < $1.to - $1.from }) else { return nil }
    if spans.contains(where: { $0.from != widest.from || $0.to != widest.to }) {
      guard title?.name.contains(anyOf: Self.layers) != true,
        spans.allSatisfy({ $0.from >= widest.from && $0.to <= widest.to })
      else { return nil }
    }
    return Period(from: widest.from, to: widest.to, text: text[widest.range].string)
  }

  /// The periods that the sentences of a text state.
  private func statements(_ text: [Unicode.Scalar]) -> [Period] {
    var result: [Period] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "。") ?? text.count
      if let behind = statement(text, start..<end), let period = whole(text, behind..<end) {
        result.append(period)
      }
      start = end + 1
    }
    return result
  }

  /// Where the words that announce a period end in a sentence; nil where it has none, or where
  /// they are of another plan.
  private func statement(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Int? {
    for index in sentence.prefix(Self.longestAnnouncement) {
      guard let name = text.word(Self.names, at: index) else { continue }
      let behind = index + name.count
      guard behind < sentence.upperBound, behind - sentence.lowerBound <= Self.longestAnnouncement,
        Self.announcers.contains(text[behind])
      else { return nil }
      let before = Array(text[sentence.lowerBound..<index])
      guard !before.contains(anyOf: Self.others), before.isEmpty || isOwn(before) else {
        return nil
      }
      return behind
    }
    return nil
  }

  /// Whether what stands before 計画期間 is the plan itself: 本計画の, 基本計画の, a bracket or space.
  private func isOwn(_ before: [Unicode.Scalar]) -> Bool {
    if before.contains("「") || before.contains("『") { return false }
    // A layer has a period of its own; it is meant only where the document is that layer.
    for layer in Self.layers where before.index(of: layer) != nil {
      return title?.name.index(of: layer) != nil || title?.edition == layer
    }
    guard let last = before.last(where: { !$0.isSpace }) else { return true }
    if !last.isWordPart { return true }
    return before.contains(anyOf: Self.selves)
      || title.map { before.index(of: $0.name) != nil } == true
  }

  private static func isPeriodName(_ label: String) -> Bool {
    // Few labels hold what all names end in.
    ending.occurs(in: label) && isPeriodName([Unicode.Scalar](label))
  }

  private static func isPeriodName(_ label: [Unicode.Scalar]) -> Bool {
    let word = label.filter(\.isWordPart)
    return names.contains(word) || word == bare
  }

  /// The first span in the texts right below a heading.
  private func first(below node: Node) -> Period? {
    for child in node.children.prefix(3) where !child.kind.isHeading {
      let text = [Unicode.Scalar](child.text)
      if let period = whole(text, 0..<text.count) { return period }
    }
    return nil
  }

  /// Years that are a line of the cover or stand behind the name in the title or a running head.
  private func printed() -> Period? {
    for line in view.cover {
      let spans = PeriodReader.spans(in: line, 0..<line.count)
      if let span = spans.first, spans.count == 1,
        !line[..<span.range.lowerBound].contains(where: \.isWordPart),
        !line[span.range.upperBound...].contains(where: \.isWordPart)
      {
        return Period(from: span.from, to: span.to, text: line[span.range].string)
      }
    }
    let heads = view.runningHeads.lazy.filter { $0.count > 1 }.compactMap { PlanTitle($0.text) }
    for title in [title].compactMap({ $0 }) + heads where title.years != nil {
      if let span = PeriodReader.spans(in: title.text, 0..<title.text.count).last {
        return Period(from: span.from, to: span.to, text: title.text[span.range].string)
      }
    }
    return nil
  }

  private static let longestAnnouncement = 24
  private static let needle = Needle("期間")
  private static let ending = Needle("間")
  private static let names = words("計画の対象期間 計画の期間 計画対象期間 計画期間 構想の期間 戦略の期間 ビジョンの期間 プランの期間")
  private static let bare = [Unicode.Scalar]("期間")
  private static let announcers: [Unicode.Scalar] = [
    "は", "：", ":", " ", "\u{3000}", "】", "）", "〕", "］", "／", "、",
  ]
  private static let selves = words("本計画 この計画 本ビジョン 本戦略 本プラン 本構想 総合計画の 本 この")
  private static let others = words("現行 現在 現計画 前計画 前回 旧 関連 国の 県の 従来 これまで 個別 上位")
  private static let layers = words("前期 後期 中期 基本計画 実施計画")
}
