internal import Ordering

/// A bullet found by its form, solid or hollow.
///
/// Recognizers of Japanese text know no bullets: tesseract reads ● as 人, @ or nothing, ■ as 一, ◇ as ぐ
/// and □ as 口.
struct BulletMark {
  var box: PixelBox
  /// ●, ■, ◆, ▲, ▼, ▶, ○, □, ◇; … for a leader.
  var scalar: Unicode.Scalar

  /// Smallest and largest size in points: bullets of text of 7 to 16 points. Full stops and dots are
  /// smaller.
  private static let sizes = 3.6...15.0

  /// The marks of a page.
  ///
  /// - Parameters:
  ///   - ink: without dark areas.
  ///   - point: pixels in a point.
  static func find(_ ink: InkRuns, _ components: InkComponents, point: Double) -> [BulletMark] {
    var outlines: [Int: [InkRuns.Run]] = [:]
    for (number, component) in components.components.enumerated() {
      let (width, height) = (Double(component.box.width), Double(component.box.height))
      guard sizes.contains(min(width, height) / point), sizes.contains(max(width, height) / point),
        max(width, height) <= 1.3 * min(width, height),
        Double(component.area) >= 0.08 * width * height
      else { continue }
      outlines[number] = []
    }
    guard !outlines.isEmpty else { return [] }
    for (index, run) in ink.runs.enumerated() {
      let home = Int(components.homes[index])
      if outlines[home] != nil { outlines[home]?.append(run) }
    }
    return Array(outlines.keys).ascending().compactMap { number in
      let component = components.components[number]
      let runs = outlines[number] ?? []
      let scalar =
        solid(runs, component)
        ?? hollow(runs, component).flatMap { startsLine(component.box, ink) ? $0 : nil }
      return scalar.map { BulletMark(box: component.box, scalar: $0) }
    }
  }

  /// Whether nothing stands to the left of a mark for two of its widths, nothing inside, and something
  /// to its right.
  private static func startsLine(_ box: PixelBox, _ ink: InkRuns) -> Bool {
    var isFollowed = false
    for row in (box.top + box.height / 4)..<(box.bottom - box.height / 4) {
      for run in ink.runs[ink.rows[row]..<ink.rows[row + 1]] {
        if Int(run.end) > box.left - 2 * box.width, Int(run.end) <= box.left { return false }
        if Int(run.start) >= box.right + box.width / 8,
          Int(run.start) < box.right + 5 * box.width / 2
        {
          isFollowed = true
        }
      }
    }
    return isFollowed
  }

  /// The shape of a thin closed line: a circle, a square or a diamond.
  ///
  /// 口 and ロ are no squares: their uprights reach below the stroke at their foot.
  private static func hollow(
    _ runs: [InkRuns.Run], _ component: InkComponents.Component
  ) -> Unicode.Scalar? {
    let box = component.box
    let (width, height) = (Double(box.width), Double(box.height))
    guard max(width, height) <= 1.15 * min(width, height) else { return nil }
    var outer = [(left: Int, right: Int, count: Int, ink: Int)](
      repeating: (.max, 0, 0, 0), count: box.height)
    for run in runs {
      let row = Int(run.row) - box.top
      outer[row].left = min(outer[row].left, Int(run.start) - box.left)
      outer[row].right = max(outer[row].right, Int(run.end) - box.left)
      outer[row].count += 1
      outer[row].ink += Int(run.end - run.start)
    }
    // In the middle half two strokes, thin, and nothing between.
    let middle = outer[(box.height * 3 / 10)..<(box.height * 7 / 10)]
    guard !middle.isEmpty, middle.allSatisfy({ $0.count == 2 && Double($0.ink) <= 0.42 * width })
    else { return nil }
    // Both halves alike, from left to right and from top to bottom.
    guard outer.allSatisfy({ abs(Double($0.left + $0.right) - width) <= 0.14 * width + 2 }) else {
      return nil
    }
    let spans = outer.map { Double($0.right - $0.left) }
    let quarter = (spans[box.height / 5] + spans[box.height - 1 - box.height / 5]) / 2 / width
    let isEven =
      abs(spans[box.height / 5] - spans[box.height - 1 - box.height / 5]) <= 0.12 * width
    let ends = min(outer[1].ink, outer[box.height - 2].ink)
    guard isEven else { return nil }
    switch quarter {
    case 0.94...: return Double(ends) >= 0.85 * width ? "\u{25A1}" : nil
    case 0.7..<0.92: return "\u{25CB}"
    case 0.3..<0.58: return "\u{25C7}"
    default: return nil
    }
  }

  private static func solid(
    _ runs: [InkRuns.Run], _ component: InkComponents.Component
  ) -> Unicode.Scalar? {
    let box = component.box
    let share = Double(component.area) / Double(box.width * box.height)
    // One run in each row: nothing with a hole or a second stroke.
    guard share >= 0.38, runs.count <= box.height + 1, runs.count >= box.height else { return nil }
    let widths = runs.map { Double($0.end - $0.start) }
    let middles = runs.map { Double($0.start + $0.end) / 2 - Double(box.left) }
    let size = Double(box.width)
    let isUpright = middles.allSatisfy { abs($0 - size / 2) <= 0.1 * size + 1 }
    let widest = widths.max() ?? 0
    /// Where in the height the widest row is.
    let peak =
      Double(widths.indices.filter { widths[$0] >= 0.95 * widest }.reduce(0, +))
      / Double(max(1, widths.count { $0 >= 0.95 * widest })) / Double(max(1, widths.count - 1))
    guard isUpright else {
      let lefts = runs.map { Double($0.start) - Double(box.left) }
      let isFlat = lefts.allSatisfy { $0 <= 0.12 * size + 1 }
      return isFlat && (0.42...0.62).contains(share) && (0.4...0.6).contains(peak)
        ? "\u{25B6}" : nil
    }
    // A circle fills π/4 of its square, a diamond and a triangle half; blur and noise move that.
    switch share {
    case 0.87...: return "\u{25A0}"
    case 0.69..<0.86: return (0.35...0.65).contains(peak) ? "\u{25CF}" : nil
    case 0.42..<0.64:
      if (0.38...0.62).contains(peak) { return "\u{25C6}" }
      if peak > 0.85 { return "\u{25B2}" }
      return peak < 0.15 ? "\u{25BC}" : nil
    default: return nil
    }
  }
}
