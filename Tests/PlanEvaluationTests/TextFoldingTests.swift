import Foundation
import Testing

@testable import PlanEvaluation

@Suite("Text folding")
struct TextFoldingTests {
  @Test(
    "takes out what is no difference",
    arguments: [
      ("第\u{FF11}章\u{3000} まち\n", "第1章まち"),
      ("\u{3007}と\u{25EF}", "\u{25CB}と\u{25CB}"),
      ("\u{FF0D}\u{2010}\u{2011}\u{2013}\u{2014}\u{2015}\u{2500}\u{2212}\u{FE31}", "---------"),
      ("5\u{FF5E}7\u{301C}9", "5~7~9"),
      ("\u{FF76}\u{FF9E}\u{FF65}\u{2022}", "\u{30AC}\u{30FB}\u{30FB}"),
      ("\u{FF1A}\u{2236}\u{FF0C}\u{FF0E}", "::,."),
      ("\u{2660}\u{FE0E}\u{200B}\u{F06C}\u{1C}", "\u{2660}"),
      ("\u{3231}\u{33A1}\u{2F08}", "(株)m2人"),
      ("か\u{3099}", "\u{304C}"),
    ])
  func folds(_ text: String, _ expected: String) {
    #expect(foldCompatibility(Array(text.unicodeScalars)) == Array(expected.unicodeScalars))
  }

  @Test("keeps what is a difference", arguments: ["ー-", "一二", "はぱ", "A a", "、,。."])
  func keeps(_ text: String) {
    let scalars = text.unicodeScalars.filter { $0 != " " }
    #expect(foldCompatibility(Array(text.unicodeScalars)) == Array(scalars))
  }

  @Test("normalizes between the two look-alike tables")
  func normalizesInBetween() {
    var seen: [Unicode.Scalar] = []
    let folded = foldCompatibility(Array("\u{FF5E}\u{FE0F}x".unicodeScalars)) { scalars in
      seen = scalars
      return scalars + ["\u{2014}", "\u{3000}"]
    }
    #expect(seen == ["~", "x"])
    #expect(folded == ["~", "x", "-"])
  }

  @Test("makes room for forms much longer than the text")
  func growsBuffer() {
    // U+FDFA becomes eighteen characters, three of them spaces.
    let text = String(repeating: "\u{FDFA}", count: 100)
    #expect(foldCompatibility(Array(text.unicodeScalars)).count == 1500)
  }

  struct Answer: Decodable {
    var scalar: UInt32
    var folded: String
    var isDigit: Bool
    var isOrnament: Bool
  }

  @Test(
    "agrees with score.py on every character of the BMP that Python's Unicode data know",
    .enabled(if: SharedFiles.haveScorer, "score.py is not beside the project"))
  func agreesWithScorer() throws {
    let answers = try Python.run(
      """
      import importlib.util, json, re, sys, unicodedata
      spec = importlib.util.spec_from_file_location("score", sys.argv[2])
      score = importlib.util.module_from_spec(spec)
      spec.loader.exec_module(score)
      out = []
      for c in map(chr, range(0x10000)):
          if unicodedata.category(c) in ("Cn", "Cs"):
              continue
          out.append({"scalar": ord(c), "folded": score.fold(c),
                      "isDigit": bool(re.match(r"\\d", c)),
                      "isOrnament": bool(score.BRACKETS.match(c))})
      print(json.dumps(out))
      """, [Int](), as: [Answer].self)
    #expect(answers.count > 60_000)
    for answer in answers {
      guard let scalar = Unicode.Scalar(answer.scalar) else { continue }
      let place = "U+" + String(answer.scalar, radix: 16)
      #expect(foldCompatibility([scalar]) == Array(answer.folded.unicodeScalars), "\(place)")
      #expect(scalar.isDecimalDigit == answer.isDigit, "\(place)")
      #expect(scalar.isOrnament == answer.isOrnament, "\(place)")
    }
  }
}
