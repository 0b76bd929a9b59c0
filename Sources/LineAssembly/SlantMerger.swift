import Glibc
import PDFContent
import PlanModel

/// Joins the parts of slanted text that were not drawn one after the other: a stamp or a watermark.
enum SlantMerger {
  /// How far the last character of one part may be from the first of the next, middle to middle in em.
  private static let step: Float = 1.3
  /// How far the next may stand off the line, in em.
  private static let offset: Float = 0.3

  static func merge(_ runs: inout [Run], _ content: PageContent) {
    let slanted = runs.indices.filter { runs[$0].direction == .other }
    guard slanted.count > 1, slanted.count <= 200 else { return }
    var groups = RunGroups(count: runs.count)
    var isJoined = false
    for one in slanted {
      for other in slanted where other != one && goesOn(runs[one], runs[other], content) {
        groups.join(one, other)
        isJoined = true
      }
    }
    guard isJoined else { return }
    runs = groups.merged(runs) { place($0, content) < place($1, content) }
  }

  private static func goesOn(_ one: Run, _ next: Run, _ content: PageContent) -> Bool {
    guard let last = one.elements.last, let first = next.elements.first else { return false }
    let (from, to) = (content.glyphs[last.glyph], content.glyphs[first.glyph])
    let angle = content.styles[Int(from.style)].angle
    guard angle == content.styles[Int(to.style)].angle else { return false }
    let (x, y) = axis(angle)
    let (dx, dy) = (to.middle.x - from.middle.x, to.middle.y - from.middle.y)
    let along = dx * x + dy * y
    return along > 0 && along <= step * max(one.size, next.size)
      && abs(dy * x - dx * y) <= offset * max(one.size, next.size)
  }

  /// How far along its line a run starts.
  private static func place(_ run: Run, _ content: PageContent) -> Float {
    guard let first = run.elements.first else { return 0 }
    let glyph = content.glyphs[first.glyph]
    let (x, y) = axis(content.styles[Int(glyph.style)].angle)
    return glyph.middle.x * x + glyph.middle.y * y
  }

  /// The way a line runs at a clockwise angle, y growing downwards.
  private static func axis(_ angle: Int) -> (x: Float, y: Float) {
    let turn = Float(angle) * .pi / 180
    return (cos(turn), sin(turn))
  }
}
