internal import ArgumentParser
internal import CommandSupport
internal import Ordering
internal import PlanGrammar
internal import PlanPipeline

/// Which labels of headings and items are known, as options of the command line.
struct ConventionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Conventions of labels to leave out, by id, separated by commas; for documents that use a mark \
      for something else.
      """, valueName: "id,…"))
  var without: [String] = []

  /// The choice.
  ///
  /// - Throws: `Failure` for an id that does not exist.
  func labels() throws(Failure) -> LabelOptions {
    var labels = LabelOptions()
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
