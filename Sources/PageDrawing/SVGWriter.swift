internal import PlanModel

/// Writes the elements of a drawing.
struct SVGWriter {
  /// What was written.
  private(set) var text = ""

  /// Writes markup as it is, on a line of its own.
  mutating func line(_ markup: String) { text += markup + "\n" }

  /// Draws a rectangle; `style` is written as attributes.
  mutating func rectangle(_ box: Box, _ style: String) {
    line(
      "<rect x=\"\(number(box.left))\" y=\"\(number(box.top))\""
        + " width=\"\(number(max(0, box.right - box.left)))\""
        + " height=\"\(number(max(0, box.bottom - box.top)))\" \(style)/>")
  }

  /// Writes text from a point on its baseline; `style` is written as attributes.
  mutating func text(_ words: String, x: Double, y: Double, size: Double, _ style: String) {
    line(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" \(style)>"
        + escaped(words) + "</text>")
  }

  /// A number with at most two decimals. What is not finite becomes 0 and what is beyond ±1e9 is cut
  /// to it: no place on a page comes near.
  func number(_ value: Double) -> String {
    let bounded = value.isNaN ? 0 : min(max(value, -1e9), 1e9)
    let hundredths = Int((bounded * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + decimals
  }

  /// Text as XML writes it. Characters that XML 1.0 cannot hold (section 2.2) become U+FFFD.
  func escaped(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// How wide text is, in em: a half for ASCII and half-width kana, one for the rest, as Japanese fonts
/// have them.
func textWidth(_ text: some Sequence<Unicode.Scalar>) -> Double {
  text.reduce(0) { $0 + width(of: $1) }
}

private func width(of scalar: Unicode.Scalar) -> Double {
  scalar.value < 0x250 || (0xFF61...0xFF9F).contains(scalar.value) ? 0.55 : 1
}

/// As much of the start of a text as fits, with … where it was cut.
///
/// - Parameter limit: the room in em.
func cut(_ text: String, to limit: Double) -> String {
  if textWidth(text.unicodeScalars) <= limit { return text }
  var room = limit - 1
  let shown = text.unicodeScalars.prefix { scalar in
    room -= width(of: scalar)
    return room >= 0
  }
  return String(shown) + "…"
}
