internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

/// What: gives labels the reading, and titles the role, that a profile says.
///
/// Why: a document with three ① cannot tell what ① is in this city; the one before had forty.
///
/// How: a part of what the profile counted of an ambiguous mark is added to what this document shows,
/// at most `mostCounted` and less than there are here, so that a document decides for itself where all
/// of them say the same. What a person
/// has fixed holds without being weighed. A role is given to a title that says none itself.
enum ProfileReadings {
  /// How many labels a profile stands for at most: with ten in the document that all say otherwise the
  /// halves balance, and the document has the rest of its evidence besides.
  static let mostCounted = 10
  /// So many labels elsewhere weigh as much as one in the document: three ① in one plan say little about
  /// three in the next, forty much.
  static let perLabel = 3
  /// A class that was read both ways by more than a third of its members says nothing.
  static let mostMixed = 1.0 / 3

  /// Adds what the profile counted of a class of marks to what the document shows of it.
  static func add(_ entry: StructureProfile.LabelClass?, to tally: inout EnumeratorReading.Tally) {
    guard let entry, !entry.isFixed, entry.count > 0,
      Double(entry.otherwise) <= mostMixed * Double(entry.count + entry.otherwise)
    else { return }
    let weight = min(entry.count / perLabel, mostCounted, max(1, tally.count - 1))
    tally.count += weight
    switch entry.reading {
    case .heading: tally.governing += weight
    case .item:
      tally.sentences += weight
      tally.listed += weight
    }
  }

  /// Gives roles to labelled titles.
  static func applyRoles(_ profile: ProfileEvidence, to candidates: inout [Candidate]) {
    for index in candidates.indices where candidates[index].marker != nil {
      candidates[index].role = role(
        of: candidates[index].key, said: candidates[index].role, profile)
    }
  }

  /// The role of a title: what a person has fixed, else what the title says, else what the profile
  /// says.
  static func role(
    of key: ScalarSlice, said: String?, _ profile: ProfileEvidence?
  ) -> String? {
    guard !key.isEmpty, let entry = profile?.title(key), let role = entry.role else { return said }
    return entry.isFixed ? role : said ?? role
  }

  /// Gives labels the reading and kind that a person has fixed.
  static func applyFixed(_ profile: ProfileEvidence, to candidates: inout [Candidate]) {
    guard profile.profile.classes.contains(where: \.isFixed) else { return }
    for index in candidates.indices {
      guard let marker = candidates[index].marker,
        candidates[index].reading == .heading || candidates[index].reading == .item,
        let entry = profile.entry(of: marker, key: candidates[index].key), entry.isFixed
      else { continue }
      candidates[index].evidence = .profile
      switch entry.reading {
      case .heading:
        candidates[index].reading = .heading
        if let kind = entry.kind { candidates[index].headingKind = kind }
        if let role = entry.role { candidates[index].role = role }
      case .item: candidates[index].reading = .item
      }
    }
  }
}
