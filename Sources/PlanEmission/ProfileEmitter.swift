internal import PlanModel
public import PlanProfile

/// Writes a profile as JSON that people read and edit: a line for each class and title, keys in a fixed
/// order, what is absent left out. ``ProfileSchema`` describes it.
public struct ProfileEmitter: Sendable {
  /// Makes an emitter.
  public init() {}

  /// Writes the profile.
  ///
  /// - Throws: ``EmissionError`` where the sink throws.
  public func emit<Sink: ByteSink>(
    _ profile: StructureProfile, to sink: inout Sink
  ) throws(EmissionError) {
    try ByteOutput.run(to: &sink) { output in
      var json = JSONWriter(output: output, spaced: true)
      json.write(profile)
      output = json.output
    }
  }

  /// The whole profile in memory.
  public func bytes(of profile: StructureProfile) -> [UInt8] {
    var sink = MemorySink()
    // Memory takes everything.
    try? emit(profile, to: &sink)
    return sink.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ profile: StructureProfile) {
    beginObject()
    breakLine(level: 1)
    key("schema")
    string(StructureProfile.currentSchema)
    breakLine(level: 1)
    key("documents")
    integer(profile.documents)
    breakLine(level: 1)
    key("tiers")
    beginArray()
    for tier in profile.tiers { string(tier) }
    endArray()
    breakLine(level: 1)
    key("classes")
    lines(profile.classes) { json, entry in json.write(entry) }
    breakLine(level: 1)
    key("titles")
    lines(profile.titles) { json, entry in json.write(entry) }
    endLine(level: 0)
    endObject()
    writeFinalLineFeed()
  }

  private mutating func lines<Entry>(
    _ entries: [Entry], _ write: (inout JSONWriter, Entry) -> Void
  ) {
    beginArray()
    for entry in entries {
      breakLine(level: 2)
      beginObject()
      write(&self, entry)
      endObject()
    }
    if !entries.isEmpty { endLine(level: 1) }
    endArray()
  }

  private mutating func write(_ entry: StructureProfile.LabelClass) {
    text("convention", entry.name.convention)
    text("variant", entry.name.variant)
    text("title", entry.name.title)
    text("reading", entry.reading.rawValue)
    if let level = entry.level {
      key("level")
      integer(level)
    }
    text("kind", entry.kind?.rawValue ?? "")
    text("tier", entry.tier ?? "")
    text("role", entry.role ?? "")
    text("example", entry.example)
    number("count", entry.count)
    number("otherwise", entry.otherwise)
    number("documents", entry.documents)
    flag(entry.isFixed)
  }

  private mutating func write(_ entry: StructureProfile.Title) {
    text("title", entry.title)
    if let isHeading = entry.isHeading {
      text("reading", ProfileReader.titleReadings[isHeading ? 0 : 1])
    }
    text("role", entry.role ?? "")
    number("count", entry.count)
    number("documents", entry.documents)
    flag(entry.isFixed)
  }

  private mutating func text(_ name: StaticString, _ value: String) {
    guard !value.isEmpty else { return }
    key(name)
    string(value)
  }

  private mutating func number(_ name: StaticString, _ value: Int) {
    guard value != 0 else { return }
    key(name)
    integer(value)
  }

  private mutating func flag(_ isFixed: Bool) {
    guard isFixed else { return }
    key("fixed")
    bool(true)
  }
}
