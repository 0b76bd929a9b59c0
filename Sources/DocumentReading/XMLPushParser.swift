internal import CLibXML2

/// Runs libxml2's push parser over bytes and hands the events to a handler.
///
/// The network is off, no document type definition is loaded, and a declared entity stops the
/// parser: nothing but the given bytes is ever read. libxml2 enforces neither depth nor amounts in
/// this mode, so they are counted here.
final class XMLPushParser {
  private let handler: any XMLEventHandler
  private let limits: ReadingLimits
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var elements = 0
  private var textBytes = 0
  /// What stopped the parser, where it was not the XML itself.
  private var failure: ReadingError?
  /// The first fatal error that libxml2 reported.
  private var malformed: ReadingError?

  /// Parses a whole document.
  ///
  /// - Returns: the encoding that was read: the declared one, or UTF-8.
  static func parse(
    _ bytes: [UInt8], handler: any XMLEventHandler, limits: ReadingLimits
  ) throws(ReadingError) -> String {
    let parser = XMLPushParser(handler: handler, limits: limits)
    return try parser.parse(bytes)
  }

  private init(handler: any XMLEventHandler, limits: ReadingLimits) {
    self.handler = handler
    self.limits = limits
  }

  private static let initialize: Void = xmlInitParser()

  private func parse(_ bytes: [UInt8]) throws(ReadingError) -> String {
    _ = Self.initialize
    let this = Unmanaged.passUnretained(self).toOpaque()
    // A few errors know no parser context; without this they would be printed.
    xmlSetStructuredErrorFunc(this, reportError)
    defer { xmlSetStructuredErrorFunc(nil, nil) }

    var events = saxHandler()
    let encoding: String? = bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // The first four bytes tell the family of the encoding.
      let head = min(4, buffer.count)
      guard let context = xmlCreatePushParserCtxt(&events, this, base, Int32(head), nil) else {
        return nil
      }
      self.context = context
      defer {
        // A DOCTYPE makes a document even here, and the context does not free it.
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        context.pointee.myDoc = nil
        xmlFreeParserCtxt(context)
        self.context = nil
      }
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
      var position = head
      while position < buffer.count, failure == nil, malformed == nil {
        let size = min(1 << 16, buffer.count - position)
        xmlParseChunk(context, base.map { $0 + position }, Int32(size), 0)
        position += size
      }
      if failure == nil, malformed == nil { xmlParseChunk(context, nil, 0, 1) }
      if failure == nil, malformed == nil, context.pointee.wellFormed == 0 {
        malformed = ReadingError(.malformedXML, "malformed XML")
      }
      return context.pointee.encoding.map { String(cString: $0) } ?? "UTF-8"
    }
    if let failure { throw failure }
    if let malformed { throw malformed }
    guard let encoding else { throw ReadingError(.system, "libxml2 makes no parser") }
    return encoding
  }

  private func saxHandler() -> xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.serror = reportError
    events.startElementNs = { user, name, _, _, _, _, attributeCount, _, attributes in
      XMLPushParser.from(user)?.start(name, attributes, Int(attributeCount))
    }
    events.endElementNs = { user, name, _, _ in XMLPushParser.from(user)?.end(name) }
    events.characters = { user, bytes, count in
      XMLPushParser.from(user)?.characters(bytes, Int(count))
    }
    // The same function, or libxml2 looks ahead to tell white space from text.
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    events.entityDecl = { user, name, _, _, _, _ in XMLPushParser.from(user)?.declares(name) }
    events.reference = { user, name in XMLPushParser.from(user)?.refers(name) }
    return events
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> XMLPushParser? {
    user.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ error: ReadingError) {
    if failure == nil, malformed == nil { failure = error }
    if let context { xmlStopParser(context) }
  }

  /// Where the parser is.
  private var place: String {
    guard let context else { return "" }
    return " at line \(xmlSAX2GetLineNumber(context))"
  }

  // MARK: - Events

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int
  ) {
    guard failure == nil, let name else { return }
    depth += 1
    elements += 1
    if depth > limits.xmlDepth {
      return stop(
        .limit(
          "XML nested too deep\(place)", value: "\(depth) elements", limit: limits.xmlDepth,
          name: "xmlDepth"))
    }
    if elements > limits.xmlElements {
      return stop(
        .limit(
          "too many XML elements\(place)", value: "\(elements) elements",
          limit: limits.xmlElements, name: "xmlElements"))
    }
    if attributeCount > limits.xmlAttributes {
      return stop(
        .limit(
          "too many XML attributes\(place)", value: "\(attributeCount) attributes",
          limit: limits.xmlAttributes, name: "xmlAttributes"))
    }
    let values = XMLAttributes(attributes, count: attributeCount)
    for index in 0..<values.count {
      let size = values.value(index)?.count ?? 0
      if size > limits.xmlAttributeBytes {
        return stop(
          .limit(
            "XML attribute too long\(place)", value: "\(size) bytes",
            limit: limits.xmlAttributeBytes, name: "xmlAttributeBytes"))
      }
      guard add(size) else { return }
    }
    do throws(ReadingError) { try handler.start(XMLName(name), values) } catch { stop(error) }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard failure == nil, let name else { return }
    depth -= 1
    do throws(ReadingError) { try handler.end(XMLName(name)) } catch { stop(error) }
  }

  private func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard failure == nil, let bytes, count > 0, add(count) else { return }
    do throws(ReadingError) {
      try handler.characters(XMLBytes(start: bytes, count: count))
    } catch {
      stop(error)
    }
  }

  /// Counts text; false where there is too much of it.
  private func add(_ count: Int) -> Bool {
    textBytes += count
    guard textBytes > limits.xmlTextBytes else { return true }
    stop(
      .limit(
        "too much XML text\(place)", value: "\(textBytes) bytes", limit: limits.xmlTextBytes,
        name: "xmlTextBytes"))
    return false
  }

  private func declares(_ name: UnsafePointer<xmlChar>?) {
    let shown = name.map { String(cString: $0) } ?? ""
    stop(
      ReadingError(
        .entityDeclaration,
        "XML declares the entity '\(shown.prefix(64))'\(place); entities are not allowed"))
  }

  /// A reference to an entity that nothing declares: HTML's names, since their definition is never
  /// loaded. Its text must not be lost silently.
  private func refers(_ name: UnsafePointer<xmlChar>?) {
    guard failure == nil, let name else { return }
    guard equals(name, "nbsp") else {
      return stop(
        ReadingError(
          .malformedXML,
          "malformed XML\(place): entity '\(String(cString: name).prefix(64))' is not declared"))
    }
    let space: [UInt8] = [0xC2, 0xA0]
    space.withUnsafeBufferPointer { characters($0.baseAddress, $0.count) }
  }

  /// Keeps the first fatal error.
  fileprivate func report(_ error: xmlError) {
    guard error.level == XML_ERR_FATAL, malformed == nil, failure == nil else { return }
    let text = error.message.map { String(cString: $0) } ?? "unknown error"
    let message = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    malformed = ReadingError(
      .malformedXML, "malformed XML at line \(error.line), column \(error.int2): \(message)")
  }
}

private func reportError(user: UnsafeMutableRawPointer?, error: UnsafeMutablePointer<xmlError>?) {
  guard let user, let error else { return }
  Unmanaged<XMLPushParser>.fromOpaque(user).takeUnretainedValue().report(error.pointee)
}
