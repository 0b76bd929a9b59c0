internal import Ordering
internal import PlanModel

/// A range of a page's raw text that a holding claims.
struct Claim {
  var range: ByteRange
  /// Index into the holdings.
  var holding: Int
}

/// Finds the characters of one page that are claimed by nobody, or twice.
///
/// Works on numbers of counted characters instead of bytes: white space inside or between ranges then
/// neither hides a gap nor makes an overlap. Takes O(n log n) in the number of claims.
///
/// - Parameters:
///   - page: the page.
///   - claims: ranges inside the page's raw text, in any order.
///   - holdings: what the claims point at.
func coverageFindings(
  page: Page, claims: [Claim], holdings: [Holding]
) -> [ConservationFinding] {
  let offsets = page.countedOffsets
  var findings: [ConservationFinding] = []

  func bytes(of characters: Range<Int>) -> ByteRange {
    let last = Int(offsets[characters.upperBound - 1])
    let length = decodeScalar(page.rawText, at: last).length
    return ByteRange(Int(offsets[characters.lowerBound]), last + length)
  }

  func report(gap characters: Range<Int>) {
    let range = bytes(of: characters)
    let excerpt = page.excerpt(of: range)
    findings.append(
      ConservationFinding(
        kind: .gap, page: page.number, range: range, places: [], excerpt: excerpt,
        message: "page \(page.number): \"\(excerpt)\" (\(range.words)) "
          + "is in no node, no furniture and not dropped"))
  }

  func report(overlap characters: Range<Int>, _ first: Int, _ second: Int) {
    let range = bytes(of: characters)
    let excerpt = page.excerpt(of: range)
    let places = [holdings[first].place, holdings[second].place]
    let both = first == second ? "twice in \(places[0])" : "in \(places[0]) and in \(places[1])"
    findings.append(
      ConservationFinding(
        kind: .overlap, page: page.number, range: range, places: places, excerpt: excerpt,
        message: "page \(page.number): \"\(excerpt)\" (\(range.words)) is \(both)"))
  }

  let sorted = claims.map { claim in
    let first = offsets.lowerBound(of: claim.range.lower)
    let end = offsets.lowerBound(of: claim.range.upper)
    return (characters: first..<max(first, end), holding: claim.holding)
  }
  .filter { !$0.characters.isEmpty }
  .ordered { OrderKey($0.characters.lowerBound, $0.characters.upperBound, $0.holding) }
  // Everything before `end` has been seen; `last` is the holding that reaches up to it.
  var end = 0
  var last = 0
  for (characters, holding) in sorted {
    if characters.lowerBound > end { report(gap: end..<characters.lowerBound) }
    let shared = characters.lowerBound..<max(characters.lowerBound, min(end, characters.upperBound))
    if !shared.isEmpty { report(overlap: shared, last, holding) }
    if characters.upperBound > end {
      end = characters.upperBound
      last = holding
    }
  }
  if end < offsets.count { report(gap: end..<offsets.count) }
  return findings
}

extension [UInt32] {
  /// Index of the first element that is not below `value`; the array is ascending.
  func lowerBound(of value: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
