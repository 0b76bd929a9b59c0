internal import PlanModel

// What stands around the tree, and the small shapes that all of it is made of.
extension JSONWriter {
  mutating func write(_ producer: Producer) {
    beginObject()
    member("name", producer.name)
    member("version", producer.version)
    member("configuration", producer.configuration)
    endObject()
  }

  mutating func write(_ source: SourceDescription) {
    beginObject()
    member("fileName", source.fileName)
    member("sha256", source.sha256)
    member("mediaType", source.mediaType)
    member("reader", source.reader)
    member("encoding", source.encoding)
    key("pages")
    list(source.pages, level: 2) { json, page in
      json.beginObject()
      json.member("number", page.number)
      json.member("width", page.width)
      json.member("height", page.height)
      json.member("rotation", page.rotation)
      json.key("scanned")
      json.bool(page.scanned)
      json.endObject()
    }
    endObject()
  }

  mutating func write(_ document: DocumentDescription) {
    beginObject()
    member("kind", document.kind.rawValue)
    member("title", document.title)
    if let municipality = document.municipality {
      key("municipality")
      beginObject()
      member("name", municipality.name)
      member("prefecture", municipality.prefecture)
      member("code", municipality.code)
      endObject()
    }
    member("planName", document.planName)
    member("edition", document.edition)
    key("tiers")
    beginArray()
    for tier in document.tiers { string(tier) }
    endArray()
    member("stage", document.stage)
    if let period = document.period {
      key("period")
      beginObject()
      member("from", period.from)
      member("to", period.to)
      member("text", period.text)
      endObject()
    }
    endObject()
  }

  /// Version 1.0 of the format has the lists of facts, and nothing in them.
  mutating func writeFacts() {
    beginObject()
    let names: [StaticString] = [
      "indicators", "projects", "departments", "relatedPlans", "visions",
    ]
    for name in names {
      key(name)
      beginArray()
      endArray()
    }
    endObject()
  }

  mutating func write(_ diagnostic: Diagnostic) {
    beginObject()
    member("id", diagnostic.id)
    member("severity", diagnostic.severity.rawValue)
    member("message", diagnostic.message)
    member("page", diagnostic.page)
    member("node", diagnostic.node)
    endObject()
  }

  /// Writes an array with a line for each element; an empty one as `[]`.
  ///
  /// - Parameter level: the level of the elements; the closing bracket stands one level out.
  mutating func list<Element>(
    _ elements: [Element], level: Int, _ write: (inout JSONWriter, Element) -> Void
  ) {
    beginArray()
    elements.withUnsafeBufferPointer { elements in
      for index in elements.indices {
        breakLine(level: level)
        write(&self, elements[index])
      }
    }
    if !elements.isEmpty { endLine(level: level - 1) }
    endArray()
  }

  /// Writes a member of an object; nothing where there is no value.
  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  mutating func member(_ name: StaticString, _ box: Box?) {
    guard let box else { return }
    key(name)
    beginArray()
    number(box.left)
    number(box.top)
    number(box.right)
    number(box.bottom)
    endArray()
  }
}
