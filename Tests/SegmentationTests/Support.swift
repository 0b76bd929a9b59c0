import PlanEmission
import PlanModel
import PlanPipeline
import Testing

@testable import PlanGrammar
@testable import Segmentation

/// The outline of a text, as all stages together read it. U+000C breaks a page.
func convertedOutline(of text: String) throws -> String {
  try String(
    decoding: OutlineEmitter().bytes(of: PlanConverter().convert(Array(text.utf8), name: "t.txt")),
    as: UTF8.self)
}

/// Expects that a text is read as an outline says.
func expectOutline(
  of text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let actual = try convertedOutline(of: text)
  // Bytes: two strings that differ in compatibility characters can be equal.
  #expect(
    actual.utf8.elementsEqual((expected + "\n").utf8), "\(actual)", sourceLocation: sourceLocation)
}

/// A layout made by hand, one line a block, for what text alone does not decide. Full-width digits
/// become ASCII, as in layer T.
struct Sheets {
  private(set) var layout = Layout(lines: [])
  private var number = 1

  /// Goes on on the next page.
  mutating func breakPage() { number += 1 }

  /// Adds a block.
  mutating func add(
    _ text: String, _ kind: Block.Kind = .text, lostBullet: Bool = false, blankBefore: Bool = true,
    atPageTop: Bool = false, atPageBottom: Bool = false, indent: Float = 0,
    isFilledIn: Bool = false
  ) {
    var block = Block(
      kind: kind, pieces: [line(text)], page: number, indent: indent, blankBefore: blankBefore,
      blankAfter: blankBefore, atPageTop: atPageTop, atPageBottom: atPageBottom,
      lostBullet: lostBullet)
    block.isFilledIn = isFilledIn
    layout.blocks.append(block)
  }

  /// Adds a table.
  mutating func add(table rows: [[String]]) {
    let rows = rows.map { row in row.map { TableCell(pieces: $0.isEmpty ? [] : [line($0)]) } }
    layout.blocks.append(Block(kind: .table, pieces: [], rows: rows, page: number))
  }

  /// Adds a chart or diagram with its labels, and its caption where the layout knows it.
  mutating func add(figure labels: [String], caption: String = "") {
    let rows = labels.map { [TableCell(pieces: [line($0)])] }
    layout.blocks.append(
      Block(
        kind: .figure, pieces: caption.isEmpty ? [] : [line(caption)], rows: rows, page: number))
  }

  /// Adds page furniture.
  mutating func add(_ kind: Furniture.Kind, _ text: String) {
    layout.furniture.append(Layout.FurnitureRun(kind: kind, pieces: [line(text)]))
  }

  private mutating func line(_ text: String) -> Piece {
    let scalars = text.layerT
    var offsets: [UInt32] = [layout.lines.last.map { $0.rawOffsets[$0.scalars.count] + 1 } ?? 0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UInt32(scalar.utf8.count)) }
    layout.lines.append(TextLine(page: number, scalars: scalars, rawOffsets: offsets))
    return Piece(line: layout.lines.count - 1, 0..<scalars.count)
  }

  /// The tree of the layout.
  var body: [Node] { Segmenter().segment(layout).body }

  /// The outline of the layout.
  var outline: String {
    get throws {
      let document = PlanDocument(
        producer: Producer(name: "test", version: "0", configuration: ""),
        source: SourceDescription(
          fileName: "t.txt", sha256: "", mediaType: "text/plain", reader: "test",
          encoding: "UTF-8", pages: []),
        body: body)
      return try String(decoding: OutlineEmitter().bytes(of: document), as: UTF8.self)
    }
  }
}

extension String {
  /// The scalars of the text.
  var scalars: [Unicode.Scalar] { Array(unicodeScalars) }

  /// The scalars with ASCII digits for full-width ones.
  var layerT: [Unicode.Scalar] {
    unicodeScalars.map { scalar in
      (0xFF10...0xFF19).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value - 0xFF10) + 0x30) : scalar
    }
  }
}

/// A layout of one page with places, made by hand, one line a block.
struct StyledPage {
  private(set) var layout = Layout(lines: [])
  private var offset: UInt32 = 0

  /// Adds a block below the others.
  mutating func add(
    _ text: String, size: Float = 10, indent: Float = 0, blankBefore: Bool = false,
    isInFigure: Bool = false
  ) {
    let scalars = text.scalars
    let top = Double(layout.lines.count) * 20
    let left = 60 + Double(indent) * 10
    let style = LineStyle(size: size)
    let end = offset + UInt32(text.utf8.count)
    let box = Box(
      left: left, top: top, right: left + Double(scalars.count) * Double(size), bottom: top + 10)
    layout.lines.append(
      TextLine(
        page: 1, verbatim: scalars, raw: offset..<end,
        geometry: LineGeometry(box: box, style: style)))
    var block = Block(
      pieces: [Piece(line: layout.lines.count - 1, 0..<scalars.count)], page: 1, indent: indent,
      blankBefore: blankBefore, style: style)
    block.isInFigure = isInFigure
    layout.blocks.append(block)
    offset = end + 1
  }

  /// Adds a statement with the name of its speaker beside it.
  mutating func add(speaker: String, _ text: String) {
    add(speaker)
    var block = layout.blocks.removeLast()
    add(text, indent: 9)
    block.pieces += layout.blocks.removeLast().pieces.map {
      Piece(line: Int($0.line), $0.range, spaceBefore: true)
    }
    block.isSpoken = true
    layout.blocks.append(block)
  }
}
