internal import PlanEmission
internal import PlanEvaluation

extension JSONWriter {
  /// Writes the members of one document's figures; what has no value is left out.
  mutating func writeFigures(of scores: Scores) {
    for (name, value) in scores.figures {
      switch name {
      case "heading": key("heading")
      case "item": key("item")
      case "text": key("text")
      case "row": key("row")
      case "cell": key("cell")
      case "parent": key("parent")
      case "kind": key("kind")
      case "tree": key("tree")
      case "fidelity": key("fidelity")
      case "missing": key("missing")
      case "lost": key("lost")
      case "invented": key("invented")
      default: continue
      }
      token("\(value)")
    }
    key("nodes")
    beginArray()
    integer(scores.goldNodes)
    integer(scores.candidateNodes)
    endArray()
  }
}
