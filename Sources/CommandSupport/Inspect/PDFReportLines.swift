internal import LineAssembly
internal import PDFContent
internal import PlanEmission
internal import PlanModel
internal import SourceReading

extension PDFReport {
  /// The report for people: names and values.
  var rows: [(String, String)] {
    var rows: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { rows.append((name, value)) }
    }
    add("title", document.title)
    add(
      "producer", [document.producer, document.creator].compactMap(\.self).joined(separator: ", "))
    for size in Self.groups(
      pages, { "\(Self.figure($0.size.width)) × \(Self.figure($0.size.height)) points" })
    {
      add("page size", "\(size.value): \(size.pages)")
    }
    for turn in Self.groups(pages.filter { $0.rotation != 0 }, { "\($0.rotation)°" }) {
      add("rotation", "\(turn.value): \(turn.pages)")
    }
    for layer in Self.groups(pages, { $0.layer.words }) {
      add("text layer", "\(layer.value): \(layer.pages)")
    }
    add("tagged", document.isTagged ? "yes" : "no")
    add("encrypted", document.isEncrypted ? "yes" : "no")
    add("bookmarks", "\(document.bookmarks.count)")
    let used = fonts.filter { $0.characters > 0 }
    add("fonts", "\(used.count)")
    for font in used where !font.font.isEmbedded {
      add("not embedded", "\(Self.name(font)): \(counted(font.characters, "character"))")
    }
    for font in used where font.unmapped > 0 {
      add(
        "no map", "\(Self.name(font)): \(font.unmapped) of \(counted(font.characters, "character"))"
      )
    }
    for (name, count) in losses where count > 0 {
      add("not seen", "\(counted(count, "character")) \(name)")
    }
    return rows
  }

  /// Characters of the text layer that do not come into the body.
  private var losses: [(String, Int)] {
    [
      ("invisible", pages.map(\.hidden).reduce(0, +)),
      ("off the page", pages.map(\.offPage).reduce(0, +)),
      ("printed a second time", pages.map(\.overprints).reduce(0, +)),
    ]
  }

  private static func name(_ font: FontReport) -> String {
    font.font.name.isEmpty ? "font without a name" : font.font.name
  }

  private static func figure(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// The values of some pages in the order in which they are met, each with its pages: `1-3, 7`.
  private static func groups(
    _ pages: [PageReport], _ value: (PageReport) -> String
  ) -> [(value: String, pages: String)] {
    var order: [String] = []
    var numbers: [String: [Int]] = [:]
    for page in pages {
      let value = value(page)
      if numbers[value] == nil { order.append(value) }
      numbers[value, default: []].append(page.number)
    }
    return order.map { ($0, ranges(numbers[$0] ?? [])) }
  }

  private static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return (ranges.count == 1 && ranges[0].count == 1 ? "page " : "pages ")
      + ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }

  /// Writes the report as the member `pdf` of an object.
  func write(to json: inout JSONWriter) {
    func member(_ key: StaticString, _ value: Int) {
      json.key(key)
      json.integer(value)
    }
    func member(_ key: StaticString, _ value: String?) {
      guard let value else { return }
      json.key(key)
      json.string(value)
    }
    json.key("pdf")
    json.beginObject()
    member("title", document.title)
    member("producer", document.producer)
    member("creator", document.creator)
    json.key("tagged")
    json.bool(document.isTagged)
    json.key("encrypted")
    json.bool(document.isEncrypted)
    member("bookmarks", document.bookmarks.count)
    json.key("textLayers")
    json.beginArray()
    for page in pages { json.string(page.layer.name) }
    json.endArray()
    json.key("fonts")
    json.beginArray()
    for font in fonts where font.characters > 0 {
      json.beginObject()
      member("name", font.font.name)
      json.key("embedded")
      json.bool(font.font.isEmbedded)
      member("characters", font.characters)
      member("unmapped", font.unmapped)
      json.endObject()
    }
    json.endArray()
    member("invisibleCharacters", pages.map(\.hidden).reduce(0, +))
    member("offPageCharacters", pages.map(\.offPage).reduce(0, +))
    member("overprintedCharacters", pages.map(\.overprints).reduce(0, +))
    member("unmappedCharacters", pages.map(\.unmapped).reduce(0, +))
    json.endObject()
  }
}

extension TextLayer {
  /// What it is in words.
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .blank: "blank"
    case .missing: "none, a scan or drawings"
    case .invisible: "invisible, under a scan"
    case .garbage(.unmapped, _): "characters without names"
    case .garbage(.foreign, _): "characters that are not Japanese"
    }
  }

  /// What it is in JSON.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .blank: "blank"
    case .missing: "missing"
    case .invisible: "invisible"
    case .garbage(.unmapped, _): "unmapped"
    case .garbage(.foreign, _): "foreign"
    }
  }
}
