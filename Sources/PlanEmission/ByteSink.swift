/// Where an emitter's bytes go.
///
/// An emitter hands over chunks of at most ``ChunkingSink/chunkSize`` bytes, in order, as they come up,
/// so that a document of any size is written in constant memory.
public protocol ByteSink {
  /// Takes the next bytes of the output.
  ///
  /// - Parameter bytes: not empty; valid only during the call.
  /// - Throws: anything that keeps the bytes from being written. The emitter then sends nothing more
  ///   and throws an ``EmissionError`` with this error inside.
  mutating func write(_ bytes: Span<UInt8>) throws
}

/// A sink that keeps everything in memory.
public struct MemorySink: ByteSink, Sendable {
  /// All bytes that were written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty sink.
  public init() {}

  /// Appends the bytes.
  public mutating func write(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { self.bytes.append(contentsOf: $0) }
  }
}

/// A sink that hands chunks of bytes to a closure: to a file descriptor, a hash, a socket.
public struct ChunkingSink: ByteSink {
  /// Size of a chunk in bytes. The last chunk of a document may be smaller.
  public static let chunkSize = 64 * 1024

  private let flush: (Span<UInt8>) throws -> Void

  /// Makes a sink.
  ///
  /// - Parameter flush: takes a chunk; what it throws ends the output.
  public init(flush: @escaping (Span<UInt8>) throws -> Void) {
    self.flush = flush
  }

  /// Hands the bytes on.
  public mutating func write(_ bytes: Span<UInt8>) throws {
    try flush(bytes)
  }
}
