import PlanModel
import Testing

@testable import Segmentation

@Suite struct GroupPartitionTests {
  private func groups(_ cuts: [Double], titles: Int) -> [Range<Int>] {
    GroupPartition(count: cuts.count, cuts: cuts)
      .groups(titles: titles, fit: { _, _ in 0 }, start: { _, _ in 0 })
  }

  @Test func groupsEndWhereTheyAreClosed() {
    #expect(groups([0, -2, 2, -2, -2, 2], titles: 3) == [0..<2, 2..<5, 5..<6])
  }

  @Test func oneGroupThatIsNotClosedIsFoundBetweenOthers() {
    // Two groups are closed; the gap (+1) tells where the third ends.
    #expect(groups([0, -2, -1, -2, 2, -2], titles: 3) == [0..<2, 2..<4, 4..<6])
  }

  @Test func wordsDecideWhereNothingElseDoes() {
    let partition = GroupPartition(count: 4, cuts: [0, 0, 0, 0])
    let groups = partition.groups(titles: 2) { title, range in
      // Title 0 fits the first three points, title 1 the last.
      range.reduce(0) { $0 + (($1 < 3) == (title == 0) ? 1 : -1) }
    } start: { _, _ in
      0
    }
    #expect(groups == [0..<3, 3..<4])
  }

  @Test(arguments: 1...30) func allPointsAreInOneGroup(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let count = Int.random(in: 0...40, using: &generator)
    let titles = Int.random(in: 1...12, using: &generator)
    let cuts = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
    let result = groups(cuts, titles: titles)
    #expect(result.count == titles)
    #expect(result.flatMap(Array.init) == Array(0..<count))
  }
}

@Suite struct VocabularyTests {
  private func overlap(_ one: String, _ other: String, among: [String] = []) -> Double {
    Vocabulary(([one, other] + among).map { Array($0.unicodeScalars) }).overlap(0, 1)
  }

  @Test func textsOfOneThingShareWords() {
    #expect(overlap("起業・創業の支援", "起業・創業を希望する方", among: ["雇用の促進"]) >= 0.4)
    #expect(overlap("起業・創業の支援", "雇用の促進", among: ["水道"]) == 0)
  }

  @Test func wordsOfMostTextsWeighLess() {
    let others = ["道路の整備", "公園の整備", "河川の整備"]
    #expect(
      overlap("学校の整備", "水道の整備", among: others)
        < overlap("学校の建替", "学校の改修", among: others))
  }

  @Test func particlesAndSingleCharactersAreNoWords() {
    #expect(overlap("水を守る", "火を守る") == 0)
    #expect(overlap("", "火を守る") == 0)
  }
}

@Suite struct TitleAssignmentTests {
  private typealias Title = TitleAssignment.Title

  @Test func numbersAloneDecideUnderOneTitle() {
    let titles = [2, 3, 1].enumerated().map { Title(number: $1, page: 1, position: $0) }
    let assignment = TitleAssignment(
      outerPages: [1], titles: titles, affinity: [[0], [0], [0]])
    let found = assignment.best(from: nil) { _, _ in 0 }
    #expect(assignment.order(found) == [2, 0, 1])
    #expect(assignment.isComplete(found))
  }

  @Test func aTitleOnTheLineOfItsOuterTitleStandsUnderIt() {
    var titles = [1, 1].enumerated().map { Title(number: $1, page: 1, position: $0) }
    titles[0].beside = 1
    let assignment = TitleAssignment(
      outerPages: [1, 1], titles: titles, affinity: [[0.5, 0], [0, 0.5]])
    #expect(assignment.best(from: nil) { _, _ in 0 } == [1, 0])
  }

  @Test func pagesKeepTitlesApart() {
    let titles = [(2, 1), (1, 1), (2, 2), (1, 2)].enumerated().map {
      Title(number: $1.0, page: $1.1, position: $0)
    }
    let assignment = TitleAssignment(
      outerPages: [1, 2], titles: titles, affinity: Array(repeating: [0, 0], count: 4))
    #expect(assignment.best(from: nil) { _, _ in 0 } == [0, 0, 1, 1])
  }

  @Test func aTitleThatIsMissingIsNoticed() {
    let titles = [Title(number: 1, page: 1, position: 0), Title(number: 3, page: 1, position: 1)]
    let assignment = TitleAssignment(outerPages: [1], titles: titles, affinity: [[0], [0]])
    #expect(!assignment.isComplete(assignment.best(from: nil) { _, _ in 0 }))
  }

  @Test(arguments: 1...40) func shuffledTitlesComeBack(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var truth: [(outer: Int, number: Int)] = []
    let outers = Int.random(in: 1...6, using: &generator)
    for outer in 0..<outers {
      for number in 1...Int.random(in: 1...5, using: &generator) { truth.append((outer, number)) }
    }
    truth.shuffle(using: &generator)
    let titles = truth.enumerated().map { Title(number: $1.number, page: 1, position: $0) }
    // Words that tell a title from its neighbours, with noise.
    let affinity = truth.map { title in
      (0..<outers).map { outer in
        (outer == title.outer ? 3.0 : 0) + Double.random(in: 0...0.5, using: &generator)
      }
    }
    let assignment = TitleAssignment(
      outerPages: Array(repeating: 1, count: outers), titles: titles, affinity: affinity)
    #expect(assignment.best(from: nil) { _, _ in 0 } == truth.map(\.outer))
  }
}

@Suite struct OutlineSpeedTests {
  @Test func theLongestChapterTakesSeconds() {
    var generator = SeededGenerator(state: 5)
    var titles = (0..<ScrambledOutline.mostTitles).map {
      TitleAssignment.Title(number: $0 % 8 + 1, page: 1, position: $0)
    }
    titles.shuffle(using: &generator)
    let outers = ScrambledOutline.mostTitles / 8
    let assignment = TitleAssignment(
      outerPages: Array(repeating: 1, count: outers), titles: titles,
      affinity: titles.map { _ in
        (0..<outers).map { _ in Double.random(in: 0...2, using: &generator) }
      })
    let clock = ContinuousClock()
    let time = clock.measure { _ = assignment.best(from: nil) { _, _ in 0 } }
    #expect(time < .seconds(60))
  }
}

@Suite struct OrderedAlignmentTests {
  @Test func equalNumbersGoOneToOne() {
    #expect(OrderedAlignment.places(3, among: 3) { _, _ in 0 } == [0, 1, 2])
  }

  @Test func theValueTellsWhichPlaceIsLeftOut() {
    let best = [0, 2]
    #expect(OrderedAlignment.places(2, among: 3) { best[$0] == $1 ? 1 : 0 } == [0, 2])
  }

  @Test func noPlaceIsNoError() {
    #expect(OrderedAlignment.places(0, among: 3) { _, _ in 0 }.isEmpty)
    #expect(OrderedAlignment.places(2, among: 0) { _, _ in 0 } == [0, 0])
  }
}
