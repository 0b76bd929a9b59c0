internal import CLibXML2

/// Bytes that libxml2 lends for the time of a callback.
typealias XMLBytes = UnsafeBufferPointer<UInt8>

/// The attributes of an element, lent for the time of a callback.
struct XMLAttributes {
  /// Five pointers each: local name, prefix, namespace, start of the value, end of the value.
  private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  init(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    self.pointers = pointers
    self.count = pointers == nil ? 0 : count
  }

  /// The value of an attribute by its local name, in UTF-8, references replaced but for `&amp;`:
  /// see ``unescaped(_:)``.
  func bytes(_ name: StaticString) -> XMLBytes? {
    for index in 0..<count {
      if let local = pointers?[index * 5], equals(local, name) { return value(index) }
    }
    return nil
  }

  /// The value of an attribute as a finite number; nil where there is none.
  func number(_ name: StaticString) -> Double? {
    bytes(name).flatMap { parseDecimal($0[...]) }
  }

  /// The value of an attribute by its position.
  func value(_ index: Int) -> XMLBytes? {
    guard let start = pointers?[index * 5 + 3], let end = pointers?[index * 5 + 4], start <= end
    else { return nil }
    return XMLBytes(start: start, count: end - start)
  }
}

/// A text of an attribute as it was meant.
///
/// Where entities are not to be replaced, libxml2 leaves an ampersand in an attribute as `&#38;`, for
/// a tree builder to read again, and no other ampersand is ever left.
func unescaped(_ value: XMLBytes) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(value.count)
  let escape = Array("#38;".utf8)
  var index = 0
  while index < value.count {
    text.append(value[index])
    let rest = value[(index + 1)...]
    index += value[index] == UInt8(ascii: "&") && rest.starts(with: escape) ? 5 : 1
  }
  return text
}

/// Whether a C string is a given one.
func equals(_ string: UnsafePointer<xmlChar>, _ expected: StaticString) -> Bool {
  let count = expected.utf8CodeUnitCount
  for index in 0..<count where string[index] != expected.utf8Start[index] { return false }
  return string[count] == 0
}

/// An element's local name, lent for the time of a callback.
struct XMLName {
  fileprivate let pointer: UnsafePointer<xmlChar>

  init(_ pointer: UnsafePointer<xmlChar>) { self.pointer = pointer }

  static func == (name: XMLName, expected: StaticString) -> Bool {
    equals(name.pointer, expected)
  }

  var string: String { String(cString: pointer) }
}

/// Receives the events of an XML document in order. A thrown error stops the parser.
protocol XMLEventHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError)
  func end(_ name: XMLName) throws(ReadingError)
  /// A piece of text; pieces come in any size.
  func characters(_ bytes: XMLBytes) throws(ReadingError)
}
