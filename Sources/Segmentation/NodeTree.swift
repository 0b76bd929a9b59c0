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
    counts.reserveCapacity(count)
    links.reserveCapacity(count)
  }

  /// Adds a node below a parent (-1 for the top), behind those that are there.
  mutating func add(_ node: consuming Node, under parent: Int, classIndex: Int = -1) -> Int {
    let index = Int32(storage.count)
    storage.append(node)
    parents.append(Int32(parent))
    classes.append(Int32(classIndex))
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
        links[place].first < 0 ? [] : take(from: links[place].first, count: Int(counts[place]))
      storage.withUnsafeMutableBufferPointer { storage in
        // Moved, not copied: a node holds many references.
        nodes.append(storage.moveElement(from: place))
        storage.initializeElement(at: place, to: Self.taken)
      }
      if !below.isEmpty { nodes[nodes.count - 1].children = below }
      index = links[place].next
    }
    return nodes
  }

  private static let taken = Node(kind: .paragraph)
}
