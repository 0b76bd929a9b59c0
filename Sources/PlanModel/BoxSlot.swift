/// Room for a box in a value that mostly has none: one word, where `Box?` takes five.
///
/// Plain text has no boxes, and a large document has one of these for each of its lines.
struct BoxSlot: Sendable, Hashable {
  private final class Reference: Sendable {
    let box: Box
    init(_ box: Box) { self.box = box }
  }

  private var reference: Reference?

  init(_ box: Box?) { reference = box.map(Reference.init) }

  /// The box, if there is one.
  var box: Box? { reference?.box }

  static func == (one: BoxSlot, other: BoxSlot) -> Bool {
    one.reference === other.reference || one.box == other.box
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box) }
}
