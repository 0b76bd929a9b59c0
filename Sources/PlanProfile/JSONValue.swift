/// JSON that was read. An object keeps the order of its keys.
enum JSONValue: Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  struct Member: Hashable {
    var key: String
    var value: JSONValue
  }

  /// What kind of value it is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// Reads JSON (RFC 8259) strictly: no key twice, nothing behind the value, nothing nested deeper than
/// a profile can be. Errors tell line and column, which people who edit files look for.
struct JSONParser {
  /// A profile is four deep.
  private static let deepest = 16

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that some bytes of UTF-8 are.
  static func parse(_ bytes: [UInt8]) throws(ProfileError) -> JSONValue {
    var parser = JSONParser(bytes)
    // A byte order mark, which some editors write.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    if parser.index < bytes.count { throw parser.error("nothing may follow the object") }
    return value
  }

  private mutating func value(depth: Int) throws(ProfileError) -> JSONValue {
    skipBlanks()
    guard let byte = peek else { throw error("the file ends here; expected a value") }
    if depth > Self.deepest { throw error("nested too deep") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default: throw error("expected a value")
    }
  }

  private mutating func object(depth: Int) throws(ProfileError) -> JSONValue {
    var members: [JSONValue.Member] = []
    index += 1
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw error("expected a key in quotation marks") }
      let start = self
      let key = try string()
      if members.contains(where: { $0.key == key }) {
        throw start.error("the key \"\(key)\" stands here twice")
      }
      guard take(":") else { throw error("expected : behind the key \"\(key)\"") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error("expected , or }") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(ProfileError) -> JSONValue {
    var values: [JSONValue] = []
    index += 1
    if take("]") { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error("expected , or ]") }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(ProfileError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw error("expected a value") }
    index += word.utf8.count
    return value
  }

  private mutating func number() -> JSONValue {
    let start = index
    while let byte = peek, byte != UInt8(ascii: ","), byte > 0x20, byte != UInt8(ascii: "}"),
      byte != UInt8(ascii: "]")
    {
      index += 1
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() throws(ProfileError) -> String {
    let start = self
    index += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error("a string must end on its line") }
      if byte == UInt8(ascii: "\\") {
        index += 1
        text += Array(try escape().utf8)
      } else {
        text.append(byte)
        index += 1
      }
    }
    guard peek != nil else { throw start.error("a string that does not end") }
    index += 1
    guard let string = String(validating: text, as: UTF8.self) else {
      throw start.error("a string that is not UTF-8")
    }
    return string
  }

  private mutating func escape() throws(ProfileError) -> String {
    let start = self
    guard let byte = peek else { throw error("a string that does not end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard var unit = hexadecimal() else { break }
      if unit & 0xFC00 == 0xD800, bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        guard let low = hexadecimal(), low & 0xFC00 == 0xDC00 else { break }
        unit = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)
      }
      if let scalar = UnicodeScalar(unit) { return String(scalar) }
    default: break
    }
    throw start.error("an unknown escape behind \\")
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard digits.utf8.count == 4, !digits.hasPrefix("+"), !digits.hasPrefix("-") else { return nil }
    index += 4
    return UInt32(digits, radix: 16)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private func error(_ cause: String) -> ProfileError {
    let before = bytes[..<index]
    let line = before.count { $0 == 0x0A } + 1
    let start = (before.lastIndex(of: 0x0A) ?? -1) + 1
    let column = String(decoding: bytes[start..<index], as: UTF8.self).count + 1
    return ProfileError("line \(line), column \(column)", cause)
  }
}
