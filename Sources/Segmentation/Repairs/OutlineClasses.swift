internal import PlanGrammar
internal import PlanModel

/// The kinds of labels of an outline in columns: １ (outer) over （１） (inner) over ● (points).
struct OutlineClasses {
  /// What a candidate is in the outline, as far as its own text says.
  enum Kind {
    /// 第１章 ….
    case chapter
    /// １ …
    case outer
    /// （１）…
    case inner
    /// 【目指す姿】 and its like.
    case groupHead
    /// A point below a group's head (◇ …を目指します。).
    case statement
    /// A point below an inner title (● …).
    case point
    /// Text without a label.
    case text
    /// Anything else.
    case other

    /// Whether it is a piece by which an outline is known.
    var isOutline: Bool {
      switch self {
      case .outer, .inner, .groupHead, .statement, .point: true
      case .chapter, .text, .other: false
      }
    }
  }

  /// Longest title.
  static let longestTitle = 60

  let outer: Marker.Class
  let inner: Marker.Class
  let point: Marker.Class

  /// The classes of a document; nil where it has no two levels of numbered titles with points.
  init?(_ candidates: [Candidate]) {
    var titles: [Marker.Class: (count: Int, rank: Int)] = [:]
    var points: [Marker.Class: Int] = [:]
    for candidate in candidates {
      guard let marker = candidate.marker, !candidate.endsSentence else { continue }
      if Self.isTitle(candidate, marker) {
        titles[marker.markerClass, default: (0, marker.rank)].count += 1
      } else if marker.reading == .bullet {
        points[marker.markerClass, default: 0] += 1
      }
    }
    // The two classes with the most titles; the names decide between two alike.
    let most = titles.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }.prefix(2)
    let levels = most.sorted { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }
    guard levels.count == 2, levels[0].value.rank < levels[1].value.rank,
      let point = points.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return nil }
    outer = levels[0].key
    inner = levels[1].key
    self.point = point.key
  }

  /// A short title with one number.
  private static func isTitle(_ candidate: Candidate, _ marker: Marker) -> Bool {
    switch marker.reading {
    case .section: break
    case .part, .chapter, .policy, .enumerator, .bullet, .note, .answer: return false
    }
    return marker.name == nil && marker.ordinal.count == 1 && candidate.hasTitle
      && candidate.length <= longestTitle
  }

  /// The kind of a candidate.
  func kind(of candidate: Candidate) -> Kind {
    switch candidate.reading {
    case .table, .contents, .caption, .note, .answer: return .other
    case .heading, .item, .paragraph, .field, .label: break
    }
    if candidate.reading == .heading, candidate.headingKind == .chapter { return .chapter }
    if let marker = candidate.marker {
      if marker.markerClass == outer || marker.markerClass == inner,
        Self.isTitle(candidate, marker), !candidate.endsSentence
      {
        return marker.markerClass == outer ? .outer : .inner
      }
      if marker.reading == .bullet {
        return marker.markerClass == point && !candidate.endsSentence ? .point : .statement
      }
    }
    if candidate.reading == .heading, candidate.role != nil,
      candidate.marker?.ordinal.isEmpty ?? true
    {
      return .groupHead
    }
    return candidate.marker == nil && candidate.reading != .field ? .text : .other
  }
}
