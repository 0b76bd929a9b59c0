internal import ArgumentParser
package import DocumentReading

/// The limits of reading as options, each named after the limit that errors name.
package struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Largest input in bytes.", valueName: "n"))
  var maxInputBytes = ReadingLimits.default.inputBytes

  @Option(help: ArgumentHelp("Longest line of plain text in bytes.", valueName: "n"))
  var maxLineBytes = ReadingLimits.default.lineBytes

  @Option(help: ArgumentHelp("Most pages of a document.", valueName: "n"))
  var maxPages = ReadingLimits.default.pages

  @Option(help: ArgumentHelp("Deepest nesting of XML elements.", valueName: "n"))
  var maxXmlDepth = ReadingLimits.default.xmlDepth

  @Option(help: ArgumentHelp("Most bytes of text and attributes in XML.", valueName: "n"))
  var maxXmlTextBytes = ReadingLimits.default.xmlTextBytes

  @Option(help: ArgumentHelp("Most elements in XML.", valueName: "n"))
  var maxXmlElements = ReadingLimits.default.xmlElements

  @Option(help: ArgumentHelp("Most attributes of one XML element.", valueName: "n"))
  var maxXmlAttributes = ReadingLimits.default.xmlAttributes

  @Option(help: ArgumentHelp("Longest value of an XML attribute in bytes.", valueName: "n"))
  var maxXmlAttributeBytes = ReadingLimits.default.xmlAttributeBytes

  package init() {}

  /// The limits for the reader.
  package var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.inputBytes = maxInputBytes
    limits.lineBytes = maxLineBytes
    limits.pages = maxPages
    limits.xmlDepth = maxXmlDepth
    limits.xmlTextBytes = maxXmlTextBytes
    limits.xmlElements = maxXmlElements
    limits.xmlAttributes = maxXmlAttributes
    limits.xmlAttributeBytes = maxXmlAttributeBytes
    return limits
  }

  package mutating func validate() throws {
    let all = [
      maxInputBytes, maxLineBytes, maxPages, maxXmlDepth, maxXmlTextBytes, maxXmlElements,
      maxXmlAttributes, maxXmlAttributeBytes,
    ]
    guard all.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("a limit must be a number above 0")
    }
  }
}
