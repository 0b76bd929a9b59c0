internal import CommandArguments
internal import CommandSupport
internal import Ordering
internal import PlanGrammar
internal import PlanPipeline

/// Which labels of headings and items are known, as options of the command line.
enum ConventionOptions {
  /// The options.
  static let parameters: [Parameter] = [
    .option(
      "without", value: "id,…",
      help: """
        Conventions of labels to leave out, by id, separated by commas; for documents that use a mark \
        for something else.
        """, isRepeated: true)
  ].grouped("Labels")

  /// The choice that a command was given.
  ///
  /// - Parameter without: the values of `--without`.
  /// - Throws: `Failure` for an id that does not exist.
  static func labels(without: [String]) throws(Failure) -> LabelOptions {
    var labels = LabelOptions()
    if without.isEmpty { return labels }
    let known = Convention.all.map(\.id).distinct()
    for id in without.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let id = String(id.filter { $0 != " " })
      guard known.contains(id) else {
        throw Failure(
          .usage,
          "--without: there is no convention \"\(id)\"; there are "
            + known.joined(separator: ", "))
      }
      labels.without.insert(id)
    }
    return labels
  }
}
