internal import CommandSupport
internal import DocumentReading
internal import FileAccess
internal import Ordering
internal import PlanEmission
internal import PlanModel
internal import PlanPipeline
internal import PlanProfile
internal import Segmentation
internal import SourceReading

/// Tells why a node of a document is what it is: `taikei inspect --why`.
struct NodeReport {
  let found: FoundNode
  let reading: [String]
  let place: [String]
  let doubts: [String]
  let language: ReasonLanguage

  /// Converts a file and looks up a node by its id or its words.
  init(
    _ name: String, in input: InputSource, reader: SourceReader, profile: StructureProfile?,
    language: ReasonLanguage
  ) throws(Failure) {
    let bytes = try input.read(limit: reader.limits.inputBytes)
    let source: SourceDocument
    do throws(ReadingError) {
      source = try reader.read(bytes, name: input.documentName)
    } catch {
      throw Failure(input.displayName, error)
    }
    let log = DecisionLog()
    let document = PlanConverter(reader: reader, profile: profile).convert(source, log: log)
    let matches = NodeFinder.find(name, in: document.body)
    guard let found = matches.first else {
      let cut = name.count > 40 ? name.prefix(40) + "…" : name[...]
      throw Failure(
        .usage, input.displayName,
        "has no node “\(cut)”: neither an id nor words of a label or text; ids stand in the JSON of "
          + "taikei convert")
    }
    if matches.count > 1 {
      for match in matches.prefix(12) { StandardError.write("  " + printable(match.line) + "\n") }
      if matches.count > 12 { StandardError.write("  … and \(matches.count - 12) more\n") }
      throw Failure(
        .usage, input.displayName,
        "has \(matches.count) nodes with “\(name)”, listed above; name one by its id")
    }
    self.found = found
    self.language = language
    let reasons = log.reasons(ofNode: found.index, found.node)
    reading = reasons?.reading.map { $0.text(in: language) } ?? []
    var place: [Reason] = reasons?.place ?? []
    if place.isEmpty {
      place = [
        found.path.last.map { above in
          let title = FoundNode.title(of: above)
          return above.kind.isHeading ? .nearestHeading(title) : .belongsTo(title)
        } ?? .atTop
      ]
    }
    self.place = place.map { $0.text(in: language) }
    let pages = found.node.source.map(\.page)
    doubts = document.diagnostics.filter { diagnostic in
      diagnostic.node == found.node.id
        || diagnostic.node == nil
          && (diagnostic.severity != .note || diagnostic.id == "nesting-doubtful")
          && diagnostic.page.map(pages.contains) ?? false
    }.map(\.message)
  }

  /// The report for people.
  var lines: [String] {
    let node = found.node
    let words = Words(language)
    let pages = node.source.map(\.page).distinct().map(String.init).joined(separator: ", ")
    var lines = [
      FoundNode.title(of: node),
      "  " + words.kind + words.name(of: node.kind) + (node.role.map { " (\($0))" } ?? ""),
      "  " + words.page + (pages.isEmpty ? "-" : pages),
      "  " + words.confidence + "\(node.confidence)",
    ]
    if !found.path.isEmpty {
      lines.append(
        "  " + words.below + found.path.map(FoundNode.title).joined(separator: " > "))
    }
    for (heading, sentences) in [
      (words.reading, reading), (words.place, place), (words.doubts, doubts),
    ] where !sentences.isEmpty {
      lines += ["", heading] + sentences.map { "  - " + $0 }
    }
    return lines
  }

  /// The report as an object of JSON.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    func member(_ name: StaticString, _ value: String) {
      json.key(name)
      json.string(value)
    }
    func list(_ name: StaticString, _ values: [String]) {
      json.key(name)
      json.beginArray()
      for value in values { json.string(value) }
      json.endArray()
    }
    member("id", found.node.id)
    member("kind", found.node.kind.rawValue)
    if let role = found.node.role { member("role", role) }
    member("label", found.node.label)
    member("text", found.node.text)
    list("path", found.path.map(FoundNode.title))
    list("reading", reading)
    list("place", place)
    list("doubts", doubts)
    json.endObject()
    json.endRecord()
  }

  private struct Words {
    let kind: String
    let page: String
    let confidence: String
    let below: String
    let reading: String
    let place: String
    let doubts: String

    private let language: ReasonLanguage

    /// What a kind is called.
    func name(of kind: NodeKind) -> String {
      guard language == .japanese else { return kind.rawValue }
      return switch kind {
      case .part: "編・部"
      case .chapter: "章"
      case .section: "見出し"
      case .policy: "施策"
      case .item: "項目"
      case .paragraph: "本文"
      case .field: "項目名と内容"
      case .table: "表"
      case .figure: "図"
      case .note: "注記"
      }
    }

    init(_ language: ReasonLanguage) {
      self.language = language
      switch language {
      case .english:
        (kind, page, confidence, below) = (
          "kind        ", "page        ", "confidence  ", "below       "
        )
        (reading, place, doubts) = ("What it is", "Where it stands", "What to look at")
      case .japanese:
        (kind, page, confidence, below) = ("種類    ", "ページ  ", "確からしさ  ", "上位    ")
        (reading, place, doubts) = ("この読み方の根拠", "この位置の根拠", "確認をお勧めする点")
      }
    }
  }
}
