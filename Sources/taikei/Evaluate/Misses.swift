internal import PlanEvaluation

extension Evaluation {
  /// The gold's nodes that were not found, then the extra ones, a line each.
  var misses: [String] { missed.map { "- \($0)" } + extra.map { "+ \($0)" } }
}

extension EvaluationSummary.Document {
  /// What is wrong with tables and furniture, a line each.
  var misses: [String] { (tables?.misses ?? []) + (furniture?.misses ?? []) }
}

extension TableScores {
  fileprivate var misses: [String] {
    let wrong = matches.compactMap { match -> String? in
      if !match.isFound { return "- \(match.table)" }
      guard let teds = match.teds, teds < 1 else { return nil }
      return "~ teds=\(formatFigure(teds)) \(match.table)"
    }
    return wrong + surplus.map { "+ \($0)" }
  }
}

extension FurnitureScores {
  fileprivate var misses: [String] { missed.map { "- \($0)" } + extra.map { "+ \($0)" } }
}
