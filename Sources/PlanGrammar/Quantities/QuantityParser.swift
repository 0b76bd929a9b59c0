/// The grammar of quantities in digits. See ``Quantity/parse(in:at:upTo:allowsSign:)``.
enum QuantityParser {
  /// How many groups are looked at: seven are more than 18 digits, and a line that is one long list
  /// must not be read to its end from each of its numbers.
  private static let maxGroups = 8

  static func isSign(_ view: ScalarView, _ index: Int) -> Bool {
    switch view[index] {
    case "△", "▲", "-", "\u{2212}", "\u{2010}", "\u{2013}": view[index + 1].isDigit
    default: false
    }
  }

  static func parse(_ view: ScalarView, _ index: Int) -> Quantity? {
    guard let first = plain(view, index) else { return nil }
    guard scale(view, first.range.upperBound) != nil else { return first }
    if first.value.exponent < 0 { return scaledDecimal(view, first) }
    return scaledWhole(view, first)
  }

  /// The index behind a token of digits, commas, stops and hyphens that holds no number.
  static func endOfToken(_ view: ScalarView, _ index: Int) -> Int {
    var end = view.endOfDigits(index)
    while view[end] == "," || view[end] == "." || view.isHyphen(end), view[end + 1].isDigit {
      end = view.endOfDigits(end + 1)
    }
    return max(end, index + 1)
  }

  /// Digits with separators and places, without scale words.
  private static func plain(_ view: ScalarView, _ index: Int) -> Quantity? {
    guard var (whole, end) = grouped(view, index) else { return nil }
    guard view[end] == ".", view[end + 1].isDigit else {
      return Quantity(value: DecimalValue(digits: whole), range: index..<end)
    }
    let places = end + 1..<view.endOfDigits(end + 1)
    let next = view[places.upperBound]
    if next == "." || next == ",", view[places.upperBound + 1].isDigit { return nil }
    guard places.count <= 9, let fraction = view.integer(places) else { return nil }
    for _ in places {
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      whole = product
    }
    let (digits, overflow) = whole.addingReportingOverflow(fraction)
    if overflow { return nil }
    end = places.upperBound
    return Quantity(
      value: DecimalValue(digits: digits, exponent: -places.count), range: index..<end)
  }

  /// The whole part: digits, or groups of three.
  private static func grouped(_ view: ScalarView, _ index: Int) -> (value: Int, end: Int)? {
    var runs: [Range<Int>] = []
    var end = index
    repeat {
      let start = runs.isEmpty ? index : end + 1
      end = view.endOfDigits(start)
      runs.append(start..<end)
    } while view[end] == "," && view[end + 1].isDigit && runs.count < maxGroups
    guard let first = runs.first, !first.isEmpty else { return nil }
    if runs.count == 1 { return view.integer(first).map { ($0, first.upperBound) } }
    if runs.dropFirst().allSatisfy({ $0.count == 3 }) {
      guard first.count <= 3, view[index] != "0", runs.count <= 6 else { return nil }
      var value = 0
      for run in runs { value = value * 1000 + (view.integer(run) ?? 0) }
      return (value, end)
    }
    // A list: its numbers are read one by one.
    let isList =
      runs.allSatisfy { $0.count <= 2 } || runs.allSatisfy { $0.count == 4 }
    guard isList else { return nil }
    return view.integer(first).map { ($0, first.upperBound) }
  }

  /// 1.5億, 2.3百万: one scale, nothing behind it.
  private static func scaledDecimal(_ view: ScalarView, _ first: Quantity) -> Quantity {
    var result = first
    while let factor = scale(view, result.range.upperBound),
      let value = result.value.scaled(by: factor)
    {
      // 百万 and 千億 are two signs; 万百 is none.
      let isMark = factor < 10_000
      result = Quantity(value: value, range: first.range.lowerBound..<result.range.upperBound + 1)
      if !isMark || (scale(view, result.range.upperBound) ?? 0) < 10_000 { break }
    }
    return result
  }

  /// 3億5,000万, 1万2,345, 27百万, 2千3百: sections that fall.
  private static func scaledWhole(_ view: ScalarView, _ first: Quantity) -> Quantity {
    var total = 0
    var bound = Int.max
    var end = first.range.lowerBound
    var next: Quantity? = first
    while let number = next, let section = section(view, number) {
      let start = section.range.upperBound
      guard let value = section.value.integer else { break }
      guard let myriad = scale(view, start), myriad >= 10_000, myriad < bound,
        case let (product, overflow) = value.multipliedReportingOverflow(by: myriad), !overflow,
        product < bound
      else {
        // 5億3億 are two numbers; 5億300 is one.
        let isLast = value < bound && (scale(view, start) ?? 0) < 10_000
        if isLast || bound == .max { (total, end) = (total + value, start) }
        break
      }
      let (sum, tooLarge) = total.addingReportingOverflow(product)
      if tooLarge { break }
      (total, bound, end) = (sum, myriad, start + 1)
      next = plain(view, end)
      // A year behind a scaled number is not part of it: 3億2026年.
      if let following = next, following.range.count == 4, view[following.range.upperBound] == "年" {
        break
      }
    }
    return end > first.range.upperBound
      ? Quantity(value: DecimalValue(digits: total), range: first.range.lowerBound..<end) : first
  }

  /// A number with 千 and 百: 27百, 2千3百, 2千300, or the number alone.
  private static func section(_ view: ScalarView, _ first: Quantity) -> Quantity? {
    guard var total = first.value.integer else { return nil }
    var end = first.range.upperBound
    guard var mark = scale(view, end), mark < 10_000 else { return first }
    let (product, overflow) = total.multipliedReportingOverflow(by: mark)
    if overflow { return first }
    (total, end) = (product, end + 1)
    while let next = plain(view, end), let value = next.value.integer, value > 0, value < mark {
      let behind = next.range.upperBound
      if let smaller = scale(view, behind), smaller < mark, value < 10 {
        (total, end, mark) = (total + value * smaller, behind + 1, smaller)
      } else {
        (total, end) = (total + value, behind)
        break
      }
    }
    return Quantity(value: DecimalValue(digits: total), range: first.range.lowerBound..<end)
  }

  /// A scale word at an index, where it does not start another word.
  private static func scale(_ view: ScalarView, _ index: Int) -> Int? {
    let factor: Int
    switch view[index] {
    case "百": factor = 100
    case "千": factor = 1000
    case "万": factor = 10_000
    case "億": factor = 100_000_000
    case "兆": factor = 1_000_000_000_000
    default: return nil
    }
    return NonNumberWords.match(view, index) == nil ? factor : nil
  }
}
