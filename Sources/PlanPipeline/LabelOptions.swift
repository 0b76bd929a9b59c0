public import PlanGrammar

/// Which labels a conversion knows.
///
///     var converter = PlanConverter()
///     converter.labels.own.append(
///       Convention("question", [.word(["問"]), .number(.digits)], follow: .spaceOrEnd, …))
///     converter.labels.without.insert("star")
public struct LabelOptions: Sendable, Hashable {
  /// Conventions beside those of `Convention.all`; they are tried first. At most
  /// `MarkerGrammar.mostOwn` count.
  public var own: [Convention] = []
  /// Ids of conventions that are left out, for documents that use a mark for something else. Ids that
  /// do not exist are passed over.
  public var without: Set<String> = []
  /// Whether labels that no convention knows are learned from the document.
  public var learns = true

  /// The conventions of the project, and what the document shows.
  public init() {}

  /// Whether nothing was changed.
  var isStandard: Bool { own.isEmpty && without.isEmpty && learns }
}
