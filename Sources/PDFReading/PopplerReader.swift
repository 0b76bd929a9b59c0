internal import Glibc
internal import ProcessControl

/// Reads PDFs with poppler's `pdftotext -bbox-layout`: words and their boxes, without fonts, sizes
/// and rules, and in an order that loses columns. It stands in where PDFium is missing or fails.
public struct PopplerReader: Sendable {
  /// What reading may take.
  public var limits: PDFReadingLimits

  /// Makes a reader.
  public init(limits: PDFReadingLimits = PDFReadingLimits()) { self.limits = limits }

  /// The XHTML that pdftotext writes of a PDF, for the reader of that format.
  ///
  /// - Parameter password: the user password; pdftotext takes it as an argument, where other users
  ///   of the machine can see it while it runs.
  /// - Throws: `PDFReadingError`: `.engineMissing` where there is no pdftotext.
  public func read(
    _ input: PDFInput, password: String? = nil, pages range: ClosedRange<Int>? = nil
  ) throws(PDFReadingError) -> [UInt8] {
    let limits = limits.bounded
    return try input.withDescriptor { (descriptor, fileBytes) throws(PDFReadingError) in
      let first = min(max(1, range?.lowerBound ?? 1), Int(Int32.max))
      let last = min(range?.upperBound ?? .max, first - 1 + limits.pages, Int(Int32.max))
      var arguments = ["-bbox-layout", "-enc", "UTF-8", "-q", "-f", "\(first)", "-l", "\(last)"]
      if let password { arguments += ["-upw", password] }
      let process: ChildProcess
      do throws(ProcessError) {
        process = try ChildProcess(
          program: Self.program(), arguments: arguments + ["/dev/fd/3", "-"], input: descriptor,
          limits: ChildProcess.Limits(
            memoryBytes: limits.memoryBytes + fileBytes,
            processorSeconds: limits.processorSeconds))
      } catch {
        throw PDFReadingError(error)
      }
      let (bytes, end) = try process.output(
        seconds: limits.wallSeconds, limit: limits.outputBytes, limits: limits)
      switch end.code {
      case 0: return bytes
      // It opened the file and found no text to be taken out.
      case 3: throw .encrypted(wrong: password != nil)
      default: throw hasEncryption(descriptor) ? .encrypted(wrong: password != nil) : .damaged
      }
    }
  }

  /// `pdftotext` in the folders of `PATH`.
  private static func program() -> String {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") where access("\(folder)/pdftotext", X_OK) == 0 {
      return "\(folder)/pdftotext"
    }
    return "/usr/bin/pdftotext"
  }
}

/// Whether a file speaks of encryption where a PDF's trailer may: pdftotext does not say why it could
/// not open one.
private func hasEncryption(_ descriptor: Int32) -> Bool {
  let word = Array("/Encrypt".utf8)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  var offset = 0
  while true {
    let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
    guard count >= word.count else { return false }
    for start in 0...(count - word.count)
    where buffer[start] == word[0] && buffer[start..<(start + word.count)].elementsEqual(word) {
      return true
    }
    offset += count - word.count + 1
  }
}
