// The JSON of a document around its tree. `page` and `box` of furniture and dropped characters say
// again, for readers who only draw, what `source` says.

extension PlanDocument: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, producer, source, document, body, furniture, dropped, facts, diagnostics
  }

  /// Reads a document of the current schema.
  ///
  /// - Throws: `DecodingError`, also for a document of another schema or version.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.decode(String.self, forKey: .schema)
    guard schema == PlanDocument.currentSchema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values,
        debugDescription: "schema is \(schema), not \(PlanDocument.currentSchema)")
    }
    producer = try values.decode(Producer.self, forKey: .producer)
    source = try values.decode(SourceDescription.self, forKey: .source)
    document = try values.decode(DocumentDescription.self, forKey: .document)
    body = try values.decode([Node].self, forKey: .body)
    furniture = try values.decode([Furniture].self, forKey: .furniture)
    dropped = try values.decode([Dropped].self, forKey: .dropped)
    facts = try values.decode(Facts.self, forKey: .facts)
    diagnostics = try values.decode([Diagnostic].self, forKey: .diagnostics)
  }

  /// Writes the document.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(schema, forKey: .schema)
    try values.encode(producer, forKey: .producer)
    try values.encode(source, forKey: .source)
    try values.encode(document, forKey: .document)
    try values.encode(body, forKey: .body)
    try values.encode(furniture, forKey: .furniture)
    try values.encode(dropped, forKey: .dropped)
    try values.encode(facts, forKey: .facts)
    try values.encode(diagnostics, forKey: .diagnostics)
  }
}

extension Furniture: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, text, page, box, source
  }

  /// Reads an entry. `page` and `box` are not read: `source` says them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decode(Kind.self, forKey: .kind)
    text = try values.decode(String.self, forKey: .text)
    source = try values.decode([SourceSpan].self, forKey: .source)
  }

  /// Writes the entry.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    try values.encode(text, forKey: .text)
    try values.encodeIfPresent(source.first?.page, forKey: .page)
    try values.encodeIfPresent(source.box, forKey: .box)
    try values.encode(source, forKey: .source)
  }
}

extension Dropped: Codable {
  private enum CodingKeys: String, CodingKey {
    case reason, text, page, box, source
  }

  /// Reads an entry. `page` and `box` are not read: `source` says them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    reason = try values.decode(Reason.self, forKey: .reason)
    text = try values.decode(String.self, forKey: .text)
    source = try values.decode([SourceSpan].self, forKey: .source)
  }

  /// Writes the entry.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(reason, forKey: .reason)
    try values.encode(text, forKey: .text)
    try values.encodeIfPresent(source.first?.page, forKey: .page)
    try values.encodeIfPresent(source.box, forKey: .box)
    try values.encode(source, forKey: .source)
  }
}

extension [SourceSpan] {
  /// The smallest box that holds the boxes of the spans on the first span's page; nil without any.
  public var box: Box? {
    var whole: Box?
    for span in self where span.page == first?.page {
      guard let box = span.box else { continue }
      whole = whole?.union(box) ?? box
    }
    return whole
  }
}

extension Facts {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case indicators, projects, departments, relatedPlans, visions
  }

  /// Reads the lists of version 1.0, which must be there and empty.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    for key in CodingKeys.allCases {
      guard try values.nestedUnkeyedContainer(forKey: key).isAtEnd else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values,
          debugDescription: "\(PlanDocument.currentSchema) has no facts; \(key.rawValue) has some")
      }
    }
    self.init()
  }

  /// Writes the lists of version 1.0, all empty.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    for key in CodingKeys.allCases {
      _ = values.nestedUnkeyedContainer(forKey: key)
    }
  }
}
