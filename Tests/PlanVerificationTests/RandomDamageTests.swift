import PlanModel
import PlanVerification
import Testing

/// Random sources cut at random into random places: right as made, found wrong after any damage.
@Suite struct RandomDamageTests {
  @Test(arguments: 0..<100)
  func aRandomRightDocumentPasses(seed: Int) {
    var maker = RandomSource(seed: UInt64(seed))
    let (pages, document) = maker.make()
    let findings = ConservationCheck.run(document: document, pages: pages, text: textLines)
    #expect(findings == [])
  }

  @Test(arguments: Damage.allCases)
  func everyDamageIsFound(damage: Damage) {
    var done = 0
    for seed in 0..<60 {
      var maker = RandomSource(seed: 7_000 + UInt64(seed))
      var (pages, document) = maker.make()
      guard maker.apply(damage, &document, &pages) else { continue }
      done += 1
      let findings = ConservationCheck.run(document: document, pages: pages, text: textLines)
      #expect(!findings.isEmpty, "\(damage), seed \(seed)")
      #expect(findings.allSatisfy { $0.severity == .error && !$0.message.isEmpty })
    }
    #expect(done > 30)
  }
}

enum Damage: CaseIterable {
  case deletedNode, doubledNode, doubledRange, deletedRange, shiftedStart, shiftedEnd, otherPage
  case changedCharacter, addedCharacter, deletedCharacter, swappedCharacters, swappedTexts
  case deletedFurniture, deletedDropped, swappedPages, changedSource
}

struct RandomSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func make() -> (pages: [Page], document: PlanDocument) {
    let pages = (1...3).map { page in
      makePage(page, (0..<number(in: 1...8)).map { _ in rawLine() })
    }
    var document = makeDocument(body: [])
    var spans: [SourceSpan] = []
    var texts: [[Unicode.Scalar]] = []
    for page in pages {
      for line in textLines(page) {
        for part in cut(Array(line.scalars)) {
          spans.append(SourceSpan(page: page.number, range: line.rawRange(part)))
          texts.append(Array(line.scalars[part]))
          if number(in: 0...2) > 0 { place(&spans, &texts, in: &document) }
        }
      }
    }
    place(&spans, &texts, in: &document)
    return (pages, document)
  }

  /// Puts what has been gathered somewhere, in an order of its own.
  private mutating func place(
    _ spans: inout [SourceSpan], _ texts: inout [[Unicode.Scalar]], in document: inout PlanDocument
  ) {
    guard !spans.isEmpty else { return }
    var order = Array(spans.indices)
    if number(in: 0...3) == 0 { order.reverse() }
    let source = order.map { spans[$0] }
    let scalars = order.map { texts[$0] }.joined(separator: number(in: 0...1) == 0 ? [] : [" "])
    let text = string(Array(scalars))
    (spans, texts) = ([], [])
    switch number(in: 0...9) {
    case 0: document.furniture.append(Furniture(kind: .header, text: text, source: source))
    case 1: document.dropped.append(Dropped(reason: .hidden, text: text, source: source))
    case 2:
      let cells = [Cell(text: text, source: source), Cell(text: "")]
      document.body.append(Node(id: "t", kind: .table, rows: [Row(cells: cells)]))
    default:
      let label = text.unicodeScalars.prefix(number(in: 0...2))
      var node = Node(id: "n\(document.body.count)", kind: .item, source: source)
      node.label = string(Array(label))
      node.text = string(Array(text.unicodeScalars.dropFirst(label.count)))
      document.body.append(node)
    }
  }

  /// Cuts a line into one to three parts that do not start or end with a blank.
  private mutating func cut(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var cuts = [0, scalars.count]
    for _ in 0..<number(in: 0...2) { cuts.append(number(in: 0...scalars.count)) }
    cuts.sort()
    return zip(cuts, cuts.dropFirst()).compactMap { lower, upper in
      var range = lower..<upper
      while let first = range.first, scalars[first] == " " { range = range.dropFirst() }
      while let last = range.last, scalars[last] == " " { range = range.dropLast() }
      return range.isEmpty ? nil : range
    }
  }

  private mutating func rawLine() -> String {
    let pieces = [
      "安", "全", "な", "ま", "ち", "a", "1", "５", " ", "\u{FF76}\u{FF9E}", "\u{FF76}", "・・・・・",
      "安\u{200B}", "\u{845B}\u{E0100}", "\u{1F3D9}",
    ]
    return (0..<number(in: 0...12)).map { _ in pieces[number(in: 0...pieces.count - 1)] }.joined()
  }

  func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A number of the same sequence for the same seed (a linear congruence, its high bits).
  mutating func number(in range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}
