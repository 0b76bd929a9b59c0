internal import FileAccess
package import PlanEmission

/// Data on standard output.
package struct DataOutput {
  private let stream = StandardOutput()

  package init() {}

  /// Whether nobody reads any more, so that long work can end.
  package var isClosed: Bool { stream.isClosed }

  /// Lets an emitter or a writer of bytes write.
  package func write(
    _ name: String, _ body: (inout ChunkingSink) throws(EmissionError) -> Void
  ) throws(Failure) {
    var sink = ChunkingSink { try stream.write($0) }
    do throws(EmissionError) {
      try body(&sink)
    } catch {
      throw Failure(name, error)
    }
  }

  /// Writes bytes in chunks.
  package func writeBytes(_ body: (inout ByteOutput) -> Void) throws(Failure) {
    try write("standard output") { sink throws(EmissionError) in
      try ByteOutput.run(to: &sink, body)
    }
  }

  /// Writes records of newline-delimited JSON.
  package func writeJSON(_ body: (inout JSONWriter) -> Void) throws(Failure) {
    try writeBytes { output in
      var json = JSONWriter(output: output, spaced: false)
      body(&json)
      output = json.output
    }
  }

  /// Writes a line of text.
  package func writeLine(_ text: String) throws(Failure) {
    try writeBytes { output in
      output.write(text)
      output.write(UInt8(ascii: "\n"))
    }
  }
}
