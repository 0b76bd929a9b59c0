internal import CommandSupport
internal import PlanModel
internal import TextNormalization

/// A node with its place in a document.
struct FoundNode {
  var node: Node
  /// The headings and other nodes above it, outermost first.
  var path: [Node]
  /// Its place in the tree, counted from 0, a node before what is below it.
  var index: Int

  /// Label and text, cut off where they are long.
  static func title(of node: Node) -> String {
    let words = [node.label, node.text].filter { !$0.isEmpty }.joined(separator: " ")
    if words.isEmpty { return "(\(node.kind.rawValue))" }
    guard words.count > 40 else { return words }
    return String(words.prefix(40)) + "…"
  }

  /// A line for people: id, kind, page and title.
  var line: String {
    let page = node.source.first.map { "page \($0.page)" } ?? "no page"
    return "\(node.id)  \(node.kind.rawValue), \(page): \(Self.title(of: node))"
  }
}

/// Finds nodes by id or by their words.
enum NodeFinder {
  /// The node with an id, or else those whose label and text hold some words, white space left out.
  /// Nodes that are these words and nothing else, and headings, go before others.
  static func find(_ name: String, in body: [Node]) -> [FoundNode] {
    let id = name.lowercased()
    let words = folded(name)
    var byID: [FoundNode] = []
    var exact: [FoundNode] = []
    var holding: [FoundNode] = []
    var index = 0
    func visit(_ nodes: [Node], _ path: [Node]) {
      for node in nodes {
        let found = FoundNode(node: node, path: path, index: index)
        index += 1
        let own = folded(node.label + node.text)
        if node.id == id {
          byID.append(found)
        } else if !words.isEmpty, own == words || folded(node.text) == words {
          exact.append(found)
        } else if !words.isEmpty, own.contains(words) {
          holding.append(found)
        }
        visit(node.children, path + [node])
      }
    }
    visit(body, [])
    if !byID.isEmpty { return byID }
    let matches = exact.isEmpty ? holding : exact
    let headings = matches.filter(\.node.kind.isHeading)
    return headings.isEmpty ? matches : headings
  }

  /// Layer T without white space: words are found as the document prints them.
  private static func folded(_ text: String) -> String {
    let normalized = TextNormalizer().normalize(Array(text.utf8)).utf8
    return String(
      String.UnicodeScalarView(
        String(decoding: normalized, as: UTF8.self).unicodeScalars.filter {
          !$0.properties.isWhitespace
        }))
  }
}
