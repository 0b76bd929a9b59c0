internal import Ordering
import PlanModel

/// Hands the ruby of the pages to the nodes that hold the words it stands beside.
///
/// A node has the ruby of its label, its text and, if it is a table, its cells, in the order of its
/// places. Ruby of words in furniture becomes furniture of the same kind; ruby of words that were
/// dropped is dropped for the same reason.
struct RubyAttachment {
  private struct Entry {
    var ruby: Ruby
    var range: ByteRange
  }

  /// For each page that has ruby what is still to be handed out, by the start of the word.
  private var waiting: [Int: [Entry]] = [:]

  /// Takes in the ruby of a page.
  ///
  /// - Parameter lines: the page in layer T.
  mutating func add(_ page: Page, _ lines: [TextLine]) {
    guard !page.ruby.isEmpty else { return }
    waiting[page.number] = page.ruby.map { entry in
      Entry(
        ruby: Ruby(
          base: Self.text(of: entry.base, in: lines)
            ?? String(decoding: page.rawText[entry.base.indices], as: UTF8.self),
          text: String(decoding: page.rawText[entry.range.indices], as: UTF8.self),
          source: [SourceSpan(page: page.number, box: entry.box, range: entry.range)]),
        range: entry.base)
    }.ordered { OrderKey($0.range.lower) }
  }

  /// Layer T of some bytes of a page; nil where they are not on one line.
  private static func text(of range: ByteRange, in lines: [TextLine]) -> String? {
    for line in lines where !line.isBlank {
      let offsets = line.rawOffsets
      guard offsets[0] <= range.lower, range.upper <= offsets[offsets.count - 1],
        let lower = offsets.firstIndex(where: { $0 >= range.lower }),
        let upper = offsets.firstIndex(where: { $0 >= range.upper }), lower < upper
      else { continue }
      return String(scalars: line.scalars.part(lower..<upper))
    }
    return nil
  }

  /// Hands all ruby out.
  mutating func attach(to document: inout PlanDocument) {
    guard !waiting.isEmpty else { return }
    for index in document.body.indices { attach(to: &document.body[index]) }
    guard !waiting.isEmpty else { return }
    for entry in document.furniture {
      for ruby in take(entry.source) {
        document.furniture.append(
          Furniture(kind: entry.kind, text: ruby.text, source: ruby.source))
      }
    }
    for entry in document.dropped {
      for ruby in take(entry.source) {
        document.dropped.append(
          Dropped(reason: entry.reason, text: ruby.text, source: ruby.source))
      }
    }
    // A word whose first character no stage kept: none is known, and nothing may be lost.
    for page in Array(waiting.keys).ascending() {
      for entry in waiting[page] ?? [] {
        document.dropped.append(
          Dropped(reason: .decorativeGlyph, text: entry.ruby.text, source: entry.ruby.source))
      }
    }
    waiting = [:]
  }

  private mutating func attach(to node: inout Node) {
    node.ruby =
      take(node.source) + node.rows.flatMap { row in row.cells.flatMap { take($0.source) } }
    for index in node.children.indices { attach(to: &node.children[index]) }
  }

  /// What stands beside words in some places.
  private mutating func take(_ spans: [SourceSpan]) -> [Ruby] {
    var taken: [Ruby] = []
    for span in spans {
      guard let entries = waiting[span.page] else { continue }
      var rest: [Entry] = []
      for entry in entries {
        if entry.range.lower >= span.range.lower, entry.range.lower < span.range.upper {
          taken.append(entry.ruby)
        } else {
          rest.append(entry)
        }
      }
      guard rest.count < entries.count else { continue }
      waiting[span.page] = rest.isEmpty ? nil : rest
    }
    return taken
  }
}
