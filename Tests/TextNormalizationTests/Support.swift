import PlanModel
import TextNormalization

/// Layer T of a text, as code points: String equality is canonical equivalence and would not see
/// the difference between U+FA19 and U+795E.
func layerT(_ raw: String) -> [UInt32] {
  scalars(String(decoding: TextNormalizer().normalize(Array(raw.utf8)).utf8, as: UTF8.self))
}

/// Layer K of a text in layer T, as code points.
func layerK(_ text: String, _ spaces: MatchKey.Spaces = .betweenLatinOnly) -> [UInt32] {
  MatchKey.make(from: Array(text.unicodeScalars), spaces: spaces).map(\.value)
}

/// The code points of a text.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// A page whose lines end at line feeds and form feeds.
func page(_ text: String, number: Int = 1) -> Page {
  let raw = Array(text.utf8)
  var lines: [Line] = []
  var start = 0
  for index in 0...raw.count
  where index == raw.count || raw[index] == 0x0A || raw[index] == 0x0C {
    lines.append(Line(range: ByteRange(start, index)))
    start = index + 1
  }
  return Page(number: number, rawText: raw, lines: lines)
}

/// A small generator with a seed, so that a failure can be run again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random text made of everything that the rules look at.
struct RandomText {
  private var generator: SeededGenerator
  /// Pieces that rules know, and near misses of them.
  private static let pieces = [
    "\u{FF11}", "5", "0", "A", "\u{FF21}", "x", "iv", "\u{2163}", "第", "章", "々", "〇", "あ", "か", "は",
    "カ", "ト", "ー", "\u{FF76}", "\u{FF8A}", "\u{FF84}", "\u{FF70}", "\u{FF9E}", "\u{FF9F}",
    "\u{3099}", "\u{309A}", "\u{FF0D}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}", "\u{2015}",
    "\u{2500}", "\u{2014}", "-", "~", "\u{FF5E}", "\u{301C}", "\u{FF0E}", "\u{FF0C}", "\u{FF1A}",
    "\u{FF05}", "/", ".", ".", "\u{2026}", "\u{2026}", "\u{2025}", "・", "・", "\u{FF65}", "·",
    "\u{FE30}", "....", "\u{2026}\u{2026}",
    "・・・", " ", " ", "\u{3000}", "\u{A0}", "\u{2003}", "\t", "\n", "\n", "\r\n", "\u{0C}",
    "\u{2028}", "\u{85}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{01}", "\u{0B}", "\u{7F}",
    "\u{F06C}", "\u{F0FC}", "\u{F099}", "\u{E001}", "\u{F0001}", "\u{2F3E}", "\u{2EA0}",
    "\u{2E87}", "\u{FE35}", "\u{FE31}", "\u{FE32}", "\u{FA19}", "\u{2F800}", "\u{E0100}",
    "\u{2460}", "\u{3231}",
    "\u{FF08}", "(", "「", "é", "e\u{301}", "𠮷", "\u{1F600}", "\u{FFFD}", "\u{FF61}", "한",
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A text of up to so many pieces.
  mutating func next(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).reduce(into: "") { text, _ in
      if Int.random(in: 0..<40, using: &generator) == 0 {
        let value = UInt32.random(in: 1...0x10FFFF, using: &generator)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{3042}")
      } else {
        text += RandomText.pieces[Int.random(in: 0..<RandomText.pieces.count, using: &generator)]
      }
    }
  }
}
