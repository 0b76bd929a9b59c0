internal import Ordering

/// Finds out which inner title (（1）…) stands under which outer title (１ …), where they come out in
/// any order.
///
/// Every outer title has inner titles 1, 2, 3, … without gaps. Among the assignments that keep to
/// that, those are better whose titles stand on one line with their outer title, follow each other
/// in the source, do not go back over pages, and share words with the outer title, what is said under
/// it, and the points that come to stand below them. The best one is searched for by exchanges; it
/// is found from two starts, so that the result does not depend on one.
struct TitleAssignment {
  /// A title.
  struct Title {
    /// Its number.
    var number: Int
    /// Its page.
    var page: Int
    /// Its position in the source.
    var position: Int
    /// The outer title that stands on the same line; nil for none.
    var beside: Int?
    /// The outer title directly before it in the source; nil for none.
    var behind: Int?
  }

  /// Two titles of one number under one outer title.
  static let duplicate = 6.0
  /// A number left out, or an outer title without inner ones.
  static let gap = 4.0
  /// Going back to an earlier page.
  static let pageBack = 4.0
  /// A first title on the line of its outer title.
  static let besideValue = 5.0
  /// A first title directly behind its outer title.
  static let behindValue = 1.5
  /// A title directly behind the one before it.
  static let following = 0.5
  /// A title before the one before it, on the same page: where titles come out in any order, and
  /// where most come out in order.
  static let inverted = (anyOrder: 0.3, inOrder: 1.5)
  /// Share of the titles that go on counting, or start again, behind the one before them, from which
  /// on they come out in order.
  static let orderly = 0.85
  /// Fewest steps from title to title on which that is judged.
  static let fewestSteps = 6
  /// An exchange that costs less than this leaves it open which is right.
  static let unsure = 0.8

  /// The pages of the outer titles, in order of their numbers.
  let outerPages: [Int]
  /// The inner titles in source order.
  let titles: [Title]
  /// How well each inner title fits each outer title.
  let affinity: [[Double]]
  /// What a title before the one before it costs.
  private let inverted: Double

  /// Prepares the search.
  init(outerPages: [Int], titles: [Title], affinity: [[Double]]) {
    self.outerPages = outerPages
    self.titles = titles
    self.affinity = affinity
    let steps = zip(titles, titles.dropFirst()).filter { $0.page == $1.page }
    let counting = steps.count { $1.number == $0.number + 1 || $1.number == 1 }
    let isOrderly =
      steps.count >= Self.fewestSteps && Double(counting) >= Self.orderly * Double(steps.count)
    inverted = isOrderly ? Self.inverted.inOrder : Self.inverted.anyOrder
  }

  /// The order of the titles under an assignment.
  func order(_ outers: [Int]) -> [Int] {
    titles.indices.ordered { OrderKey(outers[$0], titles[$0].number, $0) }
  }

  /// The assignment that reading in source order gives.
  func inSourceOrder() -> [Int] {
    var outers: [Int] = []
    var highest = Array(repeating: 0, count: outerPages.count)
    var opened = -1
    for title in titles {
      if title.number == 1 || opened < 0 {
        opened = min(opened + 1, outerPages.count - 1)
        outers.append(opened)
        highest[opened] = title.number
      } else {
        let outer = (0...opened).last { highest[$0] == title.number - 1 } ?? opened
        outers.append(outer)
        highest[outer] = title.number
      }
    }
    return outers
  }

  /// The assignment number by number: the first titles beside their outer titles, the others in
  /// source order.
  private func byNumber() -> [Int] {
    var outers = Array(repeating: -1, count: titles.count)
    var open = Array(outerPages.indices)
    for number in titles.map(\.number).distinct() {
      var free = open
      var rest: [Int] = []
      for index in titles.indices where titles[index].number == number {
        if number == 1, let beside = titles[index].beside, let at = free.firstIndex(of: beside) {
          outers[index] = beside
          free.remove(at: at)
        } else {
          rest.append(index)
        }
      }
      for index in rest {
        outers[index] = free.isEmpty ? open.last ?? 0 : free.removeFirst()
      }
      open = outerPages.indices.filter { outer in
        titles.indices.contains { titles[$0].number == number && outers[$0] == outer }
      }
      if open.isEmpty { open = Array(outerPages.indices) }
    }
    return outers
  }

  /// The best assignment.
  ///
  /// - Parameters:
  ///   - start: the assignment to start from; nil for several starts.
  ///   - fit: how well the title fits the n-th group of points.
  func best(from start: [Int]?, fit: (Int, Int) -> Double) -> [Int] {
    var best: (outers: [Int], value: Double)?
    for outers in start.map({ [$0] }) ?? [inSourceOrder(), byNumber()] {
      let found = climb(outers, fit)
      if best.map({ found.value > $0.value + 1e-9 }) ?? true { best = found }
    }
    return best?.outers ?? []
  }

  /// The titles that could as well change places with another one.
  func doubtful(_ outers: [Int], fit: (Int, Int) -> Double) -> [(Int, Int)] {
    let best = value(outers, fit)
    var pairs: [(Int, Int)] = []
    for (one, other) in sameNumber() where outers[one] != outers[other] {
      var changed = outers
      changed.swapAt(one, other)
      if best - value(changed, fit) < Self.unsure { pairs.append((one, other)) }
    }
    return pairs
  }

  /// Whether every outer title has the numbers 1, 2, 3, … once.
  func isComplete(_ outers: [Int]) -> Bool { numbering(order(outers), outers) == 0 }

  private func sameNumber() -> [(Int, Int)] {
    titles.indices.flatMap { one in
      titles.indices[(one + 1)...].filter { titles[$0].number == titles[one].number }
        .map { (one, $0) }
    }
  }

  private func climb(
    _ start: [Int], _ fit: (Int, Int) -> Double
  ) -> (outers: [Int], value: Double) {
    var outers = start
    var best = value(outers, fit)
    let pairs = sameNumber()
    let highest = titles.map(\.number).max() ?? 0
    func keep(_ changed: [Int]) -> Bool {
      guard changed != outers else { return false }
      let value = value(changed, fit)
      guard value > best + 1e-9 else { return false }
      best = value
      outers = changed
      return true
    }
    for _ in 0..<8 {
      var improved = false
      for (one, other) in pairs {
        var changed = outers
        changed.swapAt(one, other)
        if keep(changed) { improved = true }
      }
      for index in titles.indices {
        for outer in outerPages.indices {
          var changed = outers
          changed[index] = outer
          if keep(changed) { improved = true }
        }
      }
      // All titles from a number on.
      for number in stride(from: 1, through: highest, by: 1) {
        for one in outerPages.indices {
          for other in outerPages.indices where other > one {
            var changed = outers
            for index in titles.indices where titles[index].number >= number {
              if outers[index] == one { changed[index] = other }
              if outers[index] == other { changed[index] = one }
            }
            if keep(changed) { improved = true }
          }
        }
      }
      if !improved { break }
    }
    return (outers, best)
  }

  private func value(_ outers: [Int], _ fit: (Int, Int) -> Double) -> Double {
    let order = order(outers)
    var value = -numbering(order, outers)
    for (place, index) in order.enumerated() {
      let title = titles[index]
      value += affinity[index][outers[index]] + fit(index, place)
      if title.number == 1 {
        if title.beside == outers[index] {
          value += Self.besideValue
        } else if title.behind == outers[index] {
          value += Self.behindValue
        }
      }
      if title.page < outerPages[outers[index]] { value -= Self.pageBack }
      guard place > 0 else { continue }
      let last = titles[order[place - 1]]
      if title.page < last.page {
        value -= Self.pageBack
      } else if title.page == last.page, title.position < last.position {
        value -= inverted
      } else if title.position == last.position + 1 {
        value += Self.following
      }
    }
    return value
  }

  /// What the numbers that repeat or are left out cost.
  private func numbering(_ order: [Int], _ outers: [Int]) -> Double {
    var cost = 0.0
    var filled = 0
    var outer = -1
    var last = 0
    for index in order {
      if outers[index] != outer {
        outer = outers[index]
        filled += 1
        last = 0
      }
      let number = titles[index].number
      if number == last {
        cost += Self.duplicate
      } else if number > last + 1 {
        cost += Self.gap
      }
      last = number
    }
    return cost + Self.gap * Double(outerPages.count - filled)
  }
}
