internal import Glibc
internal import ProcessControl

/// The program that recognizes text, and its models.
public struct Tesseract: Sendable {
  /// A model.
  enum Model: String {
    /// Japanese in lines from left to right.
    case horizontal = "jpn"
    /// Japanese in lines from top to bottom.
    case vertical = "jpn_vert"
    /// Latin letters and digits, which the Japanese models take for kana where they stand alone.
    case latin = "eng"
  }

  /// How a picture is laid out: tesseract's modes of page segmentation.
  enum Segmentation: Int {
    /// A page of unknown layout.
    case page = 3
    /// One column of lines of any size: rows stay whole across wide gaps.
    case column = 4
    /// One block of lines from top to bottom.
    case verticalBlock = 5
    /// One block of lines.
    case block = 6
    /// One line.
    case line = 7
  }

  private let program: String
  private let models: Set<String>
  private let limits: RecognitionLimits

  /// Finds the program: what the environment variable `TAIKEI_TESSERACT` names, or `tesseract` in the
  /// folders of `PATH`; and asks it for its models.
  ///
  /// - Throws: `RecognitionError.missing` where it is not there, or has no model for Japanese.
  public init(limits: RecognitionLimits = RecognitionLimits()) throws(RecognitionError) {
    self.limits = limits
    program = try Self.location()
    let said = try Self.run(program, ["--list-langs"], input: -1, limits)
    models = Set(
      String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
    guard models.contains(Model.horizontal.rawValue) else {
      throw .missing("\(program) has no model for Japanese (jpn)")
    }
  }

  private static func location() throws(RecognitionError) -> String {
    if let named = getenv("TAIKEI_TESSERACT"), named.pointee != 0 {
      let path = String(cString: named)
      guard access(path, X_OK) == 0 else { throw .missing("\(path) cannot be executed") }
      return path
    }
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") where access("\(folder)/tesseract", X_OK) == 0 {
      return "\(folder)/tesseract"
    }
    throw .missing("tesseract is not installed")
  }

  func has(_ model: Model) -> Bool { models.contains(model.rawValue) }

  /// The text of some pictures as hOCR, a page each, with a box for each character.
  ///
  /// - Parameter tiff: the pictures as pages of a file in TIFF. The process reads it out of memory and
  ///   may write no file.
  func hocr(
    _ tiff: [UInt8], _ model: Model, _ segmentation: Segmentation
  ) throws(RecognitionError) -> [UInt8] {
    let file: MemoryFile
    do { file = try MemoryFile(tiff) } catch { throw .failed(error.description) }
    return try Self.run(
      program,
      [
        "/dev/fd/3", "stdout", "-l", model.rawValue, "--psm", "\(segmentation.rawValue)", "--dpi",
        "\(limits.dotsPerInch)", "-c", "tessedit_create_hocr=1", "-c", "hocr_char_boxes=1",
      ], input: file.descriptor, limits)
  }

  private static func run(
    _ program: String, _ arguments: [String], input: Int32, _ limits: RecognitionLimits
  ) throws(RecognitionError) -> [UInt8] {
    let process: ChildProcess
    do throws(ProcessError) {
      process = try ChildProcess(
        program: program, arguments: arguments,
        // One thread: more take longer in all, and the result must not hang on their number.
        environment: ["OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"], input: input,
        limits: ChildProcess.Limits(
          memoryBytes: limits.recognitionMemoryBytes,
          processorSeconds: limits.recognitionProcessorSeconds))
    } catch {
      throw error.isMissing ? .missing(error.description) : .failed(error.description)
    }
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    let deadline = ContinuousClock.now + .seconds(limits.recognitionSeconds)
    reading: while true {
      switch process.read(into: buffer, timeout: deadline - ContinuousClock.now) {
      case .timeout:
        process.end()
        throw .limit(name: "recognitionSeconds", value: limits.recognitionSeconds)
      case .bytes(let count):
        guard bytes.count + count <= limits.recognitionOutputBytes else {
          process.end()
          throw .limit(name: "recognitionOutputBytes", value: limits.recognitionOutputBytes)
        }
        bytes += UnsafeRawBufferPointer(rebasing: buffer[..<count])
      case .end: break reading
      }
    }
    let end = process.end(grace: .seconds(2))
    if end.isOverProcessorTime {
      throw .limit(
        name: "recognitionProcessorSeconds", value: limits.recognitionProcessorSeconds)
    }
    if end.signal != 0, end.residentBytes >= limits.recognitionMemoryBytes / 4 {
      throw .limit(name: "recognitionMemoryBytes", value: limits.recognitionMemoryBytes)
    }
    guard end.code == 0 else {
      throw .failed(end.code.map { "exit code \($0)" } ?? "signal \(end.signal)")
    }
    return bytes
  }
}
