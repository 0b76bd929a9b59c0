internal import CProcess
internal import Glibc
internal import Ordering

/// A running process of another program, and the pipe that its standard output comes on.
///
/// It is killed and waited for by ``end(grace:)``, at the latest when the last reference goes; and
/// the kernel kills it when the thread that started it ends, however that comes about.
public final class ChildProcess {
  /// What a process may take. 0 stands for no limit.
  public struct Limits: Sendable, Hashable {
    /// Address space in bytes.
    public var memoryBytes: Int
    /// Processor time in seconds. SIGXCPU comes when it is over.
    public var processorSeconds: Int
    /// Whether it may write files.
    public var writesFiles: Bool

    /// Makes limits.
    public init(memoryBytes: Int = 0, processorSeconds: Int = 0, writesFiles: Bool = false) {
      self.memoryBytes = memoryBytes
      self.processorSeconds = processorSeconds
      self.writesFiles = writesFiles
    }
  }

  /// How a process ended.
  public struct End: Sendable, Hashable {
    /// Its exit code; nil where a signal ended it.
    public var code: Int?
    /// The signal that ended it; 0 where none did.
    public var signal: Int
    /// The processor time that it took, in seconds.
    public var processorSeconds: Double
    /// The most memory that it held, in bytes.
    public var residentBytes: Int

    /// Whether a limit on processor time ended it.
    public var isOverProcessorTime: Bool { signal == Int(SIGXCPU) }
  }

  private var process: pid_t = 0
  private var pipe: Int32 = -1
  private var ended: End?

  /// Starts a process. Its standard input and error are `/dev/null`.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: those behind the program's name.
  ///   - environment: variables in addition to those of this process.
  ///   - input: an open file, to be its descriptor 3; -1 for none.
  /// - Throws: `ProcessError` where it cannot be started.
  public init(
    program: String, arguments: [String], environment: [String: String] = [:], input: Int32 = -1,
    limits: Limits
  ) throws(ProcessError) {
    var variables = Self.environment()
    for (name, value) in Array(environment).ordered(where: { $0.key < $1.key }) {
      variables.removeAll { $0.hasPrefix("\(name)=") }
      variables.append("\(name)=\(value)")
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let assignments = variables.map { strdup($0) } + [nil]
    defer { for pointer in words + assignments { free(pointer) } }
    let code = taikei_process_start(
      program, words, assignments, input,
      taikei_process_limits(
        address_space: UInt64(max(0, limits.memoryBytes)),
        processor_seconds: UInt64(max(0, limits.processorSeconds)),
        file_bytes_plus_one: limits.writesFiles ? 0 : 1),
      &process, &pipe)
    guard code == 0 else { throw ProcessError(program: program, code: code) }
  }

  deinit { _ = end() }

  /// What reading the pipe came to.
  public enum Reading: Sendable, Hashable {
    /// So many bytes.
    case bytes(Int)
    /// The process has closed it.
    case end
    /// The time is over.
    case timeout
  }

  /// Waits for bytes and reads some.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer, timeout: Duration
  ) -> Reading {
    let deadline = ContinuousClock.now + timeout
    while true {
      let left = deadline - ContinuousClock.now
      let milliseconds =
        left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      var descriptor = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, Int32(clamping: max(0, milliseconds + 1)))
      if ready == 0 { return .timeout }
      if ready < 0 {
        if errno == EINTR { continue }
        return .end
      }
      let count = Glibc.read(pipe, buffer.baseAddress, buffer.count)
      if count > 0 { return .bytes(count) }
      if count == 0 || errno != EINTR { return .end }
    }
  }

  /// Closes the pipe, kills the process where it still runs, and waits for it.
  ///
  /// - Parameter grace: how long it may still take to end by itself.
  @discardableResult
  public func end(grace: Duration = .zero) -> End {
    if let ended { return ended }
    if pipe >= 0 { close(pipe) }
    var status: Int32 = 0
    var usage = rusage()
    var waited: pid_t = 0
    let deadline = ContinuousClock.now + grace
    if process > 0 {
      while true {
        waited = wait4(process, &status, WNOHANG, &usage)
        if waited > 0 || (waited < 0 && errno != EINTR) || ContinuousClock.now >= deadline { break }
        usleep(500)
      }
      if waited == 0 {
        kill(process, SIGKILL)
        repeat { waited = wait4(process, &status, 0, &usage) } while waited < 0 && errno == EINTR
      }
    }
    let signal = status & 0x7F
    let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let end = End(
      code: signal == 0 ? Int(status >> 8) & 0xFF : nil, signal: Int(signal),
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      residentBytes: Int(usage.ru_maxrss) * 1024)
    ended = end
    return end
  }

  private static func environment() -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next = next.advanced(by: 1)
    }
    return variables
  }
}

/// Why a process could not be started.
public struct ProcessError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program's path.
  public let program: String
  /// The system's error number.
  public let code: Int32

  /// Whether there is no such program, or it cannot be executed.
  public var isMissing: Bool { [ENOENT, EACCES, ENOEXEC, ENOTDIR].contains(code) }

  /// The reason for a person.
  public var description: String { "\(program): \(String(cString: strerror(code)))" }
}
