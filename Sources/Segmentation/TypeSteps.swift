internal import Ordering
internal import PlanModel

/// The sizes of type that headings of a document are set in, largest first.
///
/// Sizes within a twentieth of each other are one: renderers scale and round.
struct TypeSteps {
  private static let tolerance: Float = 1.05

  /// The smallest size of each step in points, falling.
  private var steps: [Float] = []
  private let layout: Layout

  init(_ candidates: [Candidate], _ layout: Layout) {
    self.layout = layout
    var sizes: [Float] = []
    for index in candidates.indices where candidates[index].reading == .heading {
      if let size = layout.blocks[candidates[index].block].style?.size { sizes.append(size) }
    }
    for size in sizes.ascending().reversed() {
      if let last = steps.last, last <= size * Self.tolerance {
        steps[steps.count - 1] = min(last, size)
      } else {
        steps.append(size)
      }
    }
  }

  /// The font size of a heading in points; nil where the source does not say.
  func size(of candidate: Candidate) -> Float? { layout.blocks[Int(candidate.block)].style?.size }

  /// The step of a heading, 0 for the largest; nil where the source does not say.
  func step(of candidate: Candidate) -> Int? {
    guard let size = size(of: candidate) else { return nil }
    return steps.firstIndex { $0 <= size * 1.001 }
  }
}
