internal import PlanModel

/// The colours of the marks, as SVG writes them. Dark enough to be read as text on white.
enum MarkColors {
  /// The colour of furniture and dropped text.
  static let grey = "#757575"

  /// The colour of a kind of node.
  static func color(of kind: NodeKind) -> String {
    switch kind {
    case .part: "#6a1b9a"
    case .chapter: "#c2185b"
    case .section: "#d84315"
    case .policy: "#1565c0"
    case .item: "#2e7d32"
    case .paragraph: "#00838f"
    case .field: "#827717"
    case .table: "#3949ab"
    case .figure: "#f57f17"
    case .note: "#4e342e"
    }
  }
}
