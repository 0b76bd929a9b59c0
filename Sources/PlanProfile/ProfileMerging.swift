internal import Ordering

extension StructureProfile {
  /// What the profiles of several documents agree on.
  ///
  /// A class is read as most documents read it; where as many say otherwise it is left out. Its
  /// level follows from the order of each two classes that most of the documents with both have;
  /// classes whose orders run in a circle have none. The tiers are those of most documents.
  public init(merging profiles: [StructureProfile]) {
    self.init(
      documents: profiles.reduce(0) { $0 + $1.documents },
      tiers: Self.mostFrequent(profiles.map(\.tiers).filter { !$0.isEmpty }) ?? [])
    let names = Array(Set(profiles.flatMap { $0.classes.map(\.name) })).ordered { $0 < $1 }
    classes = names.compactMap { name in
      Self.merge(profiles.compactMap { $0.classes.first { $0.name == name } })
    }
    assignLevels(profiles)
    let titles = profiles.flatMap { $0.titles.map(\.title) }.distinct()
    self.titles = titles.compactMap { title in
      Self.merge(profiles.compactMap { $0.titles.first { $0.title == title } })
    }
    removeContradictions()
    sort()
  }

  /// Headings from the outermost, each level by name; then items; titles the most frequent first.
  private mutating func sort() {
    func place(_ entry: LabelClass) -> Int {
      entry.reading == .item ? .max : entry.level ?? .max - 1
    }
    classes = classes.ordered { (place($0), $0.name) < (place($1), $1.name) }
    titles = titles.ordered {
      (-$0.documents, -$0.count, $0.title) < (-$1.documents, -$1.count, $1.title)
    }
  }

  /// A tier that the levels contradict, or that is none of the tiers, is left out.
  private mutating func removeContradictions() {
    var innermost = 0
    for index in classes.indices.ordered(by: { OrderKey(classes[$0].level ?? .max, $0) }) {
      guard let tier = classes[index].tier else { continue }
      let place = tiers.firstIndex(of: tier)
      if let place, classes[index].level == nil || place >= innermost {
        if classes[index].level != nil { innermost = place }
      } else {
        classes[index].tier = nil
      }
    }
  }

  private static func merge(_ entries: [LabelClass]) -> LabelClass? {
    let headings = entries.filter { $0.reading == .heading }
    let items = entries.filter { $0.reading == .item }
    guard headings.count != items.count else { return nil }
    let (most, least) = headings.count > items.count ? (headings, items) : (items, headings)
    var merged = most[0]
    merged.count = most.reduce(0) { $0 + $1.count } + least.reduce(0) { $0 + $1.otherwise }
    merged.otherwise = most.reduce(0) { $0 + $1.otherwise } + least.reduce(0) { $0 + $1.count }
    merged.documents = most.reduce(0) { $0 + $1.documents }
    merged.level = nil
    merged.kind = mostFrequent(most.compactMap(\.kind))
    merged.tier = mostFrequent(most.compactMap(\.tier))
    merged.role = mostFrequent(most.compactMap(\.role))
    return merged
  }

  private static func merge(_ entries: [Title]) -> Title? {
    guard var merged = entries.first else { return nil }
    let headings = entries.count { $0.isHeading == true }
    let texts = entries.count { $0.isHeading == false }
    merged.isHeading = headings == texts ? nil : headings > texts
    merged.role = mostFrequent(entries.compactMap(\.role))
    merged.count = entries.reduce(0) { $0 + $1.count }
    merged.documents = entries.reduce(0) { $0 + $1.documents }
    return merged.isHeading == nil && merged.role == nil ? nil : merged
  }

  /// The most frequent value, the first of several.
  private static func mostFrequent<Value: Equatable>(_ values: [Value]) -> Value? {
    var most: (value: Value, count: Int)?
    // Profiles are few.
    for value in values {
      let count = values.count { $0 == value }
      if count > most?.count ?? 0 { most = (value, count) }
    }
    return most?.value
  }

  /// Levels from the orders of pairs: a class stands one below the deepest of those above it.
  private mutating func assignLevels(_ profiles: [StructureProfile]) {
    let count = classes.count
    var votes = Array(repeating: Array(repeating: 0, count: count), count: count)
    var isLevelled = Array(repeating: false, count: count)
    for profile in profiles {
      let levels = classes.map { entry in
        profile.classes.first { $0.name == entry.name && $0.reading == .heading }?.level
      }
      for (one, level) in levels.enumerated() {
        guard let level, classes[one].reading == .heading else { continue }
        isLevelled[one] = true
        for (other, below) in levels.enumerated() where classes[other].reading == .heading {
          if let below, level < below { votes[one][other] += 1 }
        }
      }
    }
    var open = classes.indices.filter { isLevelled[$0] }
    var level = 1
    while !open.isEmpty {
      let outermost = open.filter { inner in
        !open.contains { votes[$0][inner] > votes[inner][$0] }
      }
      // What is left runs in a circle: the documents do not agree.
      if outermost.isEmpty { return }
      for index in outermost { classes[index].level = level }
      open.removeAll { classes[$0].level != nil }
      level += 1
    }
  }
}
