/// A chart or diagram: what is printed in and around it.
struct DrawnFigure {
  /// Where it stands.
  var extent: Extent
  /// The lines of its caption, where that belongs to the drawing.
  var caption: [Int]
  /// The lines of its labels, label by label.
  var labels: [[Int]]

  /// All its lines.
  var lines: [Int] { caption + labels.joined() }

  /// The figure with other indices of its lines.
  func mapped(_ index: (Int) -> Int) -> DrawnFigure {
    DrawnFigure(
      extent: extent, caption: caption.map(index), labels: labels.map { $0.map(index) })
  }

  /// The figure without the lines that do not belong to it.
  func kept(_ isOwn: (Int) -> Bool) -> DrawnFigure {
    DrawnFigure(
      extent: extent, caption: caption.filter(isOwn),
      labels: labels.map { $0.filter(isOwn) }.filter { !$0.isEmpty })
  }
}
