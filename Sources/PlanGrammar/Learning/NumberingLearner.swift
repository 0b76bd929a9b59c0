public import PlanModel

/// What: learns labels that no convention knows from how a document uses them.
///
/// Why: every city numbers in its own way, and the next one's way (`<1>`, `第１の柱`, `A-1)`, `❖`) must not
/// need new code.
///
/// How sure: what stands at the heads of lines is taken for a label when lines repeat its shape and,
/// for numbers, count: 1, 2, 3 at least once, or 1, 2 at least twice, and seven in ten go on from the
/// one before or start anew at 1. What counts otherwise is none of this: years and eras do not start at
/// 1, quantities carry a unit (`3件`, `10月`), rows of tables end in figures, what stands behind a full
/// line goes on a sentence, and titles differ from the one before. Marks and brackets must be repeated
/// more often.
///
/// The result are conventions like any other, tried after those that are known, but for numbers in
/// brackets, which would be read as names. Their labels are
/// then read as ambiguous ones are, as headings or items by what stands below them in the document,
/// and nest by sequence.
public struct NumberingLearner: Sendable {
  /// Lines with one shape: numbers, and marks or brackets.
  static let leastNumbered = 3
  static let leastMarks = 4
  /// Share of the numbers that go on from the one before or start anew.
  static let counting = 0.7
  /// Largest share of lines that go on a sentence, or end in a figure.
  static let mostOther = 1.0 / 3
  /// Most shapes that are watched; what comes later is not.
  static let mostShapes = 2_000
  /// A line this long, as a share of the longest of its page, may go on in the next one.
  static let full = 0.9

  /// What was seen of a shape.
  fileprivate struct Sighting {
    var count = 0
    /// Values of the last label.
    var last: [Int] = []
    var going = 0
    /// Length of the run of numbers since the last 1.
    var run = 0
    var longestRun = 0
    var pairs = 0
    var wrapped = 0
    var figures = 0
    var startsAtOne = false
    /// The first characters of the last title.
    var title: [Unicode.Scalar] = []
    /// Titles that begin like the one before.
    var repeated = 0
  }

  private let known: MarkerGrammar
  private var sightings: [LabelShape: Sighting] = [:]
  /// The shapes in the order in which they were met.
  private var order: [LabelShape] = []

  /// Makes a learner.
  ///
  /// - Parameter known: labels that need not be learned.
  public init(known: MarkerGrammar = .standard) { self.known = known }

  /// Looks at the lines of the next page.
  ///
  /// - Parameter lines: in layer T, in source order, without white space at their ends.
  public mutating func add(page lines: [TextLine]) {
    let longest = lines.indices.reduce(0) { max($0, lines[$1].scalars.count) }
    for index in lines.indices {
      let line = lines[index].scalars
      guard line.count >= 3, !(line[0].value >= 0x3041 && line[0].value <= 0x3096),
        let found = unknownLabel(line), isTitled(line, found)
      else { continue }
      let before = index > 0 ? lines[index - 1].scalars : []
      let isWrapped =
        Double(before.count) >= Self.full * Double(longest) && before.last != "。"
        && before.count >= 15
      note(found, line, isWrapped: isWrapped)
    }
  }

  /// A label that no convention knows; one that takes it for a name in brackets (`<1>`) does not. Nearly
  /// all are known: that is asked first, since a shape takes memory.
  private func unknownLabel(_ line: ScalarSlice) -> LabelShape.Found? {
    if known.isLabel(line[0]) { return nil }
    let mayBeNumbered = LabelShape.mayBeNumbered(line)
    guard mayBeNumbered || LabelShape.startsWithMark(line) else { return nil }
    let marker = known.marker(of: line)
    if let marker, marker.name == nil || !mayBeNumbered { return nil }
    if mayBeNumbered, let found = LabelShape.numbered(line) {
      return marker == nil || marker?.textStart == found.textStart ? found : nil
    }
    return marker == nil ? LabelShape.unnumbered(line) : nil
  }

  /// Whether a title stands behind the label, and the line is neither caption nor contents.
  private func isTitled(_ line: ScalarSlice, _ found: LabelShape.Found) -> Bool {
    if line.contains("\u{2026}") || CaptionGrammar.isCaption(line) { return false }
    // A bracket is the title.
    if found.shape.parts.contains(.name) { return true }
    guard found.textStart + 1 < line.count else { return false }
    let first = line[found.textStart]
    return (first.isLetter || first.isASCIIAlphanumeric && !first.isDigit)
      && MarkerFollow.allows(.noParticle, line, found.textStart)
      && line[found.textStart...].contains(where: \.isLetter)
  }

  private mutating func note(
    _ found: LabelShape.Found, _ line: ScalarSlice, isWrapped: Bool
  ) {
    if sightings[found.shape] == nil {
      guard order.count < Self.mostShapes else { return }
      order.append(found.shape)
    }
    sightings[found.shape, default: Sighting()].add(
      found.values, title: Array(line[found.textStart...].prefix(4)), isWrapped: isWrapped,
      endsInFigure: line.last.map { $0.isDigit || $0 == "%" || $0 == "％" } ?? false)
  }

  /// The conventions that the lines so far speak for, in the order in which they were met.
  public var conventions: [Convention] {
    order.compactMap { shape in
      guard let sighting = sightings[shape], sighting.isLabel(shape), !shape.isQuantity else {
        return nil
      }
      return shape.convention
    }
  }
}

extension NumberingLearner.Sighting {
  fileprivate mutating func add(
    _ values: [Int], title: [Unicode.Scalar], isWrapped: Bool, endsInFigure: Bool
  ) {
    count += 1
    if title == self.title { repeated += 1 }
    self.title = title
    if isWrapped { wrapped += 1 }
    if endsInFigure { figures += 1 }
    guard let value = values.last else { return }
    if count == 1 { startsAtOne = value == 1 }
    if value == 1 {
      going += 1
      run = 1
    } else if values.dropLast() == last.dropLast(), value == (last.last ?? 0) + 1 {
      going += 1
      run += 1
      if run == 2 { pairs += 1 }
    } else {
      run = 0
    }
    longestRun = max(longestRun, run)
    last = values
  }

  fileprivate func isLabel(_ shape: LabelShape) -> Bool {
    let others = max(wrapped, figures)
    guard Double(others) <= NumberingLearner.mostOther * Double(count) else { return false }
    if !shape.isNumbered {
      return count >= NumberingLearner.leastMarks
    }
    return count >= NumberingLearner.leastNumbered && startsAtOne
      && (longestRun >= 3 || pairs >= 2)
      && Double(going) >= NumberingLearner.counting * Double(count)
      && Double(repeated) <= NumberingLearner.mostOther * Double(count)
  }
}

extension LabelShape {
  /// Whether it has numbers.
  var isNumbered: Bool {
    parts.contains { if case .number = $0 { true } else { false } }
  }

  /// Whether it is a quantity, a date or a year: its unit stands behind the number, or an era before it.
  var isQuantity: Bool {
    for (index, part) in parts.enumerated() {
      guard case .literal(let literal) = part else { continue }
      if index > 0, Self.units.contains(where: { literal.starts(with: $0) }) { return true }
      if index == 0, Self.eras.contains(where: { literal.suffix(2).elementsEqual($0) }) {
        return true
      }
    }
    return false
  }

  /// Whether a text starts with the unit of a quantity, a date or a year: 人が, 年間, 位; not 人口, 位置付け,
  /// whose next ideograph makes another word.
  static func startsWithUnit(_ text: ScalarSlice) -> Bool {
    units.contains { unit in
      guard text.hasWord(unit, at: 0) else { return false }
      guard unit.count < text.count else { return true }
      let next = text[unit.count]
      return !next.properties.isIdeographic || unitSuffixes.contains(next)
    }
  }

  /// What follows a unit.
  private static let unitSuffixes: ScalarSet = [
    "間", "目", "前", "後", "度", "以", "未", "程", "分", "当", "毎", "連", "中", "末", "頃", "弱", "強", "余",
  ]

  /// The shape as a convention.
  var convention: Convention {
    let elements: [Convention.Element] = parts.map { part in
      switch part {
      case .literal(let literal): .words([literal])
      case .number(let system): .number(system)
      case .name: .name(maximum: 30)
      }
    }
    let follow: Convention.Follow
    if !needsSpace {
      follow = .noParticle
    } else if case .number(.digits) = parts.last {
      follow = .spacedTitle
    } else {
      follow = isNumbered ? .spaceOrEnd : .spacedText
    }
    let isBracket = parts.contains(.name)
    return Convention(
      "learned " + description, elements, follow: follow,
      reading: isNumbered || isBracket ? .section : .bullet,
      rank: isNumbered ? 50 : isBracket ? 52 : 70, example: "", nearMiss: "")
  }

  /// The shape with # for figures and the first number of other systems: `第#の柱`, `一の#`, `Ⅰ`.
  var description: String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .literal(let literal): text.unicodeScalars.append(contentsOf: literal)
      case .number(let system): text += Self.samples.first { $0.system == system }?.sample ?? "#"
      case .name: text += "…"
      }
    }
  }

  private static let samples: [(system: LabelNumerals, sample: String)] = [
    (.kanji, "一"), (.roman, "Ⅰ"), (.circled, "①"), (.negativeCircled, "❶"), (.parenthesized, "⑴"),
    (.katakana, "ア"), (.letters, "A"),
  ]
  private static let units = [
    "年", "月", "日", "時", "分", "秒", "円", "人", "名", "件", "回", "次", "期", "号", "歳", "才", "戸", "世帯", "校",
    "園", "所", "箇所", "か所", "ヶ所", "カ所", "棟", "台", "本", "冊", "枚", "km", "m", "㎡", "ha", "割", "倍", "位",
    "番", "丁目", "階", "級", "度", "点", "つ", "地区", "団体", "社", "千", "万", "億", "週", "泊",
  ].map { Array($0.unicodeScalars) }
  private static let eras = ["令和", "平成", "昭和", "大正", "明治", "西暦"].map {
    Array($0.unicodeScalars)
  }
}
