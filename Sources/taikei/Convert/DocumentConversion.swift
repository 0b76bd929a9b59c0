internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import PlanEmission
internal import PlanModel
internal import PlanPipeline
internal import SourceReading

/// Converts one document after the other.
struct DocumentConversion {
  var converter: PlanConverter
  /// Whether JSON is one line.
  var isCompact = false

  /// Reads and converts a document.
  ///
  /// - Throws: `Failure`, also where nothing but furniture was found: an empty result is none.
  func convert(_ source: InputSource) throws(Failure) -> PlanDocument {
    let bytes = try source.read(limit: converter.reader.limits.inputBytes)
    let document: PlanDocument
    do throws(ReadingError) {
      document = try converter.convert(bytes, name: source.documentName)
    } catch {
      throw Failure(source.displayName, error)
    }
    guard document.body.contains(where: \.hasText) else {
      throw Failure(
        .dataError, source.displayName,
        "no text in the result: \(document.furniture.count) pieces of page furniture, "
          + "\(document.dropped.count) dropped")
    }
    return document
  }

  /// Writes all outputs of a document. Where one of them fails, none is replaced.
  func write(_ document: PlanDocument, to targets: [OutputPlan.Target]) throws(Failure) {
    try ProcessSetup.holdingTermination { () throws(Failure) in
      var files: [AtomicFile] = []
      do throws(FileError) {
        for target in targets {
          try Folder.create(target.path.parent)
          files.append(try AtomicFile(replacing: target.path))
        }
      } catch {
        throw Failure(writing: error)
      }
      for (target, file) in zip(targets, files) {
        var sink = ChunkingSink { try file.write($0) }
        do throws(EmissionError) {
          try target.format.emit(document, isCompact: isCompact, to: &sink)
        } catch {
          throw Failure(document.source.fileName, error)
        }
      }
      do throws(FileError) {
        for file in files { try file.finish() }
        for file in files { try file.commit() }
      } catch {
        throw Failure(writing: error)
      }
    }
  }
}

extension PlanDocument {
  /// What of the source is missing in the document.
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

extension Node {
  /// Whether the node or one below it shows anything.
  fileprivate var hasText: Bool {
    !text.isEmpty || !label.isEmpty
      || rows.contains { $0.cells.contains { !$0.text.isEmpty } }
      || children.contains(where: \.hasText)
  }
}
