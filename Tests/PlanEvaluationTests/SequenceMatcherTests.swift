import Testing

@testable import PlanEvaluation

@Suite("Sequence matcher")
struct SequenceMatcherTests {
  struct Sample: CustomTestStringConvertible {
    var first: String
    var second: String
    var ratio: Double
    var blocks: [[Int]]

    init(_ first: String, _ second: String, _ ratio: Double, _ blocks: [[Int]]) {
      self.first = first
      self.second = second
      self.ratio = ratio
      self.blocks = blocks
    }

    var testDescription: String { "\(first) / \(second)" }
  }

  /// What Python 3.11's difflib says.
  static let samples = [
    Sample("", "", 1.0, []),
    Sample("a", "", 0.0, []),
    Sample("", "a", 0.0, []),
    Sample("abcd", "bcde", 0.75, [[1, 0, 3]]),
    Sample("qabxcd", "abycdf", 0.6666666666666666, [[1, 0, 2], [4, 3, 2]]),
    Sample(
      "private Thread currentThread;", "private volatile Thread currentThread;",
      0.8656716417910447, [[0, 0, 6], [6, 15, 23]]),
    Sample("abxabcd", "abcd", 0.7272727272727273, [[3, 0, 4]]),
    Sample("tide", "diet", 0.25, [[0, 3, 1]]),
    Sample("diet", "tide", 0.5, [[0, 2, 1], [2, 3, 1]]),
    Sample("aaaa", "aa", 0.6666666666666666, [[0, 0, 2]]),
    Sample("abab", "baba", 0.75, [[0, 1, 3]]),
    Sample(
      "GESTALT PATTERN MATCHING", "GESTALT PRACTICE", 0.6,
      [[0, 0, 9], [9, 10, 1], [10, 12, 1], [12, 15, 1]]),
    Sample("地域福祉の推進", "地域福祉を推進する", 0.75, [[0, 0, 4], [5, 5, 2]]),
    Sample(
      "子どもを安心して産み育てられるまち", "安心して子どもを産み育てられるまち",
      0.7647058823529411, [[0, 4, 4], [8, 8, 9]]),
    Sample("第2章", "第3章", 0.6666666666666666, [[0, 0, 1], [2, 2, 1]]),
    Sample("ababababab", "babababa", 0.8888888888888888, [[1, 0, 8]]),
    Sample("xaxbxcx", "xbxaxcx", 0.7142857142857143, [[0, 2, 3], [5, 5, 2]]),
  ]

  @Test("agrees with difflib", arguments: samples)
  func agreesWithTable(_ sample: Sample) {
    var matcher = SequenceMatcher(
      Array(sample.first.unicodeScalars), Array(sample.second.unicodeScalars))
    #expect(matcher.matchingBlocks().map { [$0.first, $0.second, $0.count] } == sample.blocks)
    #expect(matcher.ratio() == sample.ratio)
  }

  @Test("can be asked again: nothing of one answer remains in the next")
  func isRepeatable() {
    var matcher = SequenceMatcher(Array("qabxcd"), Array("abycdf"))
    let blocks = matcher.matchingBlocks()
    #expect(matcher.matchingBlocks() == blocks)
  }

  @Test(
    "agrees with Python on random sequences of few different elements, which have many ties",
    .enabled(if: Python.isPresent, "python3 is not installed"))
  func agreesWithPython() throws {
    var generator = SeededGenerator(seed: 1)
    func sequence() -> [Int] {
      (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        Int.random(in: 0...3, using: &generator)
      }
    }
    let pairs = (0..<400).map { _ in [sequence(), sequence()] }
    let expected = try Python.run(
      """
      import difflib, json, sys
      out = []
      for a, b in json.load(open(sys.argv[1])):
          m = difflib.SequenceMatcher(None, a, b, autojunk=False)
          out.append([[list(x) for x in m.get_matching_blocks()[:-1]], [[m.ratio()]]])
      print(json.dumps(out))
      """, pairs, as: [[[[Double]]]].self)
    for (pair, answer) in zip(pairs, expected) {
      var matcher = SequenceMatcher(pair[0], pair[1])
      let blocks = matcher.matchingBlocks()
      #expect(
        blocks.map { [Double($0.first), Double($0.second), Double($0.count)] } == answer[0],
        "\(pair)")
      #expect([[matcher.ratio()]] == answer[1], "\(pair)")
    }
  }
}
