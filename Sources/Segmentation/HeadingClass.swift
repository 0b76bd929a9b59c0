internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What makes two headings of a document the same kind of heading.
struct HeadingClass: Hashable, Comparable {
  /// The label's class; a class of its own for titles without a label.
  var marker: Marker.Class
  /// For labels without a number, the title where it repeats: 【現状と課題】 and 【担当課】 need not
  /// stand on the same level.
  var title: String

  /// Whether its headings have no label.
  var isUnlabelled: Bool { marker.convention == "unlabelled" }

  static func < (one: HeadingClass, other: HeadingClass) -> Bool {
    (one.marker, one.title) < (other.marker, other.title)
  }
}

/// The headings of a document with their classes.
struct HeadingTable {
  /// One heading.
  struct Entry {
    /// Index of the candidate.
    var candidate: Int { Int(candidateIndex) }
    private var candidateIndex: Int32
    /// Index in `classes`.
    var classIndex: Int { Int(classNumber) }
    private var classNumber: Int32
    /// The last component of its number; nil where it has none.
    var number: Int? { lastNumber < 0 ? nil : Int(lastNumber) }
    private var lastNumber: Int32
    /// The component before the last; nil where there is none.
    var prefix: Int? { numberBefore < 0 ? nil : Int(numberBefore) }
    private var numberBefore: Int32
    /// Whether its title says that text or a list stands below it, and no numbered sections
    /// (目指す姿, 現状と課題, 指標, …).
    var holdsText: Bool
    /// Whether it is read as a part.
    var isPart: Bool
    /// Whether the title of the heading before it names its tier (まちづくりの基本理念 before 基本理念①).
    var isNamedBefore: Bool
    /// Whether something other than a heading stands before the next heading.
    var hasContent: Bool
    /// Whether entries of a table of contents stand below it: no heading does.
    var holdsContents: Bool

    /// Makes an entry. A document has one for each heading: its numbers are 32 bits wide.
    init(
      candidate: Int, classIndex: Int, marker: Marker?, holdsText: Bool, isPart: Bool,
      isNamedBefore: Bool, hasContent: Bool, holdsContents: Bool
    ) {
      candidateIndex = Int32(candidate)
      classNumber = Int32(classIndex)
      lastNumber = Int32(marker?.lastNumber ?? -1)
      numberBefore = Int32(marker?.numberBeforeLast ?? -1)
      self.holdsText = holdsText
      self.isPart = isPart
      self.isNamedBefore = isNamedBefore
      self.hasContent = hasContent
      self.holdsContents = holdsContents
    }
  }

  var classes: [HeadingClass] = []
  /// The font size of the first heading of each class in points; 0 where the source does not say.
  var sizes: [Float] = []
  /// The outermost depth of the bookmarks of each class, whose marks may stand at several; nil where it
  /// has none.
  private(set) var bookmarkLevels: [Int?] = []
  /// The prior depth of each class.
  var priors: [Double] = []
  var entries: [Entry] = []
  /// What a profile says of the nesting of the classes.
  private(set) var profile: ProfileOrder?
  /// Pairs of classes that the document itself puts one above the other: by the indents of its table of
  /// contents, or by what it says of its tiers.
  var order: [(outer: Int, inner: Int)] = []

  /// Pairs of classes of which the second names what stands in boxes of the first.
  var boxes: [(outer: Int, inner: Int)] = []

  /// - Parameters:
  ///   - type: the sizes of type of the headings; nil for a source that does not tell them.
  ///   - profile: what was learned from other documents.
  init(_ candidates: [Candidate], type: TypeSteps? = nil, profile: ProfileEvidence? = nil) {
    let isRepeated = Self.repeatedTitles(candidates)
    // The classes of labels without a title, which are few, are looked through.
    var labels: [(key: UInt64, classIndex: Int)] = []
    var indices: [ClassKey: Int] = [:]
    for index in candidates.indices where candidates[index].reading == .heading {
      let candidate = candidates[index]
      var title = isRepeated[index] ? candidate.key : []
      if title.isEmpty, let profile, let marker = candidate.marker, !marker.isNumbered,
        profile.hasClass(of: marker, title: candidate.key)
      {
        title = candidate.key
      }
      if candidate.marker == nil, let form = candidate.form { title = form }
      // All names of forms are on one level, however often they repeat.
      if candidate.isInForm { title = [] }
      // Titles without a label are told apart by their size.
      var step =
        candidate.marker == nil && candidate.titleRole == nil && candidate.headingKind == .section
        ? type?.step(of: candidate) : nil
      if candidate.marker == nil, let level = candidate.bookmarkLevel { step = 100 + level }
      let key = ClassKey(candidate, title: title, step: step)
      let isLabel = key.hasLabel && title.isEmpty
      let known =
        isLabel ? labels.first { $0.key == key.label }?.classIndex : indices[key]
      let classIndex = known ?? classes.count
      if known == nil {
        if isLabel { labels.append((key.label, classIndex)) } else { indices[key] = classIndex }
        let marker =
          (candidate.isInForm ? nil : candidate.marker?.markerClass)
          ?? Marker.Class(
            convention: "unlabelled",
            variant: (candidate.titleRole?.rawValue ?? candidate.headingKind.rawValue)
              + (step.map { "-\($0)" } ?? ""))
        classes.append(HeadingClass(marker: marker, title: title.string))
        priors.append(Self.prior(candidate) + (step.map { Double($0 % 100) * 0.1 } ?? 0))
        sizes.append(type?.size(of: candidate) ?? 0)
      }
      let next = index + 1 < candidates.count ? candidates[index + 1].reading : .heading
      entries.append(
        Entry(
          candidate: index, classIndex: classIndex,
          marker: candidate.isInForm ? nil : candidate.marker,
          holdsText: candidate.headingKind == .section
            && Self.holdsText(candidate.role)
            && !Self.isDivided(index, candidates),
          isPart: candidate.headingKind == .part,
          isNamedBefore: isNamed(candidate, by: entries.last, candidates),
          hasContent: next != .heading,
          holdsContents:
            next.isContents && candidate.key[...].elementsEqual(TreeBuilder.contentsKey)))
    }
    var levels: [Marker.Class: Int] = [:]
    for entry in entries {
      guard let level = candidates[entry.candidate].bookmarkLevel else { continue }
      let marker = classes[entry.classIndex].marker
      levels[marker] = min(level, levels[marker] ?? level)
    }
    bookmarkLevels = classes.map { levels[$0.marker] }
    orderCodes()
    self.profile = profile.map { ProfileOrder($0, classes: classes, priors: priors) }
  }

  /// Whether a numbered title has no text, and a first number directly behind it: 1 めざす姿, then 1）将来像.
  private static func isDivided(_ index: Int, _ candidates: [Candidate]) -> Bool {
    guard let marker = candidates[index].marker, marker.isNumbered,
      index + 1 < candidates.count, candidates[index + 1].reading == .heading,
      let next = candidates[index + 1].marker
    else { return false }
    return next.lastNumber == 1 && next.classKey != marker.classKey
  }

  private func isNamed(
    _ candidate: Candidate, by previous: Entry?, _ candidates: [Candidate]
  ) -> Bool {
    guard let tier = candidate.marker?.tier, let previous, !previous.hasContent else {
      return false
    }
    let title = candidates[previous.candidate].key
    return title[...].ends(with: Array(tier.unicodeScalars))
  }

  /// Adds the pairs of classes whose labels name tiers that the document states.
  ///
  /// - Parameter stated: the tiers, outermost first.
  mutating func addOrder(ofTiers stated: [String]) {
    let places = classes.indices.map { index in
      TierAssignment.name(of: classes[index].marker).flatMap { stated.firstIndex(of: $0) }
    }
    for one in classes.indices {
      for other in classes.indices {
        if let outer = places[one], let inner = places[other], outer < inner {
          order.append((one, other))
        }
      }
    }
  }

  /// What is equal for headings of one class, and only for them.
  private struct ClassKey: Hashable {
    /// That of the label, or what the title is where there is none.
    let label: UInt64
    let hasLabel: Bool
    let title: ScalarSlice

    init(_ candidate: borrowing Candidate, title: ScalarSlice, step: Int?) {
      let marker = candidate.isInForm ? nil : candidate.marker
      hasLabel = marker != nil
      label =
        marker?.classKey ?? (Self.form(of: candidate) | UInt64((step ?? -1) + 1) << 16)
      self.title = title
    }

    /// A role of titles, or else a kind of heading.
    private static func form(of candidate: Candidate) -> UInt64 {
      if let role = candidate.titleRole {
        return 1 << 8 | UInt64(TitleRole.allCases.firstIndex(of: role) ?? 0)
      }
      return UInt64(NodeKind.allCases.firstIndex(of: candidate.headingKind) ?? 0)
    }
  }

  /// Classes of titles with the same mark, which mostly share a level.
  var marks: [[Int]] {
    var groups: [Marker.Class: [Int]] = [:]
    for (index, heading) in classes.enumerated() where !heading.isUnlabelled {
      groups[heading.marker, default: []].append(index)
    }
    return Array(groups).ordered { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
  }

  /// Makes numbers that codes go on from (2 above 2-1 above 2-1-1) lie above them.
  private mutating func orderCodes() {
    guard let code = classes.firstIndex(where: { $0.marker.convention == "code" }) else { return }
    let above = Double(priors[code]) - 2
    for index in classes.indices {
      switch classes[index].marker.convention {
      case "code": priors[index] += Double(classes[index].marker.variant) ?? 2
      case "number-bare", "number-dot": priors[index] = min(priors[index], above)
      default: break
      }
    }
  }

  /// Whether text stands below titles of a role.
  private static func holdsText(_ role: String?) -> Bool {
    switch role {
    case "vision", "current", "issues", "indicators", "departments", "plans": true
    default: false
    }
  }

  /// For each candidate, whether it is a heading without a number whose title others have as well.
  private static func repeatedTitles(_ candidates: [Candidate]) -> [Bool] {
    var isRepeated = Array(repeating: false, count: candidates.count)
    var last: [ScalarSlice: Int] = [:]
    for index in candidates.indices
    where candidates[index].reading == .heading && !candidates[index].key.isEmpty
      && !(candidates[index].marker?.isNumbered ?? false)
    {
      guard let other = last.updateValue(index, forKey: candidates[index].key) else { continue }
      isRepeated[other] = true
      isRepeated[index] = true
    }
    return isRepeated
  }

  /// How far below the other tiers stand those of what is done: below titles in brackets and （1）.
  private static let belowSections = 13.0

  private static func prior(_ candidate: Candidate) -> Double {
    if let role = candidate.titleRole, role == .document || candidate.isInForm { return role.rank }
    if let marker = candidate.marker {
      let level = marker.tier.map(PolicyTiers.level(of:)) ?? 0
      return Double(marker.rank) + (level < 4 ? 0.5 * Double(level) : Self.belowSections)
    }
    if let role = candidate.titleRole { return role.rank }
    return switch candidate.headingKind {
    case .part: 10
    case .chapter: 20
    default: candidate.form == nil ? 45 : 46
    }
  }
}
