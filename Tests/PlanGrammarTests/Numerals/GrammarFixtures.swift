import PlanGrammar

/// ASCII as full-width forms, so that fixtures need no characters that editors may normalize.
func wide(_ ascii: String) -> String {
  var text = String.UnicodeScalarView()
  for scalar in ascii.unicodeScalars {
    let isVisible = scalar.value > 0x20 && scalar.value < 0x7F
    text.append(isVisible ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
  }
  return String(text)
}

func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// The scalars of a range as text.
func text(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars[range])
  return String(view)
}

/// A deterministic generator (SplitMix64) for properties and fuzzing.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
