package import ArgumentParser
internal import DocumentReading
internal import PlanEmission
internal import PlanModel
internal import TextNormalization

extension LayerLine.Layer: ExpressibleByArgument {}

/// Normalizes text line by line.
package struct Normalize: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Normalizes text, lines in and lines out.",
    discussion: """
      Reads text in any encoding that convert reads and writes UTF-8, one line for each line of the \
      input, without the white space at its ends. Layer text is what documents show; layer key is \
      for matching only.

      --map writes instead for each line what was changed: \
      {"line":1,"edits":[{"raw":[0,3],"text":[0,1]}]}, half-open ranges in UTF-8 bytes of the line \
      before and after. --parse writes for each line its label and every number, year, date and \
      range in it, with value and place.

      Examples:
        taikei normalize plan.txt > plan.normalized.txt
        taikei normalize --layer key --map plan.txt
        echo '施策１－２　令和７年度の目標' | taikei normalize --parse
      """)

  @Argument(
    help: ArgumentHelp(
      "A file, or - for standard input, which is read when nothing is named.", valueName: "file|-"))
  var file: String?

  @Option(help: ArgumentHelp("The layer to write: text or key.", valueName: "layer"))
  var layer = LayerLine.Layer.text

  @Flag(help: "Write the offset map as JSON, one object a line.")
  var map = false

  @Flag(help: "Write label and numbers of each line as JSON, one object a line.")
  var parse = false

  @OptionGroup(title: "Limits")
  var limitOptions: LimitOptions

  package init() {}

  package func validate() throws {
    if map, parse { throw ValidationError("--map and --parse cannot be given together") }
    if parse, layer == .key {
      throw ValidationError("--parse reads the layer text; --layer key has no use with it")
    }
  }

  package func run() throws {
    let limits = limitOptions.limits
    let sources = try InputSource.sources(file.map { [$0] } ?? [])
    for source in sources {
      let bytes = try source.read(limit: limits.inputBytes)
      let text: ArraySlice<UInt8>
      do throws(ReadingError) {
        text = try DocumentReader(limits: limits).decodeText(bytes)
      } catch {
        throw Failure(source.displayName, error)
      }
      try write(LineBlocks(text, limits: limits, name: source.displayName))
    }
  }

  private func write(_ blocks: LineBlocks) throws(Failure) {
    var blocks = blocks
    let normalizer = TextNormalizer()
    let output = DataOutput()
    var number = 0
    while !output.isClosed, let (page, wholeLines) = try blocks.next() {
      let lines = normalizer.textLines(of: page).lines
      if map || parse {
        try output.writeJSON { json in
          for (line, range) in zip(lines, wholeLines) {
            number += 1
            if parse {
              LineParse(Array(line.scalars)).write(line: number, to: &json)
            } else {
              let layerLine = LayerLine(line, start: range.lowerBound, layer: layer)
              let edits = layerLine.edits(of: page.rawText[range])
              Self.write(edits, line: number, to: &json)
            }
          }
        }
      } else {
        let result = self.text(of: lines)
        try output.writeBytes { output in result.withUnsafeBufferPointer { output.write($0) } }
      }
    }
  }

  /// The lines of the layer in UTF-8, each ended by a line feed.
  private func text(of lines: [TextLine]) -> [UInt8] {
    var result: [UInt8] = []
    for line in lines {
      let scalars = layer == .text ? Array(line.scalars) : MatchKey(mapping: line).scalars
      for scalar in scalars { UTF8.encode(scalar).map { result.append(contentsOf: $0) } }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private static func write(
    _ edits: [OffsetMap.Edit], line number: Int, to json: inout JSONWriter
  ) {
    func member(_ key: StaticString, _ range: ByteRange) {
      json.key(key)
      json.beginArray()
      json.integer(Int(range.lower))
      json.integer(Int(range.upper))
      json.endArray()
    }
    json.beginObject()
    json.key("line")
    json.integer(number)
    json.key("edits")
    json.beginArray()
    for edit in edits {
      json.beginObject()
      member("raw", edit.raw)
      member("text", edit.text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endRecord()
  }
}
