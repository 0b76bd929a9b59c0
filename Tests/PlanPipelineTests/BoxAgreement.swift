import Foundation
import PlanModel
import TextNormalization

/// A character of a page with its place, as a reader other than the one under test may report it.
struct PlacedCharacter {
  var scalar: Unicode.Scalar
  var box: Box

  var center: (x: Double, y: Double) { ((box.left + box.right) / 2, (box.top + box.bottom) / 2) }
}

/// Whether the boxes of nodes, drawn back onto their pages, hold the nodes' text.
///
/// The characters whose centre is in one of a node's boxes are compared with label and text of the node
/// as multisets, both in compatibility forms and without white space and control characters. Their
/// order is not compared: two readers may tell the characters of a line in another order.
struct BoxAgreement {
  /// A node that was looked at.
  struct Finding: CustomStringConvertible {
    var node: Node
    /// Characters of the node that are in none of its boxes.
    var missing: Int
    /// Characters in its boxes that are none of the node's.
    var surplus: Int
    /// Characters of the node.
    var count: Int

    /// Share of the node's characters that are not in its boxes.
    var missingShare: Double { Double(missing) / Double(max(1, count)) }

    var description: String {
      "\(node.kind) \(node.label) \(node.text): \(missing) of \(count) are not in "
        + "\(node.source.map { "\($0.page) \($0.box.map { "\($0)" } ?? "no box")" }), \(surplus) others are"
    }
  }

  /// The characters of each page by the page's number.
  var pages: [Int: [PlacedCharacter]]
  /// How far outside a box a centre may lie, in points: boxes are rounded when they are written.
  var tolerance = 0.5
  /// The form in which characters are compared; for what the pipeline drops or changes in layer T.
  var fold: (String) -> [Unicode.Scalar] = BoxAgreement.compatibility

  /// Looks at nodes of a document taken at random, without repetition.
  ///
  /// - Parameters:
  ///   - count: how many; all where there are fewer with text and boxes.
  ///   - seed: the same seed takes the same nodes.
  /// - Returns: a finding for each.
  func findings(_ document: PlanDocument, count: Int = 200, seed: UInt64) -> [Finding] {
    var numbers = SeededNumbers(seed: seed)
    return Self.nodes(of: document).shuffled(using: &numbers).prefix(count).map(finding)
  }

  /// The nodes and cells (as nodes of their own) that have text and a box for every span.
  static func nodes(of document: PlanDocument) -> [Node] {
    func all(_ nodes: [Node]) -> [Node] {
      nodes.flatMap { node in
        let cells = node.rows.flatMap(\.cells).map {
          Node(kind: .table, text: $0.text, source: $0.source)
        }
        return [node] + cells + all(node.children)
      }
    }
    return all(document.body).filter { node in
      !node.source.isEmpty && node.source.allSatisfy { $0.box != nil }
        && !(node.label + node.text).isEmpty
    }
  }

  /// Compares one node.
  func finding(_ node: Node) -> Finding {
    var inside: [Unicode.Scalar: Int] = [:]
    var surplus = 0
    for page in Set(node.source.map(\.page)) {
      let boxes = node.source.filter { $0.page == page }.compactMap(\.box)
      // A character in two of the boxes is there once.
      let held = (pages[page] ?? []).filter { character in
        boxes.contains { $0.holds(character.center, tolerance: tolerance) }
      }
      for scalar in fold(String(String.UnicodeScalarView(held.map(\.scalar)))) {
        inside[scalar, default: 0] += 1
        surplus += 1
      }
    }
    let text = fold(node.label + node.text)
    var missing = 0
    for scalar in text {
      if let left = inside[scalar], left > 0 {
        inside[scalar] = left - 1
        surplus -= 1
      } else {
        missing += 1
      }
    }
    return Finding(node: node, missing: missing, surplus: surplus, count: text.count)
  }

  /// Compatibility forms (radicals, full-width and half-width forms) without white space,
  /// controls and the joiners that layer T leaves out; all dashes, waves and dots as one.
  static func compatibility(_ text: String) -> [Unicode.Scalar] {
    var unified = ""
    for scalar in text.unicodeScalars {
      // For some radicals NFKC has no form, or that of another country; layer T has.
      if (0x2E80...0x2FDF).contains(scalar.value) {
        unified += String(
          decoding: TextNormalizer().normalize(Array(String(scalar).utf8)).utf8, as: UTF8.self)
      } else {
        unified.unicodeScalars.append(scalar)
      }
    }
    return unified.precomposedStringWithCompatibilityMapping.unicodeScalars.compactMap { scalar in
      if scalar.properties.isWhitespace { return nil }
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse: return nil
      default: break
      }
      switch scalar {
      case "\u{301C}", "\u{FF5E}", "~": return "~"
      case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}", "-": return "-"
      case "\u{2022}", "\u{30FB}", "\u{FF65}", "\u{B7}": return "\u{30FB}"
      default: return scalar
      }
    }
  }
}

extension Box {
  fileprivate func holds(_ point: (x: Double, y: Double), tolerance: Double) -> Bool {
    (left - tolerance...right + tolerance).contains(point.x)
      && (top - tolerance...bottom + tolerance).contains(point.y)
  }
}

extension BoxAgreement {
  /// The characters that a reader of words reports: those of a word share its box evenly, along its
  /// longer side.
  init(words source: SourceDocument) {
    pages = [:]
    for page in source.pages {
      var characters: [PlacedCharacter] = []
      for line in page.lines {
        let words =
          line.words.isEmpty
          ? line.box.map { [Word(range: line.range, box: $0)] } ?? [] : line.words
        for word in words {
          let scalars = Array(
            String(decoding: page.rawText[word.range.indices], as: UTF8.self).unicodeScalars)
          for (index, scalar) in scalars.enumerated() {
            characters.append(
              PlacedCharacter(scalar: scalar, box: word.box.part(index, of: scalars.count)))
          }
        }
      }
      pages[page.number] = characters
    }
  }
}

extension Box {
  /// One of some equal parts, along the longer side.
  fileprivate func part(_ index: Int, of count: Int) -> Box {
    let (from, to) = (Double(index) / Double(count), Double(index + 1) / Double(count))
    var part = self
    if right - left >= bottom - top {
      part.left = left + (right - left) * from
      part.right = left + (right - left) * to
    } else {
      part.top = top + (bottom - top) * from
      part.bottom = top + (bottom - top) * to
    }
    return part
  }
}
