internal import PlanModel

/// Writes JSON tokens and sets the commas. The caller opens and closes in pairs.
///
/// The command line writes its records with it too: there is one writer of JSON in the project.
package struct JSONWriter {
  package private(set) var output: ByteOutput
  /// Whether the output has line breaks and blanks.
  private let spaced: Bool
  /// Whether a value stands before the next one in the same array or object.
  private var needsComma = false
  private var afterKey = false

  package init(output: ByteOutput, spaced: Bool) {
    self.output = output
    self.spaced = spaced
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Starts a line for the next element, key or closing bracket, at an indent of two blanks a level.
  mutating func breakLine(level: Int) {
    if needsComma {
      output.write(UInt8(ascii: ","))
      needsComma = false
    }
    endLine(level: level)
  }

  /// Starts a line for a closing bracket.
  mutating func endLine(level: Int) {
    guard spaced else { return }
    output.write(UInt8(ascii: "\n"))
    // No tree that is written nests deeper than its limit, 200 levels of two lists each.
    var blanks = 2 * level
    while blanks > 0 {
      output.writeBlanks(min(blanks, 128))
      blanks -= 128
    }
  }

  /// Ends the document.
  mutating func writeFinalLineFeed() { output.write(UInt8(ascii: "\n")) }

  /// Writes a key, which must need no escape.
  @inline(__always)
  package mutating func key(_ name: StaticString) {
    separate()
    output.write(key: name, spaced: spaced)
    afterKey = true
  }

  /// Writes the object of a page and a range, the one that a document holds most of, in few pieces.
  mutating func place(page: Int, lower: Int, upper: Int) {
    separate()
    if spaced { output.write(fixed: "{\"page\": ") } else { output.write(fixed: "{\"page\":") }
    output.write(page)
    if spaced {
      output.write(fixed: ", \"range\": [")
    } else {
      output.write(fixed: ",\"range\":[")
    }
    output.write(lower)
    if spaced { output.write(fixed: ", ") } else { output.write(fixed: ",") }
    output.write(upper)
    output.write(fixed: "]}")
    needsComma = true
  }

  package mutating func string(_ value: String) {
    separate()
    output.write(UInt8(ascii: "\""))
    writeEscaped(value)
    output.write(UInt8(ascii: "\""))
    needsComma = true
  }

  package mutating func integer(_ value: Int) {
    separate()
    output.write(value)
    needsComma = true
  }

  /// Writes a number with at most two decimals.
  package mutating func number(_ value: Double) {
    separate()
    output.write(value)
    needsComma = true
  }

  /// Writes a token that is JSON already.
  package mutating func token(_ value: String) {
    separate()
    output.write(value)
    needsComma = true
  }

  /// Ends a record of newline-delimited JSON; the next value stands by itself.
  package mutating func endRecord() {
    writeFinalLineFeed()
    needsComma = false
  }

  package mutating func bool(_ value: Bool) {
    separate()
    if value { output.write(fixed: "true") } else { output.write(fixed: "false") }
    needsComma = true
  }

  mutating func fail(_ error: EmissionError) { output.fail(error) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    output.write(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    output.write(bracket)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if afterKey {
      afterKey = false
    } else if needsComma {
      if spaced { output.write(fixed: ", ") } else { output.write(fixed: ",") }
    }
  }

  /// RFC 8259, section 7: the quotation mark, the backslash and the controls below U+0020 are
  /// escaped, everything else stands as it is.
  private mutating func writeEscaped(_ value: String) {
    value.withBytes { bytes in
      let text = UnsafeRawBufferPointer(bytes)
      var index = output.writePlain(text, from: 0)
      while index < text.count {
        writeEscape(of: text[index])
        index = output.writePlain(text, from: index + 1)
      }
    }
  }

  private mutating func writeEscape(of byte: UInt8) {
    output.write(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.write(byte)
    case 0x08: output.write(UInt8(ascii: "b"))
    case 0x09: output.write(UInt8(ascii: "t"))
    case 0x0A: output.write(UInt8(ascii: "n"))
    case 0x0C: output.write(UInt8(ascii: "f"))
    case 0x0D: output.write(UInt8(ascii: "r"))
    default:
      if byte < 0x10 { output.write(fixed: "u000") } else { output.write(fixed: "u001") }
      let digit = byte & 0x0F
      output.write(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
