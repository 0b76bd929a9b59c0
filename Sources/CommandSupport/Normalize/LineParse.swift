internal import PlanEmission
internal import PlanGrammar

/// The label and the numbers of a line, as one record of JSON.
///
/// Ranges are half-open, in UTF-8 bytes of the line's text in layer T.
struct LineParse {
  private let scalars: [Unicode.Scalar]
  /// Offset in UTF-8 of each scalar, and behind the last.
  private let offsets: [Int]

  /// Makes the parse of a line in layer T.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  /// Writes the record.
  ///
  /// - Parameter number: number of the line, from 1.
  func write(line number: Int, to json: inout JSONWriter) {
    json.beginObject()
    json.key("line")
    json.integer(number)
    json.key("text")
    json.string(text(0..<scalars.count))
    if let marker = MarkerGrammar.standard.marker(of: scalars) {
      json.key("label")
      write(marker, to: &json)
    }
    json.key("mentions")
    json.beginArray()
    for mention in NumberScanner.scan(scalars) { write(mention, to: &json) }
    json.endArray()
    json.endObject()
    json.endRecord()
  }

  private func write(_ marker: Marker, to json: inout JSONWriter) {
    json.beginObject()
    member("text", text(marker.label), &json)
    member("kind", marker.reading.name, &json)
    member("convention", marker.conventionID, &json)
    if !marker.ordinal.isEmpty { member("ordinal", marker.ordinal, &json) }
    if let tier = marker.tier { member("tier", tier, &json) }
    if let name = marker.name { member("name", text(name), &json) }
    member("rest", text(min(marker.textStart, scalars.count)..<scalars.count), &json)
    member("range", bytes(marker.label), &json)
    json.endObject()
  }

  private func write(_ mention: NumberMention, to json: inout JSONWriter) {
    json.beginObject()
    member("kind", mention.kind.rawValue, &json)
    member("text", text(mention.range), &json)
    write(mention.value, to: &json)
    if let unit = mention.unit { member("unit", text(unit), &json) }
    member("range", bytes(mention.range), &json)
    if !mention.flags.isEmpty {
      json.key("flags")
      json.beginArray()
      for name in mention.flags.names { json.string(name) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ value: NumberMention.Value, to json: inout JSONWriter) {
    switch value {
    case .number(let number):
      json.key("value")
      json.token(number.description)
    case .enumerator(let numeral):
      member("value", numeral.value, &json)
      member("system", numeral.system.rawValue, &json)
    case .code(let code):
      member("value", code, &json)
    case .year(let year):
      member("value", year.western, &json)
      if let era = year.era { member("era", era.rawValue, &json) }
      if let eraYear = year.eraYear { member("eraYear", eraYear, &json) }
    case .yearRange(let range):
      member("from", range.from, &json)
      member("to", range.to, &json)
    case .date(let date):
      member("value", date.iso8601, &json)
    case .dateRange(let range):
      member("from", range.from.iso8601, &json)
      member("to", range.to.iso8601, &json)
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func bytes(_ range: Range<Int>) -> [Int] {
    [offsets[range.lowerBound], offsets[range.upperBound]]
  }

  private func member(_ key: StaticString, _ value: String, _ json: inout JSONWriter) {
    json.key(key)
    json.string(value)
  }

  private func member(_ key: StaticString, _ value: Int, _ json: inout JSONWriter) {
    json.key(key)
    json.integer(value)
  }

  private func member(_ key: StaticString, _ values: [Int], _ json: inout JSONWriter) {
    json.key(key)
    json.beginArray()
    for value in values { json.integer(value) }
    json.endArray()
  }
}

extension Convention.Reading {
  /// The name written in JSON.
  fileprivate var name: String {
    switch self {
    case .part: "part"
    case .chapter: "chapter"
    case .section: "section"
    case .policy: "policy"
    case .enumerator: "enumerator"
    case .bullet: "bullet"
    case .note: "note"
    case .answer: "answer"
    }
  }
}

extension CalendarDate {
  /// The date as ISO 8601 writes it: `2018-11-16`, `2018-11`; `--11-16` where no year is printed.
  fileprivate var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return (year.map { padded($0, 4) } ?? "-") + "-" + padded(month, 2)
      + (day.map { "-" + padded($0, 2) } ?? "")
  }
}
