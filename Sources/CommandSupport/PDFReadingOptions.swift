package import CommandArguments
package import DocumentReading
package import SourceReading

/// How PDFs are read, as options that all commands share which read documents.
package struct PDFReadingOptions {
  /// Which pages are recognized.
  private enum Recognition: String, CaseIterable {
    case auto, never, always
  }

  private var ocr: Recognition?
  private var password: String?

  /// The options.
  package static let parameters: [Parameter] = [
    .option(
      "ocr", value: "mode",
      help: """
        Pages whose text tesseract recognizes: auto (those without a text layer, or one that nobody \
        could read), never, or always.
        """, choices: Recognition.allCases.map(\.rawValue)),
    .option("password", help: "Password of encrypted PDFs; without one the empty one is tried."),
  ].grouped("PDF")

  /// What a command was given.
  package init(_ values: ArgumentValues) {
    ocr = values.text("ocr").flatMap(Recognition.init(rawValue:))
    password = values.text("password")
  }

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
