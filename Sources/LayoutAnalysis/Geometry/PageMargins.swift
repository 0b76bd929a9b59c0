/// The lines of a page that stand outside of its text, by their indices.
struct PageMargins {
  /// Those of the head, read before all others.
  var head: [Int] = []
  /// Those of the foot, read behind all others.
  var foot: [Int] = []
  /// Tabs beside the text, read last.
  var sides: [Int] = []

  var all: [Int] { head + foot + sides }

  /// The same lines by other indices.
  func mapped(_ index: (Int) -> Int) -> PageMargins {
    PageMargins(head: head.map(index), foot: foot.map(index), sides: sides.map(index))
  }
}
