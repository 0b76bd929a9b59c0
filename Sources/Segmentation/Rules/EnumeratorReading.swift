internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

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
    /// Directly followed by one of the same class: a list.
    var listed = 0
  }

  static func apply(
    _ candidates: inout [Candidate], layout: Layout, contents: ContentsTable,
    profile: ProfileEvidence? = nil, log: DecisionLog? = nil
  ) {
    // A document has a few classes of labels, which are looked through faster than hashed.
    var keys: [UInt64] = []
    var markers: [Marker] = []
    var tallies: [Tally] = []
    var found: [(index: Int, place: Int, below: Below)] = []
    for index in candidates.indices {
      guard let marker = ambiguousMarker(index, candidates) else { continue }
      let known = keys.firstIndex(of: marker.classKey)
      let place = known ?? keys.count
      if known == nil {
        keys.append(marker.classKey)
        markers.append(marker)
        tallies.append(Tally())
      }
      var tally = tallies[place]
      tally.count += 1
      if candidates[index].endsSentence { tally.sentences += 1 }
      if candidates[index].role != nil { tally.roles += 1 }
      if index + 1 < candidates.count,
        candidates[index + 1].marker?.classKey == marker.classKey
      {
        tally.listed += 1
      }
      let below = below(index, candidates)
      found.append((index, place, below))
      switch below {
      case .paragraph:
        tally.governing += 1
        tally.paragraphs += 1
      case .points: tally.governing += 1
      case .nothing: break
      }
      tallies[place] = tally
    }
    if let log { for place in keys.indices { log.tallies[keys[place]] = tallies[place] } }
    if let profile {
      for place in keys.indices {
        ProfileReadings.add(profile.entry(of: markers[place].markerClass), to: &tallies[place])
      }
    }
    let repeated = repeatedCaptions(candidates)
    for (index, place, below) in found {
      guard let marker = candidates[index].marker else { continue }
      let tally = tallies[place]
      // ■指標 above the table of each section is the title of a part of them.
      if isCaption(index, candidates),
        tally.governing * 2 < tally.count || !repeated.contains(candidates[index].key)
      {
        candidates[index].reading = .caption
        candidates[index].evidence = .besideTable
      } else if !candidates[index].endsSentence,
        contents.names(candidates[index], layout: layout)
      {
        candidates[index].reading = .heading
        candidates[index].evidence = .contents
      } else {
        let (isHeading, evidence) = judge(index, marker, tally, below, candidates)
        candidates[index].reading = isHeading ? .heading : .item
        candidates[index].evidence = evidence
      }
    }
  }

  /// The label of a candidate that may be a heading or an item.
  private static func ambiguousMarker(_ index: Int, _ candidates: [Candidate]) -> Marker? {
    guard let marker = candidates[index].marker,
      candidates[index].reading == .item || candidates[index].reading == .heading,
      marker.isAmbiguous
    else { return nil }
    return marker
  }

  /// Titles behind marks that stand in several places of the document, of those that may be captions: few are.
  private static func repeatedCaptions(_ candidates: [Candidate]) -> Set<ScalarSlice> {
    var counts: [ScalarSlice: Int] = [:]
    var filter = TitleFilter()
    for index in candidates.indices where isCaption(index, candidates) {
      counts[candidates[index].key] = 0
      filter.insert(candidates[index].key)
    }
    guard !counts.isEmpty else { return [] }
    for index in candidates.indices
    where filter.mayHold(candidates[index].key)
      && candidates[index].marker?.reading == .bullet && !candidates[index].key.isEmpty
      && !candidates[index].endsSentence
    {
      if let place = counts.index(forKey: candidates[index].key) { counts.values[place] += 1 }
    }
    return Set(counts.lazy.filter { $0.value > 1 }.map(\.key))
  }

  /// A mark without a role directly above a table or figure is its caption (■人口の推移).
  private static func isCaption(_ index: Int, _ candidates: [Candidate]) -> Bool {
    guard let marker = candidates[index].marker, marker.reading == .bullet,
      candidates[index].role == nil, !candidates[index].endsSentence,
      candidates[index].length <= 60
    else { return false }
    var next = index + 1
    while next < candidates.count, next <= index + 3, candidates[next].reading == .note {
      next += 1
    }
    if next < candidates.count, candidates[next].reading == .table { return true }
    // The last point of a list stands above a figure as well, and a figure may have its caption below.
    if next < candidates.count, candidates[next].reading == .figure {
      let goesOn = index > 0 && candidates[index - 1].marker?.classKey == marker.classKey
      return !goesOn && !(next + 1 < candidates.count && candidates[next + 1].reading == .caption)
    }
    // Or directly below it, above the note that names the source.
    return index > 0 && candidates[index - 1].reading == .table && index + 1 < candidates.count
      && candidates[index + 1].reading == .note
  }

  /// Whether a mark heads a section, and what decides it.
  private static func judge(
    _ index: Int, _ marker: Marker, _ tally: Tally, _ governs: Below, _ candidates: [Candidate]
  ) -> (isHeading: Bool, evidence: Evidence) {
    if candidates[index].endsSentence { return (false, .sentence) }
    guard candidates[index].length <= longestTitle, marker.textStart < candidates[index].length
    else { return (false, .ownText) }
    if candidates[index].role != nil,
      governs != .nothing || tally.roles * 2 >= tally.count
    {
      return (true, .roleWords)
    }
    let isBullet = marker.entry(of: isDotOrDash) ?? false
    // Numbers with a title head sections unless they are a bare list.
    if marker.reading == .section {
      if tally.sentences * 2 >= tally.count { return (false, .classLists) }
      if governs != .nothing { return (true, .governs) }
      return tally.governing * 10 >= tally.count * 3 || tally.listed * 10 < tally.count * 5
        ? (true, .classGoverns) : (false, .classLists)
    }
    // A class most of whose members are sentences lists items; only points below make a heading.
    if tally.sentences * 2 >= tally.count {
      return governs == .points && !isBullet ? (true, .governs) : (false, .classLists)
    }
    if isBullet { return (false, .ownText) }
    if tally.governing * 2 >= tally.count {
      if governs != .nothing { return (true, .governs) }
      return tally.governing * 10 >= tally.count * 8 || headsLabels(index, candidates)
        ? (true, .classGoverns) : (false, .classLists)
    }
    // Filled marks above a title that governs (○ over ・) next to plain items.
    return governs == .points && marker.reading == .bullet
      ? (true, .governs) : (false, .classLists)
  }

  /// Longest title behind a mark or enumerator, label included.
  static let longestTitle = 60

  static let isDotOrDash = Convention.all.map { $0.id == "dot" || $0.id == "dash" }

  /// Whether the words of a diagram or answers stand directly below.
  private static func headsLabels(_ index: Int, _ candidates: [Candidate]) -> Bool {
    guard index + 1 < candidates.count else { return false }
    return switch candidates[index + 1].reading {
    case .label, .caption, .answer: true
    default: false
    }
  }

  enum Below { case nothing, paragraph, points }

  /// What stands directly below a candidate, as long as it is no heading.
  static func below(_ index: Int, _ candidates: [Candidate]) -> Below {
    guard index + 1 < candidates.count else { return .nothing }
    let own = candidates[index].marker
    let next = candidates[index + 1].reading
    switch next {
    case .paragraph:
      return .paragraph
    case .table, .field: return .points
    case .item, .heading:
      guard let marker = candidates[index + 1].marker, let own else { return .nothing }
      // A code that goes on from this number (1-1 below 1), a first number, a deeper mark.
      if next == .heading, own.isNumbered,
        marker.isNumbered(below: own)
      {
        return .points
      }
      if marker.classKey != own.classKey, own.isNumbered, marker.lastNumber == 1,
        next == .heading
      {
        return .points
      }
      return marker.classKey != own.classKey
        && marker.rank > own.rank ? .points : .nothing
    default: return .nothing
    }
  }
}

extension Marker {
  /// Whether the mark heads sections in one document and lists items in another.
  var isAmbiguous: Bool {
    switch reading {
    case .enumerator, .bullet: true
    case .section: name == nil && rank >= 50
    case .part, .chapter, .policy, .note, .answer: false
    }
  }
}
