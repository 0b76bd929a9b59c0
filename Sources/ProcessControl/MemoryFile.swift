internal import CProcess
internal import Glibc

/// A file in memory, to be handed to another process; gone with the last descriptor.
public struct MemoryFile: ~Copyable {
  /// The open file.
  public let descriptor: Int32

  /// Makes a file of bytes.
  ///
  /// - Throws: `ProcessError` where there is no room.
  public init(_ bytes: [UInt8]) throws(ProcessError) {
    descriptor = taikei_process_memory_file()
    guard descriptor >= 0 else { throw ProcessError(program: "file in memory", code: errno) }
    let code = bytes.withUnsafeBytes { [descriptor] buffer -> Int32 in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = write(descriptor, part.baseAddress, part.count)
        if count < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, count))
      }
      return 0
    }
    if code != 0 { throw ProcessError(program: "file in memory", code: code) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

/// The path of the running program, without its last part, ended by a slash; empty where the system
/// does not tell.
public func programFolder() -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0, count < buffer.count else { return "" }
  let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
}
