internal import PlanModel

/// Nodes under construction, by index; children are indices, so that moving a node is cheap.
struct NodeTree {
  /// The nodes; their `children` are filled by `nodes()`.
  var storage: [Node] = []
  /// The children of each node.
  var children: [[Int]] = []
  /// The parent of each node, -1 at the top.
  var parents: [Int] = []
  /// The class of each heading, -1 for other nodes.
  var classes: [Int] = []
  /// The nodes of the top level.
  var top: [Int] = []

  /// Adds a node below a parent (-1 for the top).
  mutating func add(_ node: Node, under parent: Int, classIndex: Int = -1) -> Int {
    let index = storage.count
    storage.append(node)
    children.append([])
    parents.append(parent)
    classes.append(classIndex)
    if parent < 0 { top.append(index) } else { children[parent].append(index) }
    return index
  }

  /// Moves the finished tree out; the storage is empty afterwards.
  mutating func takeNodes() -> [Node] {
    let nodes = top.map { take($0) }
    self = NodeTree()
    return nodes
  }

  private mutating func take(_ index: Int) -> Node {
    var node = Node(kind: .paragraph)
    swap(&node, &storage[index])
    if !children[index].isEmpty {
      node.children.reserveCapacity(children[index].count)
      for child in children[index] { node.children.append(take(child)) }
    }
    return node
  }
}
