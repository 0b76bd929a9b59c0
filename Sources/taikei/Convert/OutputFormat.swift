internal import ArgumentParser
internal import PlanEmission
internal import PlanModel

/// A format that `convert` writes.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// The whole document as JSON.
  case json
  /// The tree as an outline.
  case outline
  /// The text as Markdown.
  case markdown

  /// The ending of file names.
  var ending: String { self == .markdown ? "md" : rawValue }

  /// Writes a document.
  ///
  /// - Parameter isCompact: whether JSON is one line.
  func emit<Sink: ByteSink>(
    _ document: PlanDocument, isCompact: Bool, to sink: inout Sink
  ) throws(EmissionError) {
    switch self {
    case .json: try JSONEmitter(layout: isCompact ? .compact : .lines).emit(document, to: &sink)
    case .outline: try OutlineEmitter().emit(document, to: &sink)
    case .markdown: try MarkdownEmitter().emit(document, to: &sink)
    }
  }
}
