internal import PlanModel

/// Nodes under construction, by index. A node stands behind its parent and in front of its children's
/// next sibling, so that children are found by following indices and none is ever moved.
struct NodeTree {
  /// The nodes; their `children` are filled by `takeNodes()`.
  var storage: [Node] = []
  /// The parent of each node, -1 at the top.
  var parents: [Int32] = []
  /// The class of each heading, -1 for other nodes.
  var classes: [Int32] = []
  /// The candidate that each node was made of, by storage index.
  private var origins: [Int32] = []
  /// The candidate at hand: nodes that are added are made of it.
  var origin = -1
  /// The number of children of each node.
  private var counts: [Int32] = []
  /// The first and the last child of each node, -1 for none; that of the top is in `topLinks`.
  private var links: [Links] = []
  private var topLinks = Links()

  private struct Links {
    var first: Int32 = -1
    var last: Int32 = -1
    /// The next node below the same parent.
    var next: Int32 = -1
  }

  /// Makes room for nodes.
  mutating func reserve(_ count: Int) {
    storage.reserveCapacity(count)
    parents.reserveCapacity(count)
    classes.reserveCapacity(count)
    origins.reserveCapacity(count)
    counts.reserveCapacity(count)
    links.reserveCapacity(count)
  }

  /// Adds a node below a parent (-1 for the top), behind those that are there.
  mutating func add(_ node: consuming Node, under parent: Int, classIndex: Int = -1) -> Int {
    let index = Int32(storage.count)
    storage.append(node)
    parents.append(Int32(parent))
    classes.append(Int32(classIndex))
    origins.append(Int32(origin))
    counts.append(0)
    links.append(Links())
    let last: Int32
    if parent < 0 {
      last = topLinks.last
      topLinks.last = index
      if last < 0 { topLinks.first = index }
    } else {
      counts[parent] += 1
      last = links[parent].last
      links[parent].last = index
      if last < 0 { links[parent].first = index }
    }
    if last >= 0 { links[Int(last)].next = index }
    return Int(index)
  }

  /// Moves a node with all below it under another heading: behind its own branch where that is above
  /// it, else behind all that stands there.
  ///
  /// - Parameters:
  ///   - node: a node that is not at the top.
  ///   - heading: the new parent, or -1 for the top; not below the node.
  mutating func move(_ node: Int, to heading: Int) {
    var branch = Int(parents[node])
    while branch >= 0, Int(parents[branch]) != heading { branch = Int(parents[branch]) }
    unlink(node)
    if branch < 0 { branch = heading < 0 ? Int(topLinks.last) : Int(links[heading].last) }
    if branch >= 0 {
      links[node].next = links[branch].next
      links[branch].next = Int32(node)
    } else {
      links[heading].first = Int32(node)
    }
    parents[node] = Int32(heading)
    if heading < 0 {
      if topLinks.last == branch { topLinks.last = Int32(node) }
    } else {
      counts[heading] += 1
      if links[heading].last == branch { links[heading].last = Int32(node) }
    }
  }

  /// Takes a node out of the list of its parent, which is not the top.
  private mutating func unlink(_ node: Int) {
    let parent = Int(parents[node])
    var before: Int32 = -1
    var at = links[parent].first
    while at >= 0, at != node { (before, at) = (at, links[Int(at)].next) }
    if before < 0 {
      links[parent].first = links[node].next
    } else {
      links[Int(before)].next = links[node].next
    }
    if links[parent].last == node { links[parent].last = before }
    counts[parent] -= 1
    links[node].next = -1
  }

  /// The nodes made of some candidates: the first of each.
  func nodes(of wanted: Set<Int>) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (node, origin) in origins.enumerated() where wanted.contains(Int(origin)) {
      if found[Int(origin)] == nil { found[Int(origin)] = node }
    }
    return found
  }

  /// The candidate that a node was made of, -1 for none.
  func origin(of node: Int) -> Int { Int(origins[node]) }

  /// The nodes from a node up to the top, itself first.
  func path(from node: Int) -> [Int] {
    var path: [Int] = []
    var at = node
    while at >= 0 {
      path.append(at)
      at = Int(parents[at])
    }
    return path
  }

  /// The nodes below a node (-1 for the top), in order.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node < 0 ? topLinks.first : links[node].first
    while child >= 0 {
      children.append(Int(child))
      child = links[Int(child)].next
    }
    return children
  }

  /// The candidates that the nodes were made of, in the order of `takeNodes()`: a node, then what is
  /// below it.
  func originsInOrder() -> [Int32] { nodesInOrder().map { origins[$0] } }

  private func nodesInOrder() -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(storage.count)
    var open = [topLinks.first]
    while let node = open.popLast() {
      guard node >= 0 else { continue }
      order.append(Int(node))
      open.append(links[Int(node)].next)
      open.append(links[Int(node)].first)
    }
    return order
  }

  /// The nodes that are read with a confidence below 0.8, by their place in `originsInOrder()`, with
  /// the evidence for them.
  ///
  /// - Parameter evidence: that of each candidate.
  func doubts(_ evidence: [Evidence]) -> [(node: Int, evidence: Evidence)] {
    guard storage.contains(where: { $0.confidence < 0.8 }) else { return [] }
    return nodesInOrder().enumerated().compactMap { place, node in
      let origin = Int(origins[node])
      guard storage[node].confidence < 0.8, evidence.indices.contains(origin) else { return nil }
      return (place, evidence[origin])
    }
  }

  /// Moves the finished tree out; the storage is empty afterwards.
  mutating func takeNodes() -> [Node] {
    let nodes = take(from: topLinks.first, count: 0)
    self = NodeTree()
    return nodes
  }

  /// The nodes of a list of siblings, each with what is below it.
  private mutating func take(from first: Int32, count: Int) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(count)
    var index = first
    while index >= 0 {
      let place = Int(index)
      let below =
        links[place].first < 0
        ? [] : take(from: links[place].first, count: Int(counts[place]))
      // Moved, not copied: a node holds many references.
      var node = Node(kind: .paragraph, spans: SpanList())
      swap(&node, &storage[place])
      nodes.append(consume node)
      if !below.isEmpty { nodes[nodes.count - 1].children = below }
      index = links[place].next
    }
    return nodes
  }
}
