/// Half-width kana and voicing marks: the same as ICU's NFKC has them.
extension NormalizationPass {
  /// A half-width kana, with the voicing mark behind it where the two compose: `ｶﾞ` → `ガ`.
  mutating func attendToHalfwidthKana(_ kana: UInt32, _ index: Int, _ end: Int) -> Int {
    var next = end
    while next < raw.count {
      let (codePoint, nextEnd) = scalar(at: next)
      let (policy, replacement) = table.policy(of: codePoint)
      if policy == .voicingMark, let composed = table.composition(of: kana, with: replacement) {
        replace(index, nextEnd, with: composed)
        return nextEnd
      }
      guard policy == .invisible else { break }
      next = nextEnd
    }
    replace(index, end, with: kana)
    return end
  }

  /// A combining or half-width voicing mark behind a full-width kana: か + U+3099 → が. Where
  /// nothing composes, the half-width mark becomes the combining one, as in NFKC.
  mutating func attendToVoicingMark(
    _ codePoint: UInt32, _ mark: UInt32, _ index: Int, _ end: Int
  ) -> Int {
    if let kana = scalar(before: index), let composed = table.composition(of: kana, with: mark) {
      if index > copied {
        replace(index - 3, end, with: composed)
        return end
      }
      if recompose(composed, through: end) { return end }
    }
    if mark != codePoint { replace(index, end, with: mark) }
    return end
  }
}
