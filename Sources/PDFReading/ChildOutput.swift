internal import ProcessControl

extension ChildProcess {
  /// All that a process writes, where it ends by itself with code 0.
  ///
  /// - Parameters:
  ///   - seconds: how long it may take; the error names it as `wallSeconds`.
  ///   - limit: how much it may write; the error names it as `outputBytes`.
  /// - Returns: the bytes and how the process ended: it has, whatever the way.
  func output(
    seconds: Int, limit: Int, limits: PDFReadingLimits
  ) throws(PDFReadingError) -> (bytes: [UInt8], end: End) {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    let deadline = ContinuousClock.now + .seconds(seconds)
    reading: while true {
      switch read(into: buffer, timeout: deadline - ContinuousClock.now) {
      case .timeout:
        end()
        throw .limit(name: "wallSeconds", value: seconds)
      case .bytes(let count):
        guard bytes.count + count <= limit else {
          end()
          throw .limit(name: "outputBytes", value: limit)
        }
        bytes += UnsafeRawBufferPointer(rebasing: buffer[..<count])
      case .end: break reading
      }
    }
    let end = end(grace: .seconds(2))
    if end.isOverProcessorTime {
      throw .limit(name: "processorSeconds", value: limits.processorSeconds)
    }
    if end.signal != 0 {
      if end.isOutOfMemory(limits.memoryBytes) {
        throw .limit(name: "memoryBytes", value: limits.memoryBytes)
      }
      throw .crashed(signal: end.signal, page: 0)
    }
    return (bytes, end)
  }
}

extension ChildProcess.End {
  /// Whether a process that a signal ended probably got no more memory.
  ///
  /// It is killed by its own libraries then, and nothing says why. The limit is on address space, of
  /// which a part is code and what was never touched: three quarters held are taken for the limit,
  /// and a third where it aborted (SIGABRT): an array that grows asks for twice what it has.
  func isOutOfMemory(_ limit: Int) -> Bool {
    residentBytes >= (signal == 6 ? limit / 3 : limit / 4 * 3)
  }
}

extension PDFReadingError {
  /// Why a process could not be started.
  init(_ error: ProcessError) {
    self = error.isMissing ? .engineMissing(error.description) : .unreadable(error.description)
  }
}
