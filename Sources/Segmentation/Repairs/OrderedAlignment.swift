/// Places things in order among others in order.
enum OrderedAlignment {
  /// Two things on one place.
  static let shared = -3.0

  /// The best places, never falling, for `count` things among `places` places; by dynamic
  /// programming.
  static func places(
    _ count: Int, among places: Int, value: (Int, Int) -> Double
  ) -> [Int] {
    guard count > 0, places > 0 else { return Array(repeating: 0, count: count) }
    if count == places { return Array(0..<count) }
    var best = (0..<places).map { value(0, $0) }
    var choices: [[Int]] = []
    for thing in 1..<max(count, 1) {
      var next: [Double] = []
      var choice: [Int] = []
      for place in 0..<places {
        var top = (value: best[place] + shared, place: place)
        for before in 0..<place where best[before] > top.value { top = (best[before], before) }
        next.append(top.value + value(thing, place))
        choice.append(top.place)
      }
      best = next
      choices.append(choice)
    }
    var place = best.indices.max { best[$0] < best[$1] } ?? 0
    var result = [place]
    for choice in choices.reversed() {
      place = choice[place]
      result.append(place)
    }
    return result.reversed()
  }
}
