internal import FileAccess
internal import PlanEmission

/// Data on standard output.
struct DataOutput {
  private let stream = StandardOutput()

  /// Whether nobody reads any more, so that long work can end.
  var isClosed: Bool { stream.isClosed }

  /// Lets an emitter or a writer of bytes write.
  func write(
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
  func writeBytes(_ body: (inout ByteOutput) -> Void) throws(Failure) {
    try write("standard output") { sink throws(EmissionError) in
      try ByteOutput.run(to: &sink, body)
    }
  }

  /// Writes records of newline-delimited JSON.
  func writeJSON(_ body: (inout JSONWriter) -> Void) throws(Failure) {
    try writeBytes { output in
      var json = JSONWriter(output: output, spaced: false)
      body(&json)
      output = json.output
    }
  }

  /// Writes a line of text.
  func writeLine(_ text: String) throws(Failure) {
    try writeBytes { output in
      output.write(text)
      output.write(UInt8(ascii: "\n"))
    }
  }
}
