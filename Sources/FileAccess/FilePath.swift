internal import Glibc

/// The path of a file or folder, as bytes.
///
/// File names on Linux are bytes and need not be UTF-8: archives packed on older Japanese systems
/// hold names in Shift_JIS. A `String` would lose them. Paths compare and sort byte by byte.
public struct FilePath: Sendable, Hashable {
  /// The bytes without a NUL at the end. Never empty: the empty path becomes `.`.
  public let bytes: [UInt8]

  /// Makes a path from bytes without NUL.
  public init(bytes: [UInt8]) {
    self.bytes = bytes.isEmpty ? [UInt8(ascii: ".")] : bytes
  }

  /// Makes a path from text.
  public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// Makes a path from one of the process's arguments.
  ///
  /// The standard library repairs arguments that are not UTF-8, and the repaired name is no file.
  /// Where an argument becomes `text` by that repair, its bytes are the path.
  public init(argument text: String) {
    guard text.unicodeScalars.contains("\u{FFFD}") else {
      self.init(text)
      return
    }
    for argument in UnsafeBufferPointer(
      start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    {
      guard let argument, String(cString: argument) == text else { continue }
      let length = strlen(argument)
      let bytes = UnsafeBufferPointer(start: argument, count: length)
      self.init(bytes: bytes.map { UInt8(bitPattern: $0) })
      return
    }
    self.init(text)
  }

  /// The path below this one. An absolute path stays as it is; `.` adds nothing.
  public func appending(_ other: FilePath) -> FilePath {
    if other.bytes.first == Self.slash { return other }
    if other.bytes == [Self.stop] { return self }
    var bytes = bytes
    if bytes.last != Self.slash { bytes.append(Self.slash) }
    return FilePath(bytes: bytes + other.bytes)
  }

  /// The last component: the file's name without its folder.
  public var lastComponent: FilePath { FilePath(bytes: Array(trimmed[nameStart...])) }

  /// The folder that holds the file; `.` where the path names none.
  public var parent: FilePath {
    var folder = trimmed[..<nameStart]
    while folder.count > 1, folder.last == Self.slash { folder.removeLast() }
    return FilePath(bytes: Array(folder))
  }

  /// The ending of the name behind its last full stop, in lower-case ASCII; empty where there is
  /// none. A full stop at the start of a name makes no ending.
  public var ending: String {
    guard let stop = endingStart else { return "" }
    let ending = trimmed[(stop + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: ending, as: UTF8.self)
  }

  /// The same path with another ending, or with one more where it has none.
  public func replacingEnding(with ending: String) -> FilePath {
    let stem = endingStart.map { trimmed[..<$0] } ?? trimmed
    return FilePath(bytes: stem + [Self.stop] + Array(ending.utf8))
  }

  /// Calls a function with the path as the C library takes it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var terminated = bytes.map { CChar(bitPattern: $0) }
    terminated.append(0)
    return terminated.withUnsafeBufferPointer { buffer in
      // The buffer holds the NUL at least, so that it has a base.
      guard let start = buffer.baseAddress else { return body([0]) }
      return body(start)
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let stop = UInt8(ascii: ".")

  /// The bytes without slashes at the end; at least one byte.
  private var trimmed: ArraySlice<UInt8> {
    var trimmed = bytes[...]
    while trimmed.count > 1, trimmed.last == Self.slash { trimmed.removeLast() }
    return trimmed
  }

  private var nameStart: Int {
    let trimmed = trimmed
    guard trimmed.count > 1, let slash = trimmed.lastIndex(of: Self.slash) else { return 0 }
    return slash + 1
  }

  /// Index of the full stop before the ending.
  private var endingStart: Int? {
    guard let stop = trimmed[nameStart...].lastIndex(of: Self.stop),
      trimmed[nameStart..<stop].contains(where: { $0 != Self.stop })
    else { return nil }
    return stop
  }
}

extension FilePath: Comparable {
  /// Byte by byte.
  public static func < (one: FilePath, other: FilePath) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

extension FilePath: CustomStringConvertible {
  /// The path as text; what is not UTF-8 shows as U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
