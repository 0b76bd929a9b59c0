internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

/// How well a profile fits a document, told where it does not.
struct ProfileFit {
  /// Below this share of headings that the profile knows it is probably another city's.
  static let least = 0.5

  private let profile: ProfileEvidence
  private let known: Int
  private let headings: Int
  /// Fixed entries that nothing in the document has.
  private let unused: [StructureProfile.ClassName]

  init(_ profile: ProfileEvidence, _ candidates: [Candidate], _ table: HeadingTable) {
    self.profile = profile
    let isKnown = table.classes.map { profile.entry(of: $0) != nil }
    known = table.entries.count { isKnown[$0.classIndex] }
    headings = table.entries.count
    var met = Set(table.classes.map { StructureProfile.ClassName($0) })
    for candidate in candidates {
      if let marker = candidate.marker {
        met.insert(.init(HeadingClass(marker: marker.markerClass, title: "")))
      }
    }
    unused = profile.profile.classes.filter { $0.isFixed && !met.contains($0.name) }.map(\.name)
  }

  /// What a reader of the result should know.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if Double(known) < Self.least * Double(headings) {
      found.append(
        Diagnostic(
          id: "profile-fits-poorly", severity: .warning,
          message:
            "the profile knows the labels of \(known) of \(headings) headings; is it of another city?"
        ))
    }
    for name in unused {
      let words = [name.convention, name.variant, name.title].filter { !$0.isEmpty }
      found.append(
        Diagnostic(
          id: "profile-entry-unused", severity: .note,
          message: "nothing has the label of the fixed entry \(words.joined(separator: " "))"))
    }
    return found
  }
}
