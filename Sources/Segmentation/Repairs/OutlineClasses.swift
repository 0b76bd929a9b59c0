internal import Ordering
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

  /// The classes, by `Marker.classKey`.
  private let outer: UInt64
  private let inner: UInt64
  private let point: UInt64

  /// Labels of one class.
  private struct Members {
    /// The first of them.
    let marker: Marker
    var count = 1
    /// Alphabetical order of classes, so that results never depend on hashing.
    func stands(before other: Members) -> Bool { marker.markerClass < other.marker.markerClass }
  }

  /// Labels by their classes.
  private struct Tally {
    var classes: [Members] = []
    /// Their keys: there are a few, which are looked through faster than hashed.
    private var keys: [UInt64] = []

    mutating func count(_ marker: Marker) {
      let key = marker.classKey
      if let place = keys.firstIndex(of: key) {
        classes[place].count += 1
      } else {
        keys.append(key)
        classes.append(Members(marker: marker))
      }
    }
  }

  /// The classes of a document; nil where it has no two levels of numbered titles with points.
  init?(_ candidates: [Candidate]) {
    var titles = Tally()
    var points = Tally()
    for index in candidates.indices {
      guard let marker = candidates[index].marker, !candidates[index].endsSentence else {
        continue
      }
      if Self.isTitle(marker, length: candidates[index].length) {
        titles.count(marker)
      } else if marker.reading == .bullet {
        points.count(marker)
      }
    }
    // The two classes with the most titles; the names decide between two alike.
    let most = titles.classes.ordered {
      $0.count == $1.count ? $0.stands(before: $1) : $0.count > $1.count
    }.prefix(2)
    let levels = Array(most).ordered {
      $0.marker.rank == $1.marker.rank
        ? $0.stands(before: $1) : $0.marker.rank < $1.marker.rank
    }
    guard levels.count == 2, levels[0].marker.rank < levels[1].marker.rank,
      let point = points.classes.max(by: {
        $0.count == $1.count ? $1.stands(before: $0) : $0.count < $1.count
      })
    else { return nil }
    outer = levels[0].marker.classKey
    inner = levels[1].marker.classKey
    self.point = point.marker.classKey
  }

  /// A short title with one number.
  private static func isTitle(_ marker: Marker, length: Int) -> Bool {
    switch marker.reading {
    case .section: break
    case .part, .chapter, .policy, .enumerator, .bullet, .note, .answer: return false
    }
    return marker.name == nil && marker.hasOneNumber && marker.textStart < length
      && length <= longestTitle
  }

  /// The kind of a candidate.
  func kind(of candidate: Candidate) -> Kind { kind(of: 0, in: [candidate]) }

  /// The kind of one of some candidates.
  func kind(of index: Int, in candidates: [Candidate]) -> Kind {
    switch candidates[index].reading {
    case .table, .figure, .contents, .caption, .note, .answer: return .other
    case .heading, .item, .paragraph, .field, .label: break
    }
    if candidates[index].reading == .heading, candidates[index].headingKind == .chapter {
      return .chapter
    }
    if let marker = candidates[index].marker {
      if marker.classKey == outer || marker.classKey == inner,
        Self.isTitle(marker, length: candidates[index].length), !candidates[index].endsSentence
      {
        return marker.classKey == outer ? .outer : .inner
      }
      if marker.reading == .bullet {
        return marker.classKey == point && !candidates[index].endsSentence ? .point : .statement
      }
    }
    if candidates[index].reading == .heading, candidates[index].role != nil,
      !(candidates[index].marker?.isNumbered ?? false)
    {
      return .groupHead
    }
    return candidates[index].marker == nil && candidates[index].reading != .field ? .text : .other
  }
}
