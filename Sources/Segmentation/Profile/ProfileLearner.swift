internal import Ordering
internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

/// Tells what was learned from a document: its classes of labels with their readings and levels, its
/// tiers, its titles. Classes of labels that the document itself taught are left out: their names say
/// nothing of another document.
///
/// Of the document's text it keeps the titles of headings without a label, those that repeat, and
/// one title of each class that repeats, as an example.
struct ProfileLearner {
  /// Longest title and example in scalars.
  static let longest = 40
  /// From which share on a class has the tier, or the role, of some of its members.
  static let share = 0.5

  /// How often each label was read as a heading, and how often as an item.
  private var readings: [Marker.Class: (headings: Int, items: Int)] = [:]

  /// Short lines that are no headings, such as the labels of diagrams.
  private var labels: Set<ScalarSlice> = []

  /// - Parameter candidates: with their final readings.
  init(_ candidates: [Candidate]) {
    var counts: [UInt64: (marker: Marker, headings: Int, items: Int)] = [:]
    for candidate in candidates {
      if candidate.reading == .label { labels.insert(candidate.key) }
      guard let marker = candidate.marker, marker.isAmbiguous else { continue }
      switch candidate.reading {
      case .heading: counts[marker.classKey, default: (marker, 0, 0)].headings += 1
      case .item: counts[marker.classKey, default: (marker, 0, 0)].items += 1
      default: break
      }
    }
    for count in counts.values where !count.marker.markerClass.isLearned {
      readings[count.marker.markerClass] = (count.headings, count.items)
    }
  }

  /// The profile of the document.
  ///
  /// - Parameters:
  ///   - ranks: of each class of the table.
  ///   - tree: complete, its policies named.
  ///   - tiers: those of the document.
  func profile(
    table: HeadingTable, ranks: [Double], tree: NodeTree, tiers: [String]
  ) -> StructureProfile {
    var members: [[Int]] = Array(repeating: [], count: table.classes.count)
    for node in tree.storage.indices {
      let index = Int(tree.classes[node])
      if index >= 0, tree.storage[node].kind.isHeading { members[index].append(node) }
    }
    // A title that does not repeat is no class of its own.
    let used = table.classes.indices.filter {
      let heading = table.classes[$0]
      // Nor is the depth of a bookmark anything that another document could have.
      let isBookmarked =
        heading.marker.convention == StructureProfile.ClassName.unlabelled
        && table.bookmarkLevels[$0] != nil
      return !heading.marker.isLearned && !isBookmarked
        && (members[$0].count > 1 || members[$0].count == 1 && heading.title.isEmpty)
    }
    let levels = used.map { ranks[$0] }.distinct()
    var classes: [StructureProfile.LabelClass] = []
    var open = readings
    for index in used {
      let heading = table.classes[index]
      var entry = StructureProfile.LabelClass(StructureProfile.ClassName(heading), .heading)
      entry.level = levels.firstIndex(of: ranks[index]).map { $0 + 1 }
      describe(&entry, members[index].map { tree.storage[$0] })
      if heading.title.isEmpty, let count = open.removeValue(forKey: heading.marker) {
        entry.otherwise = count.items
        if count.items > count.headings {
          (entry.reading, entry.count, entry.otherwise) = (.item, count.items, count.headings)
        }
      }
      classes.append(entry)
    }
    for (marker, count) in open where count.items > 0 {
      let name = StructureProfile.ClassName(HeadingClass(marker: marker, title: ""))
      classes.append(
        StructureProfile.LabelClass(
          name, .item, count: count.items, otherwise: count.headings, documents: 1))
    }
    let document = StructureProfile(
      documents: 1, tiers: tiers, classes: classes, titles: titles(members, table, tree))
    return StructureProfile(merging: [document])
  }

  private func describe(_ entry: inout StructureProfile.LabelClass, _ nodes: [Node]) {
    entry.count = nodes.count
    entry.documents = 1
    entry.kind = Self.most(nodes.map { $0.kind })
    entry.tier = Self.most(nodes.map { $0.kind == .policy ? $0.role : nil }) ?? nil
    entry.role = Self.most(nodes.map { $0.kind == .policy ? nil : $0.role }) ?? nil
    if let role = entry.role, !StructureProfile.roles.contains(role) { entry.role = nil }
    guard nodes.count > 1, let first = nodes.first else { return }
    let label = first.label.isEmpty ? "" : first.label + " "
    entry.example = String((label + first.text).unicodeScalars.prefix(Self.longest))
  }

  /// Titles without a label, in classes that repeat, and labelled ones that repeat and say a role.
  private func titles(
    _ members: [[Int]], _ table: HeadingTable, _ tree: NodeTree
  ) -> [StructureProfile.Title] {
    var titles: [String: StructureProfile.Title] = [:]
    for (index, nodes) in members.enumerated() {
      let isLabelled =
        !table.classes[index].isUnlabelled
      for node in nodes {
        let key = Array(tree.storage[node].text.unicodeScalars).withoutSpaces
        guard !key.isEmpty, key.count <= Self.longest, !key.contains(where: \.isDigit) else {
          continue
        }
        let role = tree.storage[node].kind == .policy ? nil : tree.storage[node].role
        var title = titles[key.string] ?? StructureProfile.Title(key.string, documents: 1)
        title.count += 1
        if !isLabelled, nodes.count > 1, !labels.contains(ScalarSlice(key)) {
          title.isHeading = true
        }
        if let role, StructureProfile.roles.contains(role) { title.role = role }
        titles[key.string] = title
      }
    }
    return titles.values.filter { $0.isHeading != nil || $0.role != nil && $0.count > 1 }
  }

  /// The value that at least half of some have; the first of two.
  private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return values.first { Double(counts[$0] ?? 0) >= share * Double(values.count) }
  }
}
