public import PlanModel

/// A format that a document can be written in.
public protocol Emitter: Sendable {
  /// Writes a document.
  ///
  /// The same document gives the same bytes. When it throws, the sink may have taken a part of the
  /// output already.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - sink: takes the output in chunks.
  func emit<Sink: ByteSink>(_ document: PlanDocument, to sink: inout Sink) throws(EmissionError)
}

extension Emitter {
  /// The whole output in memory.
  public func bytes(of document: PlanDocument) throws(EmissionError) -> [UInt8] {
    var sink = MemorySink()
    try emit(document, to: &sink)
    return sink.bytes
  }
}

/// Why a document could not be written.
public struct EmissionError: Error, Sendable, CustomStringConvertible {
  /// What went wrong. More may be added.
  public struct Code: Sendable, Hashable {
    private let value: Int

    /// The tree nests deeper than `Node.maximumDepth`; it could not be read back.
    public static let nestingTooDeep = Code(value: 1)
    /// The sink threw.
    public static let sinkFailed = Code(value: 2)
  }

  /// What went wrong.
  public let code: Code
  /// What the sink threw.
  public let underlyingError: (any Error)?
  /// The error in words.
  public let description: String

  static func nestingTooDeep(node id: String) -> EmissionError {
    EmissionError(
      code: .nestingTooDeep, underlyingError: nil,
      description: "nodes nest deeper than \(Node.maximumDepth) levels at node \(id)")
  }

  static func sinkFailed(_ error: any Error) -> EmissionError {
    EmissionError(
      code: .sinkFailed, underlyingError: error,
      description: "the output could not be written: \(error)")
  }
}
