/// A bullet that is one solid shape, found by its form.
///
/// Recognizers of Japanese text know no bullets: tesseract reads ● as 人, @ or nothing.
struct SolidMark {
  var box: PixelBox
  /// ●, ■, ◆, ▲, ▼, ▶.
  var scalar: Unicode.Scalar

  /// Smallest and largest size in points: bullets of text of 7 to 16 points. Full stops and dots are
  /// smaller.
  private static let sizes = 4.0...15.0

  /// The marks of a page.
  ///
  /// - Parameters:
  ///   - ink: without dark areas.
  ///   - point: pixels in a point.
  static func find(_ ink: InkRuns, _ components: InkComponents, point: Double) -> [SolidMark] {
    var outlines: [Int: [InkRuns.Run]] = [:]
    for (number, component) in components.components.enumerated() {
      let (width, height) = (Double(component.box.width), Double(component.box.height))
      guard sizes.contains(min(width, height) / point), sizes.contains(max(width, height) / point),
        max(width, height) <= 1.3 * min(width, height),
        Double(component.area) >= 0.38 * width * height
      else { continue }
      outlines[number] = []
    }
    guard !outlines.isEmpty else { return [] }
    for (index, run) in ink.runs.enumerated() {
      let home = Int(components.homes[index])
      if outlines[home] != nil { outlines[home]?.append(run) }
    }
    return outlines.keys.sorted().compactMap { number in
      let component = components.components[number]
      return scalar(of: outlines[number] ?? [], component).map {
        SolidMark(box: component.box, scalar: $0)
      }
    }
  }

  private static func scalar(
    of runs: [InkRuns.Run], _ component: InkComponents.Component
  ) -> Unicode.Scalar? {
    let box = component.box
    let share = Double(component.area) / Double(box.width * box.height)
    // One run in each row: nothing with a hole or a second stroke.
    guard runs.count <= box.height + 1, runs.count >= box.height else { return nil }
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
    case 0.92...: return "\u{25A0}"
    case 0.69..<0.87: return (0.35...0.65).contains(peak) ? "\u{25CF}" : nil
    case 0.42..<0.64:
      if (0.38...0.62).contains(peak) { return "\u{25C6}" }
      if peak > 0.85 { return "\u{25B2}" }
      return peak < 0.15 ? "\u{25BC}" : nil
    default: return nil
    }
  }
}
