internal import FileAccess
package import PlanModel

/// Messages to people, on standard error.
package struct Console {
  /// Whether only errors are told.
  package var isQuiet = false
  /// Whether each document is told, where no progress line shows it.
  package var isVerbose = false

  private let isTerminal = StandardError.isTerminal
  private let columns = StandardError.columns

  /// Makes a console.
  package init(isQuiet: Bool = false, isVerbose: Bool = false) {
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }

  /// Tells what went wrong.
  package func report(_ failure: Failure) { say("taikei: " + failure.message) }

  /// Tells what of a document is missing though it was converted.
  package func report(_ diagnostics: [Diagnostic], of name: String) {
    for diagnostic in diagnostics { say("taikei: \(name): \(diagnostic.message)") }
  }

  /// Tells what is good to know.
  package func note(_ text: String) {
    if !isQuiet { say("taikei: " + text) }
  }

  /// Tells a result that is no data, such as a count.
  package func summarize(_ text: String) {
    if !isQuiet { say(text) }
  }

  /// Tells which document is worked on.
  ///
  /// On a terminal it is one line that is written again and again, in a batch only; elsewhere a line
  /// a document where that is asked for.
  package func progress(_ number: Int, of count: Int, _ name: String) {
    guard !isQuiet else { return }
    let line = "[\(number)/\(count)] \(printable(name))"
    if isTerminal, !isVerbose {
      if count > 1 { StandardError.write("\r\(Self.prefix(line, columns: columns - 1))\u{1B}[K") }
    } else if isVerbose {
      StandardError.write(line + "\n")
    }
  }

  /// Tells how many of a document's pages are recognized; on a terminal only.
  package func progress(recognized done: Int, of count: Int) {
    guard isTerminal, !isQuiet else { return }
    let line = "recognizing text: page \(done + 1) of \(count)"
    StandardError.write("\r\(Self.prefix(line, columns: columns - 1))\u{1B}[K")
  }

  /// Takes the progress line away.
  package func endProgress() {
    if isTerminal, !isQuiet { StandardError.write("\r\u{1B}[K") }
  }

  private func say(_ text: String) {
    StandardError.write((isTerminal ? "\r\u{1B}[K" : "") + printable(text) + "\n")
  }

  /// As much of the start of a line as fits: a longer one would wrap and stay.
  ///
  /// Everything from U+1100 on is taken for two columns wide, which is never too little.
  package static func prefix(_ line: String, columns: Int) -> String {
    var width = 0
    let shown = line.unicodeScalars.prefix { scalar in
      width += scalar.value < 0x1100 ? 1 : 2
      return width <= columns
    }
    return String(String.UnicodeScalarView(shown))
  }
}

/// The text on one line, without anything a terminal would obey: file names and documents may hold
/// any control character.
package func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isControl) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if scalar.isControl {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// A number with its noun: `1 file`, `2 files`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension Unicode.Scalar {
  /// C0 and C1 controls, DEL, and the separators of lines and paragraphs.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}
