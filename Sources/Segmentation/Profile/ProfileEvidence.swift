internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

/// A profile, asked for what it says of the labels and titles of a document.
struct ProfileEvidence {
  let profile: StructureProfile
  private let classes: [StructureProfile.ClassName: Int]
  private let titles: [ScalarSlice: Int]

  init(_ profile: StructureProfile) {
    self.profile = profile
    classes = Dictionary(
      profile.classes.indices.map { (profile.classes[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
    titles = Dictionary(
      profile.titles.indices.map {
        (ScalarSlice(Array(profile.titles[$0].title.unicodeScalars)), $0)
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// What it says of a class of headings.
  func entry(of heading: HeadingClass) -> StructureProfile.LabelClass? {
    classes[StructureProfile.ClassName(heading)].map { profile.classes[$0] }
  }

  /// What it says of a label, whatever its title is.
  func entry(of marker: Marker.Class) -> StructureProfile.LabelClass? {
    entry(of: HeadingClass(marker: marker, title: ""))
  }

  /// What it says of a label with its title, or else of the label.
  func entry(of marker: Marker, key: ScalarSlice) -> StructureProfile.LabelClass? {
    let label = marker.markerClass
    if !key.isEmpty, let entry = entry(of: HeadingClass(marker: label, title: key.string)) {
      return entry
    }
    return entry(of: label)
  }

  /// Whether it has a title as a class of its own.
  func hasClass(of marker: Marker, title: ScalarSlice) -> Bool {
    entry(of: HeadingClass(marker: marker.markerClass, title: title.string)) != nil
  }

  /// What it says of a title.
  func title(_ key: ScalarSlice) -> StructureProfile.Title? {
    titles[key].map { profile.titles[$0] }
  }
}

extension StructureProfile.ClassName {
  /// The name of a class of headings.
  init(_ heading: HeadingClass) {
    self.init(
      convention: heading.marker.convention, variant: heading.marker.variant, title: heading.title)
  }
}
