internal import Ordering
import PDFContent
import PlanModel

/// Finds ruby (ルビ): small kana above the word that they spell, or to the right of it in vertical
/// writing; and the dots of emphasis (圏点) that stand in its place, one beside each character.
///
/// How sure: the run is of kana alone, at most three fifths as large as the run beside it, close to
/// it, within its ends, and covers at least one kanji of it; or it is of as many dots as it covers
/// characters.
struct RubyFinder {
  /// A ruby and what it belongs to.
  struct Ruby {
    var run: Run
    /// Glyphs of the base, in their order on the line.
    var base: [Int]
  }

  /// The sizes of ruby in that of its base. JIS X 4051 sets it at one half; what is smaller than a third
  /// is a line above a title.
  private static let sizes: ClosedRange<Float> = 0.33...0.6
  /// The widest gap between ruby and its base in em of the base. It stands close: 0.01 em in the one
  /// policy speech that has some.
  private static let gap: Float = 0.2
  /// How far ruby may reach into the cell of its base in em of the base: the cells of fonts are up to
  /// a quarter higher than their size.
  private static let overlap: Float = 0.45
  /// How far ruby may stand out over the ends of its base in em of the base. Over a word of one
  /// kanji, three kana stand out by a quarter on both sides.
  private static let overhang: Float = 0.6
  /// The most runs that are taken for ruby's; a page has a few hundred.
  private static let most = 2_000

  /// Takes the ruby out of the runs of a page.
  ///
  /// - Returns: the ruby, and the glyphs of dots that stand beside characters in its place for
  ///   emphasis (圏点).
  static func extract(
    from runs: inout [Run], _ content: PageContent
  ) -> (ruby: [Ruby], dots: [Int]) {
    let small = runs.indices.filter { isKana(runs[$0], content) || isDots(runs[$0], content) }
    guard !small.isEmpty, small.count <= most else { return ([], []) }
    let largest = runs.map(\.size).max() ?? 0
    guard small.contains(where: { runs[$0].size <= sizes.upperBound * largest }) else {
      return ([], [])
    }
    let bases = runs.indices.ordered { OrderKey(runs[$0].top, $0) }
    var found: [(index: Int, ruby: Ruby)] = []
    for index in small {
      if let base = base(of: runs[index], among: bases, runs, content) {
        found.append((index, Ruby(run: runs[index], base: base)))
      }
    }
    let taken = Set(found.map(\.index))
    guard !taken.isEmpty else { return ([], []) }
    runs = runs.indices.filter { !taken.contains($0) }.map { runs[$0] }
    let dots = found.filter { isDots($0.ruby.run, content) }
    return (
      joined(found.map(\.ruby).filter { !isDots($0.run, content) }),
      dots.flatMap { $0.ruby.run.elements.map(\.glyph) }.ascending()
    )
  }

  private static func isDots(_ run: Run, _ content: PageContent) -> Bool {
    run.direction != .other
      && run.elements.allSatisfy { element in
        switch content.glyphs[element.glyph].scalar.value {
        case 0x30FB, 0x2022, 0x25CF, 0x25CB, 0xFE45, 0xFE46: true
        default: false
        }
      }
  }

  /// Puts ruby of one base together: two kana beside a kanji of a column make no run.
  private static func joined(_ found: [Ruby]) -> [Ruby] {
    var joined: [Ruby] = []
    var holder: [Int: Int] = [:]
    for ruby in found {
      guard let index = ruby.base.lazy.compactMap({ holder[$0] }).first else {
        for glyph in ruby.base { holder[glyph] = joined.count }
        joined.append(ruby)
        continue
      }
      for glyph in ruby.base where holder[glyph] == nil {
        joined[index].base.append(glyph)
        holder[glyph] = index
      }
      let (one, other) = (joined[index].run, ruby.run)
      let isVertical = abs(one.left - other.left) < abs(one.top - other.top)
      let isFirst = isVertical ? one.top < other.top : one.left < other.left
      joined[index].run.elements =
        isFirst ? one.elements + other.elements : other.elements + one.elements
      joined[index].run.formUnion(other)
      if isVertical { joined[index].run.direction = .down }
    }
    return joined
  }

  private static func isKana(_ run: Run, _ content: PageContent) -> Bool {
    run.direction != .other
      && run.elements.allSatisfy { element in
        switch content.glyphs[element.glyph].scalar.value {
        case 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE: true
        default: false
        }
      }
  }

  /// The glyphs that a run of small kana spells.
  private static func base(
    of ruby: Run, among bases: [Int], _ runs: [Run], _ content: PageContent
  ) -> [Int]? {
    var best: (base: [Int], distance: Float)?
    for index in bases {
      let run = runs[index]
      if run.top > ruby.bottom + run.size { break }
      guard sizes.contains(ruby.size / max(run.size, 0.1)) else { continue }
      let isVertical = run.direction == .down
      // A single character does not show which way its line runs.
      guard ruby.direction == run.direction || ruby.elements.count == 1 || run.elements.count == 1,
        run.direction == .right || isVertical || run.elements.count == 1
      else { continue }
      let distance =
        isVertical ? ruby.left - run.right : run.top - ruby.bottom
      guard distance >= -overlap * run.size, distance <= gap * run.size else { continue }
      let (from, to) = isVertical ? (ruby.top, ruby.bottom) : (ruby.left, ruby.right)
      let (start, end) = isVertical ? (run.top, run.bottom) : (run.left, run.right)
      let margin = overhang * run.size
      guard from >= start - margin, to <= end + margin else { continue }
      var base = covered(from, to, of: run, isVertical, content)
      if isDots(ruby, content) {
        // One dot a character; one alone is a bullet.
        guard base.count == ruby.elements.count, base.count > 1 else { continue }
      } else {
        while let last = base.last, !content.glyphs[last].scalar.isKanji { base.removeLast() }
        while let first = base.first, !content.glyphs[first].scalar.isKanji { base.removeFirst() }
      }
      guard !base.isEmpty else { continue }
      if abs(distance) < best.map({ abs($0.distance) }) ?? .infinity { best = (base, distance) }
    }
    return best?.base
  }

  /// The characters of a run, by their cells along it, that ruby from one place to another covers.
  private static func covered(
    _ from: Float, _ to: Float, of run: Run, _ isVertical: Bool, _ content: PageContent
  ) -> [Int] {
    var base: [Int] = []
    for element in run.elements {
      let glyph = content.glyphs[element.glyph]
      let (lower, upper) = isVertical ? (glyph.top, glyph.bottom) : (glyph.left, glyph.right)
      // Ruby that stands out covers a little of the neighbours.
      if min(upper, to) - max(lower, from) >= 0.35 * (upper - lower) { base.append(element.glyph) }
    }
    return base
  }
}

extension Unicode.Scalar {
  /// Kanji, the repetition mark 々 and 〆 among them.
  var isKanji: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
