internal import PlanGrammar
internal import PlanModel

/// What: decides whether marks and enumerators (①, ア, ●, ■, ○, …) head sections or list items.
///
/// Why: the same mark does both, in different documents and even in one.
///
/// How: by class, from the whole document: how many end in a full stop (items do), and how many have
/// text or points of another kind below them (headings do). A title that says a role
/// (■ 目指す姿) is a heading. Then each one by itself: a phrase without a full stop that points of
/// another class follow is a heading even in a class of items (○「…」について over ・ points), a
/// sentence is an item even in a class of headings.
///
/// Example: `①成果がわかる計画` before a paragraph is a section; `①` before `②` is an item.
enum EnumeratorReading {
  struct Tally {
    var count = 0
    var sentences = 0
    /// Followed by something that is below it.
    var governing = 0
    /// Followed by a paragraph.
    var paragraphs = 0
    var roles = 0
  }

  static func apply(_ candidates: inout [Candidate]) {
    var tallies: [Marker.Class: Tally] = [:]
    for index in candidates.indices {
      guard let marker = candidates[index].marker, marker.isAmbiguous else { continue }
      var tally = tallies[marker.markerClass] ?? Tally()
      tally.count += 1
      if candidates[index].endsSentence { tally.sentences += 1 }
      if candidates[index].role != nil { tally.roles += 1 }
      switch below(index, candidates) {
      case .paragraph:
        tally.governing += 1
        tally.paragraphs += 1
      case .points: tally.governing += 1
      case .nothing: break
      }
      tallies[marker.markerClass] = tally
    }
    for index in candidates.indices {
      guard let marker = candidates[index].marker, marker.isAmbiguous,
        let tally = tallies[marker.markerClass]
      else { continue }
      candidates[index].reading =
        isHeading(index, marker, tally, candidates) ? .heading : .item
    }
  }

  private static func isHeading(
    _ index: Int, _ marker: Marker, _ tally: Tally, _ candidates: [Candidate]
  ) -> Bool {
    let candidate = candidates[index]
    guard candidate.hasTitle, !candidate.endsSentence, candidate.length <= 60 else { return false }
    if candidate.role != nil, below(index, candidates) != .nothing { return true }
    let isBullet = marker.markerClass.convention == "dot" || marker.markerClass.convention == "dash"
    let governs = below(index, candidates)
    // A class most of whose members are sentences lists items; only points below make a heading.
    if tally.sentences * 2 >= tally.count {
      return governs == .points && !isBullet
    }
    if isBullet { return false }
    if tally.governing * 2 >= tally.count { return governs != .nothing || tally.governing * 10 >= tally.count * 8 }
    // Filled marks above a title that governs (○ over ・) next to plain items.
    return governs == .points && marker.reading == .bullet
  }

  enum Below { case nothing, paragraph, points }

  /// What stands directly below a candidate, as long as it is no heading.
  static func below(_ index: Int, _ candidates: [Candidate]) -> Below {
    guard index + 1 < candidates.count else { return .nothing }
    let own = candidates[index].marker
    let next = candidates[index + 1]
    switch next.reading {
    case .paragraph:
      return .paragraph
    case .table: return .points
    case .item, .heading:
      guard let marker = next.marker, let own else { return .nothing }
      // A mark of a usual depth below this one's.
      return marker.markerClass != own.markerClass
        && marker.convention.rank > own.convention.rank ? .points : .nothing
    default: return .nothing
    }
  }
}

extension Marker {
  /// Whether the mark heads sections in one document and lists items in another.
  var isAmbiguous: Bool {
    switch reading {
    case .enumerator, .bullet: true
    case .section: name == nil && convention.rank >= 50
    case .part, .chapter, .policy, .note, .answer: false
    }
  }
}
