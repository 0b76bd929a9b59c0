// Text made safe for Markdown: CommonMark 0.31 with GitHub's tables and strikethrough. A character is
// escaped only where it would mean something, so that plain Japanese text stays as it is.

/// Where a text is put.
enum MarkdownContext {
  /// At the start of a block.
  case block
  /// In a line, behind something else.
  case inline
  /// In a heading, where `#` at the end would be taken for a closing mark.
  case heading
  /// In a cell of a table, where `|` ends the cell.
  case cell
}

/// The text with what would mean something escaped by a backslash, blanks at its ends cut off, line
/// breaks turned into blanks.
func markdown(_ text: String, in context: MarkdownContext) -> String {
  var scalars = Array(text.unicodeScalars.drop(while: isBlank))
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  var result = String.UnicodeScalarView()
  let starter = context == .block ? blockStarter(scalars) : nil
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case _ where isBlank(scalar):
      result.append(" ")
    case "\\", "`", "*", "[", "]", "<", "~", "&":
      result.append("\\")
      result.append(scalar)
    // Between letters and digits an underscore is one: a_b.
    case "_" where !(isWord(scalars, index - 1) && isWord(scalars, index + 1)),
      "#" where context == .heading, "|" where context == .cell, _ where index == starter:
      result.append("\\")
      result.append(scalar)
    default:
      result.append(scalar)
    }
  }
  return String(result)
}

/// The index of the character that would make the text something other than a paragraph: a heading,
/// a quotation, a list, a rule. Those that are escaped anyway are left out.
private func blockStarter(_ scalars: [Unicode.Scalar]) -> Int? {
  guard let first = scalars.first else { return nil }
  func ends(at index: Int) -> Bool { index >= scalars.count || scalars[index] == " " }
  switch first {
  case "#", ">", "=": return 0
  case "-", "+": return ends(at: 1) || scalars[1] == first ? 0 : nil
  case "0"..."9":
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits <= 9, digits < scalars.count, ends(at: digits + 1) else { return nil }
    return scalars[digits] == "." || scalars[digits] == ")" ? digits : nil
  default: return nil
  }
}

private func isWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  guard scalars.indices.contains(index) else { return false }
  switch scalars[index] {
  case "0"..."9", "A"..."Z", "a"..."z": return true
  default: return false
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\n", "\r": true
  default: false
  }
}
