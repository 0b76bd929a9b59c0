internal import PlanModel

/// Tells minutes of a meeting from plans.
///
/// Evidence: a title that says so (議事概要, 会議録) with a field of a meeting (日時, 場所, 出席者), or
/// without it three such fields, one of the agenda and one of those present. Fields are looked for
/// among the first nodes only, where minutes have them; a plan's appendix on its committee lists
/// dates and members too.
struct MinutesEvidence {
  /// Whether the document is minutes.
  private(set) var isMinutes = false
  /// The title of the meeting.
  private(set) var title: [Unicode.Scalar]?

  /// How many nodes from the start are looked at.
  private static let reach = 40
  /// How many nodes from the start can be the title.
  private static let titleReach = 4

  init(_ view: DocumentView) {
    var kinds: Set<Int> = []
    var visited = 0
    var titleSays = false
    view.visit { node in
      visited += 1
      let text = [Unicode.Scalar](String(node.pointee.text.prefix(80)))
      if title == nil, visited <= Self.titleReach, node.pointee.kind != .field {
        if text.contains(anyOf: Self.titleWords), !text.contains("。") {
          (title, titleSays) = (text, true)
        } else if EditionReader.skip(text, at: 0) > 0, text.contains(anyOf: Self.meetings) {
          title = text
        }
      }
      let label = [Unicode.Scalar](String(node.pointee.label.prefix(20))).filter(\.isWordPart)
      for (index, names) in Self.fields.enumerated() {
        if names.contains(label) || Self.starts(text, with: names) { kinds.insert(index) }
      }
      return visited < Self.reach
    }
    isMinutes = titleSays ? !kinds.isEmpty : kinds.count >= 3 && kinds.isSuperset(of: [2, 3])
  }

  private static func starts(_ text: [Unicode.Scalar], with names: [[Unicode.Scalar]]) -> Bool {
    for name in names {
      var at = 0
      var matched = 0
      // 日　時 is letter-spaced as a rule.
      while at < text.count, matched < name.count {
        if text[at] == name[matched] {
          matched += 1
        } else if !text[at].isSpace {
          break
        }
        at += 1
      }
      guard matched == name.count else { continue }
      if at == text.count || text[at].isSpace || text[at] == "：" || text[at] == ":" { return true }
    }
    return false
  }

  private static let titleWords = words(
    "議事概要 議事録 会議録 議事要旨 会議要旨 会議概要 会議結果 開催結果 議事要録 要点記録 会議の概要 会議記録")
  private static let meetings = words("会議 審議会 委員会 協議会 懇談会 検討会 本部 部会 懇話会")
  private static let fields = [
    words("日時 開催日時 開催日 開会日時 会議日時"), words("場所 開催場所 会場"),
    words("出席者 出席委員 出席者等 委員 欠席委員 欠席者"), words("議事 議題 次第 会議次第 協議事項 案件 会議事項"),
    words("傍聴者 傍聴人 傍聴 事務局 配布資料 会議資料"),
  ]
}
