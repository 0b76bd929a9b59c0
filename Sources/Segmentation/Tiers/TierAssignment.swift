internal import PlanGrammar
internal import PlanModel
internal import PlanProfile

/// Names the tiers of policies whose label does not say one.
///
/// Inside the part that is the basic plan (or in the whole document where no part is), the classes
/// of headings that divide it form a chain: 章 > １ > （１）. The tiers that the document states are laid
/// along the chain; a class whose label says its tier (施策1-1, 第1章) is an anchor. Without a statement
/// only the class below a labelled tier is named, by the usual ladder.
struct TierAssignment {
  private var tree: NodeTree
  private let table: HeadingTable
  private let profile: ProfileEvidence?

  /// Names the tiers in a tree.
  ///
  /// - Parameter stated: the tiers that the document states, outermost first.
  /// - Returns: the tiers that the document uses, outermost first.
  static func apply(
    _ tree: inout NodeTree, stated: [String], table: HeadingTable, profile: ProfileEvidence? = nil
  ) -> [String] {
    // The tree is lent, since a copy of it is a copy of every node.
    var assignment = TierAssignment(tree: NodeTree(), table: table, profile: profile)
    swap(&assignment.tree, &tree)
    let named = assignment.run(stated)
    let isFixed = assignment.applyFixed()
    swap(&assignment.tree, &tree)
    if isFixed, let profile { return profile.profile.tiers }
    return stated.isEmpty ? named : stated
  }

  /// The tier usually found below a tier.
  static let ladder: [String: String] = [
    "基本施策": "施策", "大柱": "中柱", "中柱": "小柱", "基本政策": "政策", "政策": "施策", "大施策": "中施策", "中施策": "小施策",
    "大項目": "中項目", "中項目": "小項目",
  ]

  private mutating func run(_ stated: [String]) -> [String] {
    let roots = scopes()
    let chain = chain(below: roots)
    guard !chain.isEmpty else { return [] }
    let names = chain.map { name(of: $0) }
    var assigned: [String?] = names
    if stated.isEmpty {
      nameByProfile(chain, &assigned)
      for index in chain.indices.dropFirst() where assigned[index] == nil {
        if let above = assigned[index - 1], isNumbered(chain[index]) {
          assigned[index] = Self.ladder[above]
        }
      }
    } else {
      lay(stated, along: names, into: &assigned)
    }
    let inScope = descendants(of: roots)
    for (index, tier) in assigned.enumerated() {
      guard let tier, names[index] == nil else { continue }
      rename(chain[index], to: tier, parents: index == 0 ? nil : chain[index - 1], inScope)
    }
    return assigned.compactMap { $0 }
  }

  /// Lays the stated tiers along the chain between its anchors.
  private func lay(_ stated: [String], along names: [String?], into assigned: inout [String?]) {
    var position = 0
    for tier in stated {
      if let anchor = names.indices.first(where: { $0 >= position && names[$0] == tier }) {
        position = anchor + 1
      } else if position < names.count, names[position] == nil {
        assigned[position] = tier
        position += 1
      }
    }
  }

  /// The nodes below which policies stand: parts that are the basic plan, else the top (-1).
  private func scopes() -> [Int] {
    let parts = tree.storage.indices.filter {
      tree.storage[$0].kind == .part
        && PartLexicon.isBasicPlan(
          ScalarSlice(Array(tree.storage[$0].text.unicodeScalars).withoutSpaces))
    }
    return parts.isEmpty ? [-1] : parts
  }

  /// The classes that divide the scopes, outermost first.
  private func chain(below roots: [Int]) -> [Int] {
    var level = roots.flatMap { tree.children(of: $0) }
    var chain: [Int] = []
    while chain.count < 6 {
      var counts: [Int: Int] = [:]
      for node in level where isDivision(node) {
        counts[Int(tree.classes[node]), default: 0] += 1
      }
      // The most frequent; the first in the document of two.
      guard
        let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
        best.value >= 2 || chain.isEmpty, !chain.contains(best.key)
      else { break }
      chain.append(best.key)
      level = level.filter { tree.classes[$0] == best.key }.flatMap { tree.children(of: $0) }
    }
    return chain
  }

  /// A heading that divides, whose title says no role.
  private func isDivision(_ node: Int) -> Bool {
    guard tree.storage[node].kind.isHeading, tree.classes[node] >= 0 else { return false }
    return tree.storage[node].kind == .policy || tree.storage[node].role == nil
  }

  private func name(of classIndex: Int) -> String? {
    Self.name(of: table.classes[classIndex].marker)
  }

  /// The tier that a class's label says.
  static func name(of marker: Marker.Class) -> String? {
    switch marker.convention {
    case "dai-hen": return "編"
    case "dai-sho", "edge-sho": return "章"
    case "dai-setsu": return "節"
    default: break
    }
    let word = marker.variant.filter { !$0.isNumber }
    return PolicyTiers.words.contains(word) ? word : nil
  }

  /// Where the document states no tiers: those of the profile, where a class of the chain stands
  /// directly above or below one of the neighbouring tier, as in the documents that it was learned
  /// from. The same label may number the sections of an introduction.
  private func nameByProfile(_ chain: [Int], _ assigned: inout [String?]) {
    guard let profile else { return }
    let learned = zip(chain, assigned).map { $1 ?? profile.entry(of: table.classes[$0])?.tier }
    let places = learned.map { tier in tier.flatMap { profile.profile.tiers.firstIndex(of: $0) } }
    for (index, place) in places.enumerated() where assigned[index] == nil {
      guard let place else { continue }
      let above = index > 0 ? places[index - 1] : nil
      let below = index + 1 < places.count ? places[index + 1] : nil
      if above == place - 1 || below == place + 1 { assigned[index] = learned[index] }
    }
  }

  /// Names the tiers that a person has fixed, wherever the class stands.
  ///
  /// - Returns: whether there are any.
  private mutating func applyFixed() -> Bool {
    guard let profile else { return false }
    var isFixed = false
    for node in tree.storage.indices where tree.classes[node] >= 0 {
      guard tree.storage[node].kind.isHeading,
        let entry = profile.entry(of: table.classes[Int(tree.classes[node])]), entry.isFixed,
        let tier = entry.tier
      else { continue }
      tree.storage[node].kind = .policy
      tree.storage[node].role = tier
      isFixed = true
    }
    return isFixed
  }

  private func isNumbered(_ classIndex: Int) -> Bool {
    table.entries.contains { $0.classIndex == classIndex && $0.number != nil }
  }

  /// Makes the headings of a class below the scopes policies of a tier, or chapters (分野).
  private mutating func rename(_ classIndex: Int, to tier: String, parents: Int?, _ inScope: [Bool])
  {
    for node in tree.storage.indices
    where tree.classes[node] == classIndex && tree.storage[node].kind.isHeading {
      if tier == "分野" {
        tree.storage[node].kind = .chapter
        continue
      }
      guard inScope[node], tree.storage[node].role == nil else { continue }
      let parent = Int(tree.parents[node])
      if let parents, parent < 0 || tree.classes[parent] != parents { continue }
      tree.storage[node].kind = .policy
      tree.storage[node].role = tier
    }
  }

  private func descendants(of roots: [Int]) -> [Bool] {
    var inside = Array(repeating: roots.contains(-1), count: tree.storage.count)
    var isRoot = Array(repeating: false, count: tree.storage.count)
    for root in roots where root >= 0 { isRoot[root] = true }
    // Parents stand before their children in the storage.
    for node in tree.storage.indices where tree.parents[node] >= 0 {
      let parent = Int(tree.parents[node])
      if isRoot[parent] || inside[parent] { inside[node] = true }
    }
    return inside
  }
}
