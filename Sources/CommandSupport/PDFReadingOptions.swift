internal import ArgumentParser
package import DocumentReading
package import SourceReading

/// How PDFs are read, as options that all commands share which read documents.
package struct PDFReadingOptions: ParsableArguments {
  /// Which pages are recognized.
  enum Recognition: String, ExpressibleByArgument, CaseIterable {
    case auto, never, always
  }

  @Option(
    help: ArgumentHelp(
      """
      Pages whose text tesseract recognizes: auto (those without a text layer, or one that nobody \
      could read), never, or always.
      """, valueName: "mode"))
  var ocr: Recognition?

  @Option(
    help: ArgumentHelp("Password of encrypted PDFs; without one the empty one is tried."))
  var password: String?

  package init() {}

  /// A reader.
  ///
  /// - Parameters:
  ///   - limits: what it refuses.
  ///   - mode: which pages are recognized where no option says it.
  ///   - console: tells the progress of what takes long; nil for none.
  package func reader(
    limits: ReadingLimits, mode: RecognitionOptions.Mode = .auto, console: Console? = nil
  ) -> SourceReader {
    var pdf = SourceReader.PDFOptions(password: password)
    pdf.recognition.mode =
      switch ocr {
      case nil: mode
      case .auto: .auto
      case .never: .never
      case .always: .always
      }
    if let console {
      pdf.recognition.onPage = { done, count in console.progress(recognized: done, of: count) }
    }
    return SourceReader(limits: limits, pdf: pdf)
  }
}
