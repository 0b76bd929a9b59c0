internal import PlanModel

/// What: closes up lines whose characters were set apart (`令 和 ８ 年 度`, `9 0, 0 0 0`, `総　務`).
///
/// Why: justification and display type come out of PDFs with a space between all characters. It
/// was found in 32 of 104 documents and always line by line, so each line is judged alone.
///
/// How: of the places between two characters, at least 70 % hold one space, and there are at least
/// three such spaces (one is enough for a line of exactly two Chinese characters apart from their
/// label, since names of departments are set so). Longer gaps stay as one space.
enum LetterSpacing {
  /// Share of the places between characters that must hold a space.
  static let share = 0.7

  static func close(_ workspace: inout Workspace) {
    var repaired = 0
    var example = ""
    for index in workspace.layout.lines.indices {
      guard workspace.facts[index].count >= 7, workspace.facts[index].isSpaced,
        let closed = closed(workspace.layout.lines[index])
      else { continue }
      workspace.replaceLine(index, with: closed)
      repaired += 1
      if example.isEmpty { example.unicodeScalars.append(contentsOf: closed.scalars.prefix(20)) }
    }
    if repaired > 0 {
      workspace.layout.diagnostics.append(
        Diagnostic(
          id: "letter-spacing-closed", severity: .note,
          message: "\(repaired) letter-spaced lines closed up, first: \(example)"))
    }
  }

  /// The line without the spaces between its letters; nil where it is not letter-spaced.
  static func closed(_ line: TextLine) -> TextLine? {
    let scalars = line.scalars
    var spaces = 0
    var places = 0
    var wide = 0
    for index in 1..<scalars.count where !scalars[index - 1].isSpace {
      if scalars[index].isSpace {
        spaces += 1
        places += 1
      } else {
        places += 1
      }
      if scalars[index - 1].isWide { wide += 1 }
    }
    guard spaces >= 3, Double(spaces) >= share * Double(places), wide >= 3,
      isSpacedEvenly(scalars)
    else { return nil }
    var kept: [Unicode.Scalar] = []
    var offsets: [UInt32] = []
    let raw = line.rawOffsets
    for index in scalars.indices {
      if scalars[index].isSpace { continue }
      kept.append(scalars[index])
      offsets.append(raw[index])
    }
    offsets.append(raw[scalars.count])
    return TextLine(
      page: line.page, scalars: kept, rawOffsets: offsets, indent: line.indent,
      hasWideIndent: line.hasWideIndent, width: line.width, geometry: line.geometry)
  }

  /// Words of one character each: a row of numbers or of short cells is none.
  private static func isSpacedEvenly(_ scalars: [Unicode.Scalar]) -> Bool {
    var longest = 0
    var run = 0
    var singles = 0
    var runs = 0
    var last: Unicode.Scalar = " "
    for scalar in scalars + [" "] {
      defer { last = scalar }
      if scalar.isSpace {
        if run > 0 {
          runs += 1
          longest = max(longest, run)
          if run == 1, last.isWide { singles += 1 }
        }
        run = 0
      } else {
        run += 1
      }
    }
    return singles * 10 >= runs * 7 && longest <= 4
  }
}
