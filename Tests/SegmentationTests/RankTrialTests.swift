import PlanGrammar
import PlanModel
import Testing

@testable import Segmentation

/// Reading a part of the headings anew says what reading all of them says.
@Suite struct RankTrialTests {
  /// Headings of many classes in no order, with everything that a reading asks for.
  @Test(arguments: 1...40)
  func aMoveCostsWhatReadingAllHeadingsCosts(seed: UInt64) {
    var random = Numbers(state: seed)
    let table = Self.table(of: random.below(120) + 2, &random)
    let cost = RankCost(table: table, limit: 100)
    let ranks = table.priors.map { $0 + Double(random.below(3)) * 7 }
    for _ in 0..<6 {
      let group = table.classes.indices.filter { _ in random.below(4) == 0 }
      guard !group.isEmpty else { continue }
      var move = cost.move(group, ranks)
      let before = cost.reading(ranks).parents
      for rank in Set(ranks.flatMap { [$0 - 0.5, $0, $0 + 3] }).sorted() {
        var moved = ranks
        for index in group { moved[index] = rank }
        let total = move.total(rank, moved, bound: .infinity)
        let after = cost.reading(moved)
        #expect(abs(total - after.total) < 1e-9)
        let elsewhere = after.parents.indices.filter { after.parents[$0] != before[$0] }
        #expect(move.elsewhere.sorted() == elsewhere)
      }
    }
  }

  /// What costs more than the bound may be told as any value above it.
  @Test func aBoundIsNotUndercut() {
    var random = Numbers(state: 7)
    let table = Self.table(of: 60, &random)
    let cost = RankCost(table: table, limit: 2000)
    var move = cost.move([0], table.priors)
    var moved = table.priors
    for rank in stride(from: 0.0, through: 80, by: 5) {
      moved[0] = rank
      let total = cost.total(moved)
      let told = move.total(rank, moved, bound: total - 1)
      #expect(told > total - 1)
    }
  }

  /// Numbers that look random and are the same in each run (Knuth's constants).
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func table(of count: Int, _ random: inout Numbers) -> HeadingTable {
    let candidates = (0..<count).map { block in
      let number = random.below(5) + 1
      let labels = [
        "第\(number)編　計画", "第\(number)章　防災", "\(number)　防犯", "（\(number)）訓練", "■ 健康", "【現状】",
        "【課題】", "施策\(number)　見守り", "\(number)-\(random.below(4) + 1) 消防", "暮らし", "目標",
      ]
      let text = labels[random.below(labels.count)].layerT
      let marker = MarkerGrammar.standard.marker(of: text)
      let key = marker.map { Array(text[$0.name ?? ($0.textStart..<text.count)]) } ?? text
      return Candidate(
        block: block, marker: marker, length: text.count, endsSentence: false,
        key: ScalarSlice(key.withoutSpaces), reading: .heading)
    }
    var table = HeadingTable(candidates)
    for index in table.entries.indices {
      table.entries[index].hasContent = random.below(2) == 0
      table.entries[index].isPart = random.below(6) == 0
      table.entries[index].holdsText = random.below(6) == 0
      table.entries[index].isNamedBefore = random.below(8) == 0
      table.entries[index].holdsContents = random.below(10) == 0
    }
    return table
  }
}
