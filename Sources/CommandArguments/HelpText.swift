/// Columns of the help, and where what a parameter is for starts.
private let columns = 79
private let helpColumn = 26

extension CommandSyntax {
  /// The help, without a line feed at its end.
  package var help: String {
    var text = heading(abstract: abstract, discussion: discussion) + "USAGE: \(usage)\n"
    text += section("ARGUMENTS", parameters.filter { $0.kind == .argument })
    let options = parameters.filter { $0.kind != .argument }
    var groups: [String] = []
    for case let group? in options.map(\.group) where !groups.contains(group) {
      groups.append(group)
    }
    for group in groups {
      text += section(group.uppercased(), options.filter { $0.group == group })
    }
    return text + section("OPTIONS", options.filter { $0.group == nil })
  }

  /// The help of the program, whose commands are given with what they do.
  package static func help(
    abstract: String, discussion: String, commands: [(name: String, abstract: String)]
  ) -> String {
    var text = heading(abstract: abstract, discussion: discussion)
    text += "USAGE: taikei <subcommand>\n" + section("OPTIONS", everywhere) + "\nSUBCOMMANDS:\n"
    for command in commands { text += row(command.name, command.abstract) }
    return text + "\n  See 'taikei help <subcommand>' for detailed help."
  }
}

private func heading(abstract: String, discussion: String) -> String {
  wrapped("OVERVIEW: \(abstract)", indent: 0) + "\n\n" + wrapped(discussion, indent: 0) + "\n\n"
}

private func section(_ title: String, _ parameters: [Parameter]) -> String {
  guard !parameters.isEmpty else { return "" }
  var text = "\n\(title):\n"
  for parameter in parameters {
    var notes: [String] = []
    if !parameter.choices.isEmpty {
      notes.append("values: " + parameter.choices.joined(separator: ", "))
    }
    if let standard = parameter.standard { notes.append("default: \(standard)") }
    let note = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
    text += row(parameter.label, parameter.help + note)
  }
  return text
}

/// A name and, in a column of its own, what it is for.
private func row(_ name: String, _ help: String) -> String {
  let text = wrapped(help, indent: helpColumn)
  let head = "  \(name)"
  // A name that reaches into the column has a line to itself.
  guard head.count < helpColumn else { return "\(head)\n\(text)\n" }
  return head + String(text.dropFirst(head.count)) + "\n"
}

/// Text broken at its spaces, each line behind an indent. Lines that fit stay as they are.
private func wrapped(_ text: String, indent: Int) -> String {
  let margin = String(repeating: " ", count: indent)
  let width = columns - indent
  var lines: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var rest = line
    while rest.count > width {
      // One more than fits may be the space to break at.
      guard let space = rest.prefix(width + 1).lastIndex(of: " ") else { break }
      lines.append(margin + rest[..<space])
      rest = rest[rest.index(after: space)...]
    }
    lines.append(rest.isEmpty ? "" : margin + rest)
  }
  return lines.joined(separator: "\n")
}
