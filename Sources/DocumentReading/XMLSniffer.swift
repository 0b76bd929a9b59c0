/// Whether an input is to be read as XML: it has an XML or document type declaration, or opens with
/// an element that is named `html` or `alto` or names a namespace.
///
/// Text may well open with `<`: minutes have headings such as `<議題説明>`. UTF-16 is looked through.
func looksLikeXML(_ bytes: [UInt8]) -> Bool {
  // Enough for the white space, the opening tag's name and its first attributes. NUL bytes are the
  // other halves of ASCII in UTF-16, and byte order marks have no ASCII.
  let head = Array(bytes.prefix(4096).filter { $0 != 0 && $0 != 0xFE && $0 != 0xFF })
  var rest = head[...]
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  rest = rest.drop(while: isASCIIWhiteSpace)
  guard rest.first == UInt8(ascii: "<") else { return false }
  let lower = rest.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  if lower.starts(with: "<?xml".utf8) || lower.starts(with: "<!doctype".utf8)
    || lower.starts(with: "<!--".utf8)
  {
    return true
  }
  let tag = lower.dropFirst().prefix { $0 != UInt8(ascii: ">") }
  guard tag.count < lower.count - 1 || lower.count >= 4000 else { return false }
  let name = tag.prefix { !isASCIIWhiteSpace($0) && $0 != UInt8(ascii: "/") }
  guard let first = name.first, (0x61...0x7A).contains(first) else { return false }
  let localName = Array(name.split(separator: UInt8(ascii: ":")).last ?? [])
  return localName == Array("html".utf8) || localName == Array("alto".utf8)
    || String(decoding: tag, as: UTF8.self).contains(" xmlns")
}
