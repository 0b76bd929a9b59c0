package import CommandArguments
package import DocumentReading

/// The limits of reading as options, each named after the limit that errors name.
package enum LimitOptions {
  /// The options.
  package static let parameters: [Parameter] = {
    let limits = ReadingLimits.default
    func limit(_ name: String, _ help: String, _ value: Int) -> Parameter {
      .option(name, value: "n", help: help, standard: String(value))
    }
    return [
      limit("max-input-bytes", "Largest input in bytes.", limits.inputBytes),
      limit("max-line-bytes", "Longest line of plain text in bytes.", limits.lineBytes),
      limit("max-pages", "Most pages of a document.", limits.pages),
      limit("max-xml-depth", "Deepest nesting of XML elements.", limits.xmlDepth),
      limit(
        "max-xml-text-bytes", "Most bytes of text and attributes in XML.", limits.xmlTextBytes),
      limit("max-xml-elements", "Most elements in XML.", limits.xmlElements),
      limit("max-xml-attributes", "Most attributes of one XML element.", limits.xmlAttributes),
      limit(
        "max-xml-attribute-bytes", "Longest value of an XML attribute in bytes.",
        limits.xmlAttributeBytes),
    ].grouped("Limits")
  }()

  /// The limits that a command was given.
  package static func limits(_ values: ArgumentValues) throws(UsageError) -> ReadingLimits {
    func read(_ name: String, _ limit: inout Int) throws(UsageError) {
      guard let value = try values.integer(name) else { return }
      guard value > 0 else { throw UsageError("a limit must be a number above 0") }
      limit = value
    }
    var limits = ReadingLimits.default
    try read("max-input-bytes", &limits.inputBytes)
    try read("max-line-bytes", &limits.lineBytes)
    try read("max-pages", &limits.pages)
    try read("max-xml-depth", &limits.xmlDepth)
    try read("max-xml-text-bytes", &limits.xmlTextBytes)
    try read("max-xml-elements", &limits.xmlElements)
    try read("max-xml-attributes", &limits.xmlAttributes)
    try read("max-xml-attribute-bytes", &limits.xmlAttributeBytes)
    return limits
  }
}
