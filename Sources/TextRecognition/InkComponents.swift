/// Pieces of ink that hang together, pixels that touch at a corner included.
struct InkComponents {
  struct Component {
    var box: PixelBox
    /// Dark pixels.
    var area: Int
    /// The longest run.
    var longestRun: Int
  }

  private(set) var components: [Component] = []
  /// For each run the component it belongs to.
  private(set) var homes: [Int32] = []

  init(_ ink: InkRuns) {
    let runs = ink.runs
    var parents = Array(0..<Int32(runs.count))
    func root(_ index: Int32) -> Int32 {
      var index = index
      while parents[Int(index)] != index {
        parents[Int(index)] = parents[Int(parents[Int(index)])]
        index = parents[Int(index)]
      }
      return index
    }
    for row in 0..<max(0, ink.height - 1) {
      var above = ink.rows[row]
      var below = ink.rows[row + 1]
      let (lastAbove, lastBelow) = (ink.rows[row + 1], ink.rows[row + 2])
      while above < lastAbove, below < lastBelow {
        if runs[above].end >= runs[below].start, runs[below].end >= runs[above].start {
          let (one, other) = (root(Int32(above)), root(Int32(below)))
          if one != other { parents[Int(max(one, other))] = min(one, other) }
        }
        if runs[above].end < runs[below].end { above += 1 } else { below += 1 }
      }
    }
    var numbers = [Int32](repeating: -1, count: runs.count)
    homes.reserveCapacity(runs.count)
    for (index, run) in runs.enumerated() {
      let top = Int(root(Int32(index)))
      let box = PixelBox(
        left: Int(run.start), top: Int(run.row), right: Int(run.end), bottom: Int(run.row) + 1)
      let length = Int(run.end - run.start)
      if numbers[top] < 0 {
        numbers[top] = Int32(components.count)
        components.append(Component(box: box, area: length, longestRun: length))
      } else {
        let number = Int(numbers[top])
        components[number].box.formUnion(box)
        components[number].area += length
        components[number].longestRun = max(components[number].longestRun, length)
      }
      homes.append(numbers[top])
    }
  }
}
