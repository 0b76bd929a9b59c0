internal import DocumentReading
internal import FileAccess
internal import PlanEvaluation
internal import PlanModel
internal import PlanPipeline

/// One document to evaluate: its gold outline and what is compared with it.
struct EvaluationCase {
  /// What is compared.
  enum Candidate {
    /// A converted document as JSON, or an outline.
    case file(FilePath)
    /// A source that is converted first; its text tells what was lost and invented.
    case source(FilePath)
    /// Nothing is there.
    case missing
  }

  /// What the result calls the document.
  var name: String
  var gold: FilePath
  var candidate: Candidate
  /// The source's text; nil where it is not known or is the candidate itself.
  var source: FilePath?

  /// Evaluates.
  ///
  /// - Throws: `Failure` where a file cannot be read; the candidate must not be missing.
  func evaluate(limits: ReadingLimits) throws(Failure) -> Evaluation {
    let goldTree = try Self.outline(at: gold, limits: limits)
    var source: [UInt8]?
    let tree: EvaluationTree
    switch candidate {
    case .missing:
      throw Failure(.noInput, name, "missing")
    case .file(let path):
      tree = try Self.tree(at: path, limits: limits)
      if let path = self.source { source = Self.text(of: try Self.read(path, limits: limits)) }
    case .source(let path):
      let document = try Self.read(path, limits: limits)
      tree = EvaluationTree(PlanConverter(limits: limits).convert(document))
      source = Self.text(of: document)
    }
    return Evaluation(gold: goldTree, candidate: tree, source: source)
  }

  private static func outline(
    at path: FilePath, limits: ReadingLimits
  ) throws(Failure) -> EvaluationTree {
    let bytes = try InputSource.file(path).read(limit: limits.inputBytes)
    do throws(OutlineError) {
      return try OutlineReader.read(bytes)
    } catch {
      throw Failure(.dataError, path.description, error.description)
    }
  }

  private static func tree(
    at path: FilePath, limits: ReadingLimits
  ) throws(Failure) -> EvaluationTree {
    guard path.ending == "json" else { return try outline(at: path, limits: limits) }
    let bytes = try InputSource.file(path).read(limit: limits.inputBytes)
    return EvaluationTree(try PlanDocument(json: bytes, name: path.description))
  }

  private static func read(
    _ path: FilePath, limits: ReadingLimits
  ) throws(Failure) -> SourceDocument {
    let input = InputSource.file(path)
    let bytes = try input.read(limit: limits.inputBytes)
    do throws(ReadingError) {
      return try SourceReader(limits: limits).read(bytes, name: input.documentName)
    } catch {
      throw Failure(path.description, error)
    }
  }

  private static func text(of document: SourceDocument) -> [UInt8] {
    Array(document.pages.map(\.rawText).joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension EvaluationCase {
  /// The cases of two folders: every `NAME.outline` of the first with `NAME.json` or `NAME.outline` of
  /// the second, and with the source `NAME.txt` (or another ending) of a third.
  static func cases(
    gold: FilePath, candidates: FilePath, sources: FilePath?
  ) throws(Failure) -> [EvaluationCase] {
    let sourceNames = try sources.map { folder throws(Failure) in try names(in: folder) } ?? []
    let candidateNames = Set(try names(in: candidates))
    return try outlines(in: gold).map { outline in
      let candidate = ["json", "outline"].map { outline.replacingEnding(with: $0) }
        .first { candidateNames.contains($0) }
      return EvaluationCase(
        name: stem(outline), gold: gold.appending(outline),
        candidate: candidate.map { .file(candidates.appending($0)) } ?? .missing,
        source: sources.flatMap { folder in
          source(of: outline, among: sourceNames).map { folder.appending($0) }
        })
    }
  }

  /// The cases of one folder: every `NAME.outline` with the source beside it, to be converted.
  static func cases(in folder: FilePath) throws(Failure) -> [EvaluationCase] {
    let names = try names(in: folder)
    return try outlines(in: folder).map { outline in
      EvaluationCase(
        name: stem(outline), gold: folder.appending(outline),
        candidate: source(of: outline, among: names).map { .source(folder.appending($0)) }
          ?? .missing)
    }
  }

  /// The source of an outline: the file of its name with an ending that documents have.
  private static func source(of outline: FilePath, among names: [FilePath]) -> FilePath? {
    InputList.endings.lazy.map { outline.replacingEnding(with: $0) }.first { names.contains($0) }
  }

  private static func outlines(in folder: FilePath) throws(Failure) -> [FilePath] {
    let outlines = try names(in: folder).filter { $0.ending == "outline" }
    if outlines.isEmpty {
      throw Failure(.noInput, folder.description, "no NAME.outline in the folder")
    }
    return outlines
  }

  private static func names(in folder: FilePath) throws(Failure) -> [FilePath] {
    do throws(FileError) {
      return try FolderListing(of: folder, recursively: false).files
    } catch {
      throw Failure(reading: error)
    }
  }

  private static func stem(_ path: FilePath) -> String {
    String(path.description.dropLast(".outline".count))
  }
}
