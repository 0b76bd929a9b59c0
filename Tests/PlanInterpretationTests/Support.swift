import PlanModel

@testable import PlanInterpretation

func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// A text on a page, in layer T.
func paragraph(_ text: String, page: Int = 1) -> Node { node(.paragraph, "", text, page: page) }

func node(
  _ kind: NodeKind, _ label: String, _ text: String, page: Int = 1, _ children: [Node] = []
) -> Node {
  let span = SourceSpan(page: page, range: ByteRange(0, label.utf8.count + text.utf8.count))
  return Node(kind: kind, label: label, text: text, source: [span], children: children)
}

func running(_ text: String, pages: ClosedRange<Int>) -> [Furniture] {
  pages.map {
    Furniture(kind: .header, text: text, source: [SourceSpan(page: $0, range: ByteRange(0, 1))])
  }
}

func describe(
  _ body: [Node], furniture: [Furniture] = [], pages: [SourceDescription.PageDescription] = []
) -> DocumentDescription {
  PlanInterpreter().describe(body: body, furniture: furniture, tiers: ["政策", "施策"], pages: pages)
}
