internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import FoundationEssentials
internal import PlanEvaluation
internal import PlanModel

/// What a gold tells beside its outline `NAME.outline`: the tables in `NAME.tables.json`, the page
/// furniture in `NAME.furniture.txt`. Either may be missing.
struct GoldDetails {
  private let tables: FilePath
  private let furniture: FilePath

  /// The files beside an outline.
  init(outline: FilePath) {
    tables = outline.replacingEnding(with: "tables.json")
    furniture = outline.replacingEnding(with: "furniture.txt")
  }

  /// Whether a file of a folder is a gold file of furniture: `NAME.furniture.txt` beside
  /// `NAME.outline`. Its ending is that of a document, but it is none.
  static func isFurniture(_ path: FilePath, among names: Set<FilePath>) -> Bool {
    let ending = Array(".furniture.txt".utf8)
    guard path.bytes.count > ending.count, path.bytes.suffix(ending.count).elementsEqual(ending)
    else { return false }
    return names.contains(
      FilePath(bytes: path.bytes.dropLast(ending.count) + Array(".outline".utf8)))
  }

  /// Scores tables and furniture as far as the gold tells them.
  ///
  /// - Parameter document: nil where the conversion failed: nothing was found.
  /// - Throws: `Failure` where a file is there and cannot be read.
  func score(
    _ document: PlanDocument?, into scores: inout EvaluationSummary.Document, limits: ReadingLimits
  ) throws(Failure) {
    if let bytes = try read(tables, limits: limits) {
      let gold: [GoldTable]
      do {
        gold = try JSONDecoder().decode([GoldTable].self, from: Data(bytes))
      } catch {
        throw Failure(.dataError, tables.description, "no list of tables: \(words(for: error))")
      }
      scores.tables = TableScores(gold: gold, document: document)
    }
    if let bytes = try read(furniture, limits: limits) {
      do throws(FurnitureError) {
        let gold = try FurnitureReader.read(bytes)
        scores.furniture = FurnitureScores(gold: gold, document: document)
      } catch {
        throw Failure(.dataError, furniture.description, error.description)
      }
    }
  }

  /// The bytes of a file; nil where there is none.
  private func read(_ path: FilePath, limits: ReadingLimits) throws(Failure) -> [UInt8]? {
    guard (try? FileStatus(of: path)) != nil else { return nil }
    return try InputSource.file(path).read(limit: limits.inputBytes)
  }
}
