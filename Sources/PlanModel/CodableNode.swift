// The JSON of the tree. What is empty or has its usual value is left out, never written as null,
// so the conformances are written by hand. `PlanEmission.JSONEmitter` writes the same shape, faster.

extension Node {
  /// How many levels of nodes a document may have: a node of `body` stands on level 1.
  ///
  /// The deepest of the gold outlines has 7. The limit keeps hostile JSON from exhausting the stack,
  /// and stays below the 512 nested values (two a level) at which Foundation's decoder gives up.
  public static let maximumDepth = 200
}

extension Node: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, kind, role, label, ordinal, text, source, confidence, targetPage, ruby, children, rows
  }

  /// Reads a node and all below it.
  ///
  /// - Throws: `DecodingError`, also where nodes nest deeper than ``maximumDepth``.
  public init(from decoder: any Decoder) throws {
    try self.init(from: decoder.container(keyedBy: CodingKeys.self), depth: 1)
  }

  private init(from values: KeyedDecodingContainer<CodingKeys>, depth: Int) throws {
    guard depth <= Node.maximumDepth else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [],
          debugDescription: "nodes nest deeper than \(Node.maximumDepth) levels"))
    }
    self.init(
      id: try values.decode(String.self, forKey: .id),
      kind: try values.decode(NodeKind.self, forKey: .kind),
      role: try values.decodeIfPresent(String.self, forKey: .role),
      label: try values.decodeIfPresent(String.self, forKey: .label) ?? "",
      ordinal: try values.decodeIfPresent([Int].self, forKey: .ordinal) ?? [],
      text: try values.decode(String.self, forKey: .text),
      source: try values.decode([SourceSpan].self, forKey: .source),
      confidence: try values.decode(Double.self, forKey: .confidence),
      targetPage: try values.decodeIfPresent(Int.self, forKey: .targetPage),
      rows: try values.decodeIfPresent([Row].self, forKey: .rows) ?? [])
    ruby = try values.decodeIfPresent([Ruby].self, forKey: .ruby) ?? []
    // Not `decode([Node].self)`: that would start to count the depth anew at every level.
    guard values.contains(.children) else { return }
    var below = try values.nestedUnkeyedContainer(forKey: .children)
    while !below.isAtEnd {
      let child = try below.nestedContainer(keyedBy: CodingKeys.self)
      children.append(try Node(from: child, depth: depth + 1))
    }
  }

  /// Writes the node and all below it.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(kind, forKey: .kind)
    try values.encodeIfPresent(role, forKey: .role)
    if !label.isEmpty { try values.encode(label, forKey: .label) }
    if !ordinal.isEmpty { try values.encode(ordinal, forKey: .ordinal) }
    try values.encode(text, forKey: .text)
    try values.encode(source, forKey: .source)
    try values.encode(confidence, forKey: .confidence)
    try values.encodeIfPresent(targetPage, forKey: .targetPage)
    if !ruby.isEmpty { try values.encode(ruby, forKey: .ruby) }
    if !children.isEmpty { try values.encode(children, forKey: .children) }
    if !rows.isEmpty { try values.encode(rows, forKey: .rows) }
  }
}

extension Row: Codable {
  private enum CodingKeys: String, CodingKey {
    case cells
  }

  /// Reads `{"cells": […]}`.
  public init(from decoder: any Decoder) throws {
    cells = try decoder.container(keyedBy: CodingKeys.self).decode([Cell].self, forKey: .cells)
  }

  /// Writes `{"cells": […]}`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(cells, forKey: .cells)
  }
}

extension Cell: Codable {
  private enum CodingKeys: String, CodingKey {
    case text, header, rowSpan, columnSpan, source
  }

  /// Reads a cell; `header` is false and the spans are 1 where they are absent.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try values.decode(String.self, forKey: .text),
      header: try values.decodeIfPresent(Bool.self, forKey: .header) ?? false,
      rowSpan: try values.decodeIfPresent(Int.self, forKey: .rowSpan) ?? 1,
      columnSpan: try values.decodeIfPresent(Int.self, forKey: .columnSpan) ?? 1,
      source: try values.decode([SourceSpan].self, forKey: .source))
  }

  /// Writes the cell; `header` only if true, the spans only if above 1.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(text, forKey: .text)
    if header { try values.encode(header, forKey: .header) }
    if rowSpan > 1 { try values.encode(rowSpan, forKey: .rowSpan) }
    if columnSpan > 1 { try values.encode(columnSpan, forKey: .columnSpan) }
    try values.encode(source, forKey: .source)
  }
}
