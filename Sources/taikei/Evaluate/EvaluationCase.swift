internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import PlanEvaluation
internal import PlanModel
internal import PlanPipeline
internal import SourceReading

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
  /// The sources that the candidate can have been made from; empty where they are not known or the
  /// candidate is the source itself.
  var sources: [FilePath] = []

  /// Evaluates, also the tables and the furniture where the gold tells them.
  ///
  /// - Throws: `Failure` where a file cannot be read; the candidate must not be missing.
  func evaluate(
    limits: ReadingLimits, pdfOptions: PDFReadingOptions = PDFReadingOptions()
  ) throws(Failure) -> (evaluation: Evaluation, scores: EvaluationSummary.Document) {
    let goldTree = try Self.outline(at: gold, limits: limits)
    var sourceText: [UInt8]?
    let tree: EvaluationTree
    let document: PlanDocument?
    switch candidate {
    case .missing:
      throw Failure(.noInput, name, "missing")
    case .file(let path) where path.ending == "json":
      let json = try InputSource.file(path).read(limit: limits.inputBytes)
      let converted = try PlanDocument(json: json, name: path.description)
      tree = EvaluationTree(converted)
      document = converted
      if let path = source(of: converted) {
        let scanned = Set(converted.source.pages.filter(\.scanned).map(\.number))
        let reader = pdfOptions.reader(limits: limits, mode: .pages(scanned))
        sourceText = Self.text(of: try Self.read(path, reader))
      }
    case .file(let path):
      tree = try Self.outline(at: path, limits: limits)
      document = nil
      if let path = sources.first {
        sourceText = Self.text(of: try Self.read(path, pdfOptions.reader(limits: limits)))
      }
    case .source(let path):
      let reader = pdfOptions.reader(limits: limits)
      let source = try Self.read(path, reader)
      let converted = PlanConverter(reader: reader).convert(source)
      tree = EvaluationTree(converted)
      document = converted
      sourceText = Self.text(of: source)
    }
    let evaluation = Evaluation(gold: goldTree, candidate: tree, source: sourceText)
    var scores = EvaluationSummary.Document(name: name, scores: evaluation.scores)
    // An outline tells neither pages nor spans nor furniture.
    if let document { try details.score(document, into: &scores, limits: limits) }
    return (evaluation, scores)
  }

  /// The scores of a document that failed: none of its gold was found.
  func failed(limits: ReadingLimits) throws(Failure) -> EvaluationSummary.Document {
    var scores = EvaluationSummary.Document(name: name, scores: nil)
    try details.score(nil, into: &scores, limits: limits)
    return scores
  }

  /// The gold's other files.
  private var details: GoldDetails { GoldDetails(outline: gold) }

  /// The source of a converted document: the one it says it was made from, else the first.
  private func source(of document: PlanDocument) -> FilePath? {
    sources.first { $0.lastComponent.description == document.source.fileName } ?? sources.first
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

  private static func read(
    _ path: FilePath, _ reader: SourceReader
  ) throws(Failure) -> SourceDocument {
    let input = InputSource.file(path)
    let bytes = try input.read(limit: reader.limits.inputBytes)
    do throws(ReadingError) {
      return try reader.read(bytes, name: input.documentName)
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
        sources: sources.map { folder in
          documents(of: outline, among: sourceNames).map { folder.appending($0) }
        } ?? [])
    }
  }

  /// The cases of one folder: every `NAME.outline` with the source beside it, to be converted. Where
  /// several sources have the name, each is a case and keeps its ending in the result.
  static func cases(in folder: FilePath) throws(Failure) -> [EvaluationCase] {
    let names = try names(in: folder)
    return try outlines(in: folder).flatMap { outline in
      let documents = documents(of: outline, among: names)
      if documents.isEmpty {
        return [
          EvaluationCase(
            name: stem(outline), gold: folder.appending(outline), candidate: .missing)
        ]
      }
      return documents.map { document in
        EvaluationCase(
          name: documents.count == 1 ? stem(outline) : document.description,
          gold: folder.appending(outline), candidate: .source(folder.appending(document)))
      }
    }
  }

  /// The documents of an outline: the files of exactly its name with an ending that documents have.
  /// `a02.scan.pdf` is none of `a02.outline`.
  private static func documents(of outline: FilePath, among names: [FilePath]) -> [FilePath] {
    InputList.endings.map { outline.replacingEnding(with: $0) }.filter { names.contains($0) }
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
