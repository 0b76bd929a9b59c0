import PlanModel

/// How sure a recognizer was of the words of a document, and what that makes of nodes.
struct RecognitionConfidence {
  private struct Entry {
    var range: ByteRange
    var confidence: Double
  }

  /// For each page with recognized words these words, rising.
  private var pages: [Int: [Entry]] = [:]

  /// Below this a diagnostic names the evidence; so the schema says.
  private static let sure = 0.8

  /// Takes the words of a page.
  mutating func add(_ page: Page) {
    var entries: [Entry] = []
    for line in page.lines {
      for word in line.words {
        guard let confidence = word.confidence else { continue }
        entries.append(Entry(range: word.range, confidence: confidence))
      }
    }
    if !entries.isEmpty { pages[page.number] = entries }
  }

  /// Lowers the confidence of nodes to that of their words: the mean over the bytes of label and text,
  /// for a table over those of its cells as well.
  ///
  /// - Returns: a diagnostic for each node whose words are doubtful.
  func apply(to nodes: inout [Node], in source: SourceDocument) -> [Diagnostic] {
    guard !pages.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    for index in nodes.indices { apply(to: &nodes[index], source, &diagnostics) }
    return diagnostics
  }

  private func apply(
    to node: inout Node, _ source: SourceDocument, _ diagnostics: inout [Diagnostic]
  ) {
    let spans = node.source + node.rows.flatMap { $0.cells.flatMap(\.source) }
    if let found = measure(spans) {
      let confidence = (found.mean * 100).rounded() / 100
      node.confidence = min(node.confidence, confidence)
      if confidence < Self.sure, let page = source.pages.first(where: { $0.number == found.page }) {
        let least = String(decoding: page.rawText[found.least.range.indices], as: UTF8.self)
        let sure = (found.least.confidence * 100).rounded() / 100
        diagnostics.append(
          Diagnostic(
            id: "recognition-doubtful", severity: .warning,
            message:
              "recognized with a confidence of \(confidence); least sure is \"\(least)\" (\(sure))",
            page: found.page, node: node.id))
      }
    }
    for index in node.children.indices { apply(to: &node.children[index], source, &diagnostics) }
  }

  private func measure(_ spans: [SourceSpan]) -> (mean: Double, page: Int, least: Entry)? {
    var sum = 0.0
    var count = 0
    var least: (page: Int, entry: Entry)?
    for span in spans {
      guard let entries = pages[span.page] else { continue }
      var index = entries.partitioningIndex { $0.range.upper > span.range.lower }
      while index < entries.count, entries[index].range.lower < span.range.upper {
        let entry = entries[index]
        let bytes = Int(
          min(entry.range.upper, span.range.upper) - max(entry.range.lower, span.range.lower))
        sum += entry.confidence * Double(bytes)
        count += bytes
        if least.map({ entry.confidence < $0.entry.confidence }) ?? true {
          least = (span.page, entry)
        }
        index += 1
      }
    }
    guard count > 0, let least else { return nil }
    return (sum / Double(count), least.page, least.entry)
  }
}

extension Array {
  /// The first index whose element and all behind it belong, in an array where they stand last.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if belongs(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
