internal import PlanGrammar
internal import PlanModel

/// Names the tiers of policies whose label does not say one.
enum TierAssignment {
  static func apply(_ tree: inout NodeTree, layout: Layout) -> [String] { [] }
}
