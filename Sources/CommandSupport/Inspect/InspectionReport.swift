package import PlanEmission
internal import PlanModel

extension Inspection {
  /// The inspection for people: names and values in two columns, then the pages.
  package var lines: [String] {
    var rows: [(String, String)] = [
      ("format", "\(source.mediaType), read by \(source.reader)"),
      ("encoding", source.encoding),
      ("size", counted(byteCount, "byte")),
      ("sha256", source.sha256),
      ("pages", "\(pages.count)" + (hasInferredPages ? ", breaks inferred" : "")),
      (
        "lines",
        "\(pages.reduce(0) { $0 + $1.lines }), "
          + "\(pages.reduce(0) { $0 + $1.blankLines }) of them blank"
      ),
      ("characters", "\(characters.characters)"),
      ("Japanese", "\(Int((characters.japaneseShare * 100).rounded())) %"),
      ("control", "\(characters.controls)"),
      ("replacement", "\(characters.replacements)"),
      ("private use", "\(characters.privateUse)"),
      ("(cid:n)", "\(characters.namelessGlyphs)"),
      ("invisible", counted(invisibleRuns, "run")),
    ]
    if let pdf { rows.insert(contentsOf: pdf.rows, at: 5) }
    rows += diagnostics.map { ("\($0.severity)", $0.message) }
    rows += suspicions.map { ("look at", $0) }
    let heading = [name] + rows.map { "  " + padded($0.0, to: 12) + "  " + $0.1 }
    return heading + pageTable
  }

  private var pageTable: [String] {
    let titles = ["page", "lines", "blank", "characters"]
    let figures = pages.map { page in
      [page.number, page.lines, page.blankLines, page.characters].map(String.init)
    }
    let widths = titles.indices.map { column in
      ([titles] + figures).map { $0[column].count }.max() ?? 0
    }
    return ([titles] + figures).map { cells in
      "  "
        + zip(cells, widths).map { cell, width in
          String(repeating: " ", count: width - cell.count) + cell
        }.joined(separator: "  ")
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Writes the inspection as a record of JSON.
  package func write(to json: inout JSONWriter) {
    func member(_ key: StaticString, _ value: String) {
      json.key(key)
      json.string(value)
    }
    func member(_ key: StaticString, _ value: Int) {
      json.key(key)
      json.integer(value)
    }
    json.beginObject()
    member("file", name)
    member("mediaType", source.mediaType)
    member("reader", source.reader)
    member("encoding", source.encoding)
    member("bytes", byteCount)
    member("sha256", source.sha256)
    json.key("pageBreaksInferred")
    json.bool(hasInferredPages)
    member("characters", characters.characters)
    json.key("japaneseShare")
    json.token("\((characters.japaneseShare * 10_000).rounded() / 10_000)")
    member("controlCharacters", characters.controls)
    member("replacementCharacters", characters.replacements)
    member("privateUseCharacters", characters.privateUse)
    member("namelessGlyphs", characters.namelessGlyphs)
    member("invisibleRuns", invisibleRuns)
    member("decorativeGlyphs", decorativeGlyphs)
    member("unknownGlyphs", unknownGlyphs)
    json.key("pages")
    json.beginArray()
    for (page, figures) in zip(source.pages, pages) {
      json.beginObject()
      member("number", figures.number)
      if let width = page.width, let height = page.height {
        json.key("width")
        json.number(width)
        json.key("height")
        json.number(height)
      }
      if page.rotation != 0 { member("rotation", page.rotation) }
      json.key("scanned")
      json.bool(page.scanned)
      member("lines", figures.lines)
      member("blankLines", figures.blankLines)
      member("characters", figures.characters)
      json.endObject()
    }
    json.endArray()
    if let pdf { pdf.write(to: &json) }
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in diagnostics {
      json.beginObject()
      member("id", diagnostic.id)
      member("severity", diagnostic.severity.rawValue)
      member("message", diagnostic.message)
      json.endObject()
    }
    json.endArray()
    json.key("suspicions")
    json.beginArray()
    for suspicion in suspicions { json.string(suspicion) }
    json.endArray()
    json.endObject()
    json.endRecord()
  }
}
