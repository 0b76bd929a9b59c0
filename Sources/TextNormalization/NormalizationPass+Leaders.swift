/// What is known of the leader characters ahead.
struct LeaderScan {
  /// Raw offset before which no leader starts.
  var testedTo = 0
  /// Raw offset before which no leader with spaces in it starts.
  var spacedTestedTo = 0
}

/// A run of leader characters.
struct LeaderRun {
  var ellipses = 0
  var middleDots = 0
  var fullStops = 0
  var count = 0
  /// Raw offset behind the last leader character.
  var end = 0

  /// What makes a leader of any run.
  var isLong: Bool { count >= 4 }
  /// What makes a leader of a run that a page number follows at the end of the line.
  var leadsToNumber: Bool {
    isLong || ellipses >= 2 || middleDots >= 3 || fullStops >= 4
  }
}

/// Leaders: the dots between a heading and its page number.
extension NormalizationPass {
  /// The mark that stands for a leader, …
  static let leaderMark: UInt32 = 0x2026

  /// A character that leaders are made of. A leader becomes one mark; anything else stays, but for
  /// what its character becomes by itself (･ → ・, ． beside a digit → `.`).
  mutating func attendToLeader(
    _ codePoint: UInt32, _ replacement: UInt32, _ index: Int, _ end: Int
  ) -> Int {
    if index >= leaders.testedTo, mayGoOn(at: end), let leaderEnd = leaderEnd(from: index) {
      replace(index, leaderEnd, with: NormalizationPass.leaderMark)
      return leaderEnd
    }
    if codePoint == 0xFF0E { return attendToPunctuation(replacement, index, end) }
    if replacement != codePoint { replace(index, end, with: replacement) }
    return end
  }

  /// Whether a second leader character or a space may stand at a raw offset: a cheap test, since ・
  /// is in every other line.
  @inline(__always)
  private func mayGoOn(at index: Int) -> Bool {
    guard index < raw.count else { return false }
    switch raw[index] {
    case 0xE3:
      guard index + 2 < raw.count else { return false }
      // ・ and U+3000
      return (raw[index + 1] == 0x83 && raw[index + 2] == 0xBB)
        || (raw[index + 1] == 0x80 && raw[index + 2] == 0x80)
    case 0x0A, 0x0C, 0x0D, 0x2F...0x7E, 0xE4...0xED, 0xF0...0xFF: return false
    default: return true
    }
  }

  /// Where the leader ends that starts at a raw offset; nil where none does.
  private mutating func leaderEnd(from index: Int) -> Int? {
    var run = LeaderRun(end: index)
    extend(&run, from: index)
    leaders.testedTo = run.end
    if run.end >= leaders.spacedTestedTo {
      var spaced = run
      while true {
        let next = skipSpaces(from: spaced.end)
        let end = spaced.end
        extend(&spaced, from: next)
        if spaced.end == end { break }
      }
      if spaced.end > run.end {
        if spaced.leadsToNumber, isPageNumber(at: spaced.end) { return spaced.end }
        leaders.spacedTestedTo = spaced.end
      }
    }
    if run.isLong || (run.leadsToNumber && isPageNumber(at: run.end)) { return run.end }
    return nil
  }

  /// Adds the leader characters from a raw offset on; invisible ones between them are skipped.
  private func extend(_ run: inout LeaderRun, from start: Int) {
    var index = start
    while index < raw.count {
      let (codePoint, end) = scalar(at: index)
      let (policy, replacement) = table.policy(of: codePoint)
      index = end
      if policy == .invisible { continue }
      guard policy == .leader else { return }
      run.count += 1
      run.end = end
      switch replacement {
      case 0x2026: run.ellipses += 1
      case 0x30FB: run.middleDots += 1
      case 0x2E: run.fullStops += 1
      default: break
      }
    }
  }

  private func skipSpaces(from start: Int) -> Int {
    var index = start
    while index < raw.count {
      let (codePoint, end) = scalar(at: index)
      let (policy, replacement) = table.policy(of: codePoint)
      guard policy == .invisible || isSpace(codePoint, policy, replacement) else { break }
      index = end
    }
    return index
  }

  /// Whether nothing but spaces and one number stands from a raw offset to the end of the line:
  /// digits, Roman numerals, or the letters of Roman numerals.
  private func isPageNumber(at start: Int) -> Bool {
    var index = skipSpaces(from: start)
    var digits = 0
    var romans = 0
    scan: while index < raw.count {
      let (codePoint, end) = scalar(at: index)
      let (policy, replacement) = table.policy(of: codePoint)
      switch policy == .replace ? replacement : codePoint {
      case 0x30...0x39: digits += 1
      case 0x2160...0x217F: romans += 1
      case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x69, 0x76, 0x78, 0x6C, 0x63: romans += 1
      default:
        guard policy == .invisible else { break scan }
      }
      // Longer is no page number, and the bound keeps hostile text from being read twice.
      if digits + romans > 9 { return false }
      index = end
    }
    guard (digits > 0) != (romans > 0) else { return false }
    while index < raw.count {
      let (codePoint, end) = scalar(at: index)
      if NormalizationPass.isLineTerminator(codePoint) { return true }
      let (policy, replacement) = table.policy(of: codePoint)
      guard
        policy == .invisible || policy == .privateUse || isSpace(codePoint, policy, replacement)
      else { return false }
      index = end
    }
    return true
  }
}
