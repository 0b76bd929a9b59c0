import PlanModel

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Makes documents that hold everything a document can hold, and characters that are hard to write.
struct RandomDocuments {
  private var random: SeededGenerator
  private var nodes = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> PlanDocument {
    nodes = 0
    var description = DocumentDescription(kind: pick(DocumentDescription.Kind.allCases))
    if random.chance(50) { description.title = text() }
    if random.chance(50) {
      description.municipality = Municipality(
        name: "架空市", prefecture: random.chance(50) ? text() : nil,
        code: random.chance(50) ? "012345" : nil)
    }
    if random.chance(50) { description.planName = text() }
    if random.chance(50) { description.edition = "第６次" }
    if random.chance(50) { description.tiers = ["大柱", "中柱"] }
    if random.chance(50) { description.stage = "素案" }
    if random.chance(50) { description.period = Period(from: 2026, to: 2035, text: text()) }
    return PlanDocument(
      producer: Producer(name: "taikei", version: "0.1.0", configuration: "c0ffee"),
      source: SourceDescription(
        fileName: text(), sha256: String(repeating: "0f", count: 32), mediaType: "text/plain",
        reader: "text", encoding: "UTF-8", pages: list(3) { maker in maker.page() }),
      document: description, body: list(4) { maker in maker.node(depth: 1) },
      furniture: list(3) { maker in
        Furniture(
          kind: maker.pick(Furniture.Kind.allCases), text: "-" + maker.text(),
          source: [maker.span()])
      },
      dropped: list(3) { maker in
        Dropped(
          reason: maker.pick(Dropped.Reason.allCases), text: maker.text(), source: [maker.span()])
      },
      diagnostics: list(3) { maker in
        Diagnostic(
          id: "page-break-inferred", severity: maker.pick(Diagnostic.Severity.allCases),
          message: "!" + maker.text(), page: maker.random.chance(50) ? 1 : nil,
          node: maker.random.chance(50) ? "n1" : nil)
      })
  }

  /// Text with quotation marks, controls, separators, supplementary and compatibility characters.
  mutating func text() -> String {
    let pieces = [
      "施策", "まちづくり", "\"", "\\", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}", "/", " ",
      "\u{FA19}", "\u{795E}", "\u{304B}\u{3099}", "\u{845B}\u{E0100}", "\u{1F3D9}", "\u{FEFF}",
      "｜", "¦", "|", "*", "#", "１", "1.",
    ]
    return list(6) { maker in maker.pick(pieces) }.joined()
  }

  private mutating func node(depth: Int) -> Node {
    nodes += 1
    let kind = pick(NodeKind.allCases)
    var node = Node(
      id: "n\(nodes)", kind: kind, role: random.chance(30) ? "大柱" : nil, label: text(),
      ordinal: list(3) { maker in Int.random(in: -1...1000, using: &maker.random) }, text: text(),
      source: list(3) { maker in maker.span() },
      confidence: Double(Int.random(in: 0...100, using: &random)) / 100,
      targetPage: random.chance(20) ? Int.random(in: 0...300, using: &random) : nil)
    if random.chance(20) {
      node.ruby = list(2) { maker in
        Ruby(base: "施策" + maker.text(), text: "しさく" + maker.text(), source: [maker.span()])
      }
    }
    if depth < 5 { node.children = list(3) { maker in maker.node(depth: depth + 1) } }
    if kind == .table {
      node.rows = list(4) { maker in
        Row(cells: maker.list(4) { maker in maker.cell() })
      }
    }
    return node
  }

  private mutating func cell() -> Cell {
    Cell(
      text: text(), header: random.chance(30), rowSpan: Int.random(in: 1...3, using: &random),
      columnSpan: Int.random(in: 1...3, using: &random), source: list(2) { maker in maker.span() })
  }

  private mutating func page() -> SourceDescription.PageDescription {
    let sized = random.chance(50)
    return SourceDescription.PageDescription(
      number: 1, width: sized ? hundredths() : nil, height: sized ? 841.89 : nil,
      rotation: pick([0, 90, 180, 270]), scanned: random.chance(50))
  }

  private mutating func span() -> SourceSpan {
    let lower = Int.random(in: 0...4_000_000_000, using: &random)
    let box = Box(
      left: -hundredths(), top: hundredths(), right: hundredths(), bottom: hundredths())
    return SourceSpan(
      page: Int.random(in: 1...400, using: &random), box: random.chance(50) ? box : nil,
      range: ByteRange(lower, lower + Int.random(in: 0...1000, using: &random)))
  }

  private mutating func hundredths() -> Double {
    Double(Int.random(in: 0...100_000, using: &random)) / 100
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func list<Element>(
    _ limit: Int, _ make: (inout RandomDocuments) -> Element
  ) -> [Element] {
    var result: [Element] = []
    for _ in 0..<Int.random(in: 0...limit, using: &random) { result.append(make(&self)) }
    return result
  }
}
