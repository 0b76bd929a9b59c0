internal import Ordering
import PDFContent
import PlanModel

/// What parts text on a page: its rules where they are seen, and the gaps between areas side by side.
///
/// A rule that an area painted later covers is there for a table, and not for a reader: the bars of a
/// schedule lie over the rules between its months, and their text runs across them. Areas that stand
/// side by side are boxes of their own, however narrow the gap between them is.
enum CoveredRules {
  /// More areas than this on a page are a drawing.
  private static let limit = 600
  /// From which opacity on nothing below an area is seen.
  private static let opaque: UInt32 = 0xF0
  /// How far inside of an area a rule lies that it covers, in points: borders are drawn on edges.
  private static let margin: Float = 1
  /// The lowest area beside which another is a box of its own, in points: one and a half lines of body
  /// text. A marker's stroke behind a word is as high as the line.
  private static let height = 16.0
  /// The widest gap between two boxes that is looked at, in points. Wider ones part the text anyway.
  private static let widest = 40.0

  /// The highest picture that is a bar or a label drawn as one, in points: three lines of text.
  private static let label = 40.0

  /// - Returns: the covered pieces of rules.
  static func covered(_ content: PageContent) -> [PageArt.Rule] {
    var pieces: [PageArt.Rule] = []
    let covers = content.shapes.indices.filter { index in
      let shape = content.shapes[index]
      return shape.fill.map { $0 & 0xFF >= opaque } ?? false
        && shape.box.right - shape.box.left >= 6 && shape.box.bottom - shape.box.top >= 6
    }
    guard !covers.isEmpty, covers.count <= limit else { return pieces }
    var rules: [PageArt.Rule] = []
    // How many of them are drawn before each shape, and before the end.
    var before = [0]
    for shape in content.shapes {
      if !shape.isFigure { ArtReader.addRules(of: shape, to: &rules) }
      before.append(rules.count)
    }
    guard rules.count <= 4 * limit else { return pieces }
    for cover in covers {
      let box = content.shapes[cover].box
      for rule in rules[..<before[cover]] {
        guard let piece = part(of: rule, inside: box) else { continue }
        // A rule drawn over the area is seen again.
        let isDrawnAgain = rules[before[cover + 1]...].contains { later in
          later.isHorizontal == piece.isHorizontal
            && abs(later.position - piece.position) <= 1.6 && later.start < piece.end
            && later.end > piece.start
        }
        if !isDrawnAgain { pieces.append(piece) }
      }
    }
    return pieces
  }

  /// The pieces of rules behind low pictures with text on them: shapes with shading come as pictures.
  static func behindLabels(_ content: PageContent, visible: [Int]) -> [PageArt.Rule] {
    let labels = content.images.filter { box in
      isBox(box, least: 6) && box.bottom - box.top <= label
    }
    guard !labels.isEmpty, labels.count <= limit, content.shapes.count <= 10 * limit else {
      return []
    }
    let glyphs = visible.prefix(20 * limit).map { content.glyphs[$0] }
    let written = labels.filter { box in glyphs.contains { box.holds($0.middle) } }
    var rules: [PageArt.Rule] = []
    for shape in content.shapes where !shape.isFigure { ArtReader.addRules(of: shape, to: &rules) }
    return rules.flatMap { rule in written.compactMap { part(of: rule, inside: $0) } }
  }

  /// Rules without those pieces of them that are covered, where these are the greater part: the line that
  /// joins two boxes goes on behind them.
  static func shown(_ rules: [PageArt.Rule], covered: [PageArt.Rule]) -> [PageArt.Rule] {
    guard !covered.isEmpty else { return rules }
    return rules.flatMap { rule -> [PageArt.Rule] in
      let pieces = covered.filter {
        $0.isHorizontal == rule.isHorizontal && abs($0.position - rule.position) <= 1.6
          && $0.start < rule.end && $0.end > rule.start
      }.ordered { OrderKey($0.start) }
      guard !pieces.isEmpty else { return [rule] }
      var shown: [PageArt.Rule] = []
      var edge = rule.start
      var length: Float = 0
      for piece in pieces + [
        PageArt.Rule(
          isHorizontal: rule.isHorizontal, position: rule.position, start: rule.end, end: rule.end)
      ] {
        if piece.start > edge {
          shown.append(
            PageArt.Rule(
              isHorizontal: rule.isHorizontal, position: rule.position, start: edge,
              end: piece.start))
          length += piece.start - edge
        }
        edge = max(edge, piece.end)
      }
      return length * 2 < rule.end - rule.start ? shown : [rule]
    }
  }

  /// What of a rule lies inside of an area, away from its edges along the rule.
  private static func part(of rule: PageArt.Rule, inside box: Box) -> PageArt.Rule? {
    let (lower, upper) = rule.isHorizontal ? (box.top, box.bottom) : (box.left, box.right)
    guard rule.position > Float(lower) + margin, rule.position < Float(upper) - margin else {
      return nil
    }
    let (from, to) = rule.isHorizontal ? (box.left, box.right) : (box.top, box.bottom)
    var piece = rule
    piece.start = max(rule.start, Float(from))
    piece.end = min(rule.end, Float(to))
    return piece.end > piece.start ? piece : nil
  }

  /// Rules in the middle of the gaps between areas that stand side by side, where nothing is written in
  /// the gap and nothing is painted over it.
  static func gaps(_ content: PageContent, visible: [Int]) -> [PageArt.Rule] {
    var areas: [(box: Box, place: Int)] = []
    for (place, shape) in content.shapes.enumerated() {
      if shape.fill != nil, isBox(shape.box, least: height) { areas.append((shape.box, place)) }
    }
    // Nobody draws a picture behind a word to mark it.
    let last = content.shapes.count
    for box in content.images where isBox(box, least: 6) { areas.append((box, last)) }
    guard areas.count >= 2, areas.count <= limit else { return [] }
    areas = areas.ordered { OrderKey($0.box.left, $0.box.top) }
    let glyphs = visible.prefix(20 * limit).map { content.glyphs[$0] }
      .filter { !$0.scalar.isBlank }
    var gaps: [PageArt.Rule] = []
    for one in areas {
      for other in areas where (1...widest).contains(other.box.left - one.box.right) {
        let top = max(one.box.top, other.box.top)
        let bottom = min(one.box.bottom, other.box.bottom)
        let least = min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)
        guard bottom - top >= 0.5 * least, gaps.count < limit else { continue }
        let gap = Box(left: one.box.right, top: top, right: other.box.left, bottom: bottom)
        if glyphs.contains(where: { gap.holds($0.middle) }) { continue }
        let middle = (gap.left + gap.right) / 2
        let over = content.shapes.dropFirst(max(one.place, other.place) + 1)
        let isPainted = over.contains { area in
          area.fill != nil && area.box.left < middle && area.box.right > middle
            && area.box.top < bottom && area.box.bottom > top
        }
        if isPainted { continue }
        gaps.append(
          PageArt.Rule(
            isHorizontal: false, position: Float(middle), start: Float(top), end: Float(bottom)))
      }
    }
    return gaps
  }

  /// The upper and lower edges of opaque areas painted over parts of others: a band across some boxes is no
  /// line of their text.
  static func edges(_ content: PageContent) -> [PageArt.Rule] {
    let areas = content.shapes.filter { shape in
      shape.fill.map { $0 & 0xFF >= opaque } ?? false && isBox(shape.box, least: 6)
    }
    guard areas.count >= 2, areas.count <= limit else { return [] }
    var edges: [PageArt.Rule] = []
    for (place, upper) in areas.enumerated().dropFirst() {
      let box = upper.box
      let isAcross = areas[..<place].contains { other in
        other.box.top < box.top - 2 && other.box.bottom > box.bottom + 2
          && other.box.left > box.left + 2 && other.box.right < box.right - 2
      }
      guard isAcross else { continue }
      for y in [box.top, box.bottom] {
        edges.append(
          PageArt.Rule(
            isHorizontal: true, position: Float(y), start: Float(box.left), end: Float(box.right)))
      }
    }
    return edges
  }

  private static func isBox(_ box: Box, least: Double) -> Bool {
    box.right - box.left >= least && box.bottom - box.top >= least
  }
}

extension Box {
  /// Whether a place lies inside.
  fileprivate func holds(_ place: (x: Float, y: Float)) -> Bool {
    Double(place.x) > left && Double(place.x) < right && Double(place.y) > top
      && Double(place.y) < bottom
  }
}
