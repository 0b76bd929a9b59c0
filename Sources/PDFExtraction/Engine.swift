internal import CPDFium
internal import Glibc

/// PDFium, loaded and ready. There is one in a process, and it is used by one thread.
public struct Engine {
  /// The library's path, or its name where the system's loader found it.
  public let path: String
  let functions: UnsafePointer<taikei_pdfium>

  /// Loads the first library of a list that is one.
  ///
  /// - Parameters:
  ///   - candidates: paths and names, in the order in which they are tried.
  ///   - fontFolder: where fonts are looked for that a file does not hold; nil for all fonts of the
  ///     system.
  /// - Throws: `ExtractionError.engineMissing` with what was said of each.
  public init(candidates: [String], fontFolder: String?) throws(ExtractionError) {
    var said: [String] = []
    for candidate in candidates {
      var message = [CChar](repeating: 0, count: 1024)
      if let loaded = taikei_pdfium_load(candidate, &message, message.count) {
        path = candidate
        functions = loaded
        var config = taikei_pdfium_config()
        config.version = 2
        // The engine keeps the array: it stays for the life of the process.
        if let fontFolder {
          let folders = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: 2)
          folders[0] = UnsafePointer(strdup(fontFolder))
          folders[1] = nil
          config.user_font_paths = folders
        }
        loaded.pointee.FPDF_InitLibraryWithConfig(&config)
        return
      }
      said.append(
        String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    throw .engineMissing(said.joined(separator: "; "))
  }
}

/// Why a PDF could not be read.
public enum ExtractionError: Error, Sendable, Hashable {
  /// No library is PDFium; with what was said of each.
  case engineMissing(String)
  /// The bytes are no PDF, or one too damaged to be opened.
  case damaged
  /// The file is encrypted and asks for a password, or for another.
  case password
  /// The file is encrypted in a way that the engine does not know.
  case encryptionUnknown
  /// A picture would have more pixels than allowed.
  case tooLarge
  /// A page could not be loaded.
  case page(String)
}
