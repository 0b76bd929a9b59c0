internal import Glibc

/// Standard output as a stream of bytes.
public final class StandardOutput {
  /// Whether whoever read the output has gone. What is written then is discarded: nobody is left to
  /// tell, and `head` closing a pipe is no failure.
  public private(set) var isClosed = false

  /// Makes the stream. It has no buffer: hand it large pieces.
  public init() {}

  /// Writes bytes.
  ///
  /// - Throws: `FileError` with the path `standard output`; not for a pipe without a reader.
  public func write(_ bytes: Span<UInt8>) throws(FileError) {
    guard !isClosed else { return }
    let code = writeAll(bytes, to: STDOUT_FILENO)
    if code == EPIPE {
      isClosed = true
    } else if code != 0 {
      throw FileError(path: "standard output", operation: .write, code: code)
    }
  }
}

/// Standard error, for messages to people.
public enum StandardError {
  /// Writes text. A failure is not told: there is no place left to tell it.
  public static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = writeAll($0.span, to: STDERR_FILENO) }
  }

  /// Whether a person watches.
  public static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Width of the terminal in columns; 80 where it is not known.
  public static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// Standard input.
public enum StandardInput {
  /// Whether a person types.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

/// What a program says to the system before it reads and writes.
public enum ProcessSetup {
  /// Makes failures of writing come back as errors, and keeps the standard streams' numbers.
  ///
  /// A pipe without a reader (SIGPIPE) and a file above the process's limit (SIGXFSZ) would end the
  /// process. And where a standard stream is closed at the start, the next file that is opened
  /// gets its number, and messages would be written into it; such a number is taken by
  /// `/dev/null`, opened so that reading or writing fails as before.
  public static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is taken, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Runs a function during which requests to end the process (SIGINT, SIGTERM, SIGHUP) wait, so
  /// that no temporary file is left behind. They take effect when it has ended.
  public static func holdingTermination<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}
