/// The numbers of labels: whole numbers below 1,000 in one numeral system.
enum LabelNumber {
  /// A number at a place.
  struct Found {
    var value: Int
    var end: Int
  }

  /// The number that stands at an index, in the first of the systems that fits.
  static func parse(
    _ line: [Unicode.Scalar], at start: Int, in systems: LabelNumerals
  ) -> Found? {
    guard start < line.count else { return nil }
    let scalar = line[start].value
    if systems.contains(.digits), let found = digits(line, start) { return found }
    if systems.contains(.kanji), let found = kanji(line, start) { return found }
    if systems.contains(.roman), (0x2160...0x216B).contains(scalar) {
      return Found(value: Int(scalar - 0x2160) + 1, end: start + 1)
    }
    if systems.contains(.circled), let value = circled(scalar) {
      return Found(value: value, end: start + 1)
    }
    if systems.contains(.negativeCircled), let value = negativeCircled(scalar) {
      return Found(value: value, end: start + 1)
    }
    if systems.contains(.parenthesized), (0x2474...0x2487).contains(scalar) {
      return Found(value: Int(scalar - 0x2474) + 1, end: start + 1)
    }
    if systems.contains(.katakana), let value = katakana[line[start]] {
      return Found(value: value, end: start + 1)
    }
    if systems.contains(.asciiRoman), let found = asciiRoman(line, start) { return found }
    if systems.contains(.letters) {
      switch scalar {
      case 0x41...0x5A: return Found(value: Int(scalar) - 0x40, end: start + 1)
      case 0x61...0x7A: return Found(value: Int(scalar) - 0x60, end: start + 1)
      default: break
      }
    }
    return nil
  }

  /// The scalars that a number in one of the systems can start with.
  static func initials(of systems: LabelNumerals) -> [Unicode.Scalar] {
    var values: [UInt32] = []
    if systems.contains(.digits) { values += 0x30...0x39 }
    if systems.contains(.roman) { values += 0x2160...0x216B }
    if systems.contains(.circled) {
      values += Array(0x2460...0x2473) + Array(0x3251...0x325F) + Array(0x32B1...0x32BF)
    }
    if systems.contains(.negativeCircled) { values += Array(0x2776...0x277F) + Array(0x24EB...0x24F4) }
    if systems.contains(.parenthesized) { values += 0x2474...0x2487 }
    if systems.contains(.letters) { values += Array(0x41...0x5A) + Array(0x61...0x7A) }
    if systems.contains(.asciiRoman) { values += [0x49, 0x56, 0x58] }
    var initials = values.compactMap(Unicode.Scalar.init)
    if systems.contains(.kanji) { initials += kanjiDigits.keys.sorted() + ["十", "百"] }
    if systems.contains(.katakana) { initials += katakana.keys.sorted() }
    return initials
  }

  private static func digits(_ line: [Unicode.Scalar], _ start: Int) -> Found? {
    var value = 0
    var at = start
    while at < line.count, at - start < 4, (0x30...0x39).contains(line[at].value) {
      value = value * 10 + Int(line[at].value) - 0x30
      at += 1
    }
    // Four digits and more are years and quantities, and so is what goes on after a comma.
    guard at > start, at - start < 4 || value < 1000 else { return nil }
    return Found(value: value, end: at)
  }

  private static func kanji(_ line: [Unicode.Scalar], _ start: Int) -> Found? {
    var total = 0
    var digit: Int?
    var at = start
    var lastUnit = 1000
    loop: while at < line.count {
      if let value = kanjiDigits[line[at]] {
        if digit != nil { return nil }
        digit = value
      } else if line[at] == "十" || line[at] == "百" {
        let unit = line[at] == "十" ? 10 : 100
        if unit >= lastUnit { return nil }
        total += (digit ?? 1) * unit
        digit = nil
        lastUnit = unit
      } else {
        break loop
      }
      at += 1
    }
    guard at > start else { return nil }
    return Found(value: total + (digit ?? 0), end: at)
  }

  private static func asciiRoman(_ line: [Unicode.Scalar], _ start: Int) -> Found? {
    var end = start
    while end < line.count, line[end].isASCIIAlphanumeric { end += 1 }
    var word = ""
    word.unicodeScalars.append(contentsOf: line[start..<end])
    guard let index = romanWords.firstIndex(of: word) else { return nil }
    return Found(value: index + 1, end: end)
  }

  private static func circled(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2460...0x2473: Int(scalar - 0x2460) + 1
    case 0x3251...0x325F: Int(scalar - 0x3251) + 21
    case 0x32B1...0x32BF: Int(scalar - 0x32B1) + 36
    default: nil
    }
  }

  private static func negativeCircled(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2776...0x277F: Int(scalar - 0x2776) + 1
    case 0x24EB...0x24F4: Int(scalar - 0x24EB) + 11
    default: nil
    }
  }

  private static let kanjiDigits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let romanWords = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
  /// ア, イ, ウ, … in the order of the fifty sounds, as far as lists go.
  private static let katakana: [Unicode.Scalar: Int] = {
    var values: [Unicode.Scalar: Int] = [:]
    for (index, scalar) in "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨ".unicodeScalars
      .enumerated()
    {
      values[scalar] = index + 1
    }
    return values
  }()
}
