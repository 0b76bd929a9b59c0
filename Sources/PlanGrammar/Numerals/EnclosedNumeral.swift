/// Numbers that are one scalar with their circle, brackets or full stop.
enum EnclosedNumeral {
  /// A block of scalars that count on, from the Unicode code charts.
  struct Block {
    let first: UInt32
    let count: UInt32
    let value: Int
    let system: NumeralSystem
  }

  static let blocks: [Block] = [
    Block(first: 0x2460, count: 20, value: 1, system: .circled),  // ①–⑳
    Block(first: 0x3251, count: 15, value: 21, system: .circled),  // ㉑–㉟
    Block(first: 0x32B1, count: 15, value: 36, system: .circled),  // ㊱–㊿
    Block(first: 0x24EA, count: 1, value: 0, system: .circled),  // ⓪
    Block(first: 0x2780, count: 10, value: 1, system: .circled),  // sans-serif ➀–➉
    Block(first: 0x2776, count: 10, value: 1, system: .negativeCircled),  // ❶–❿
    Block(first: 0x24EB, count: 10, value: 11, system: .negativeCircled),  // ⓫–⓴
    Block(first: 0x24FF, count: 1, value: 0, system: .negativeCircled),  // ⓿
    Block(first: 0x278A, count: 10, value: 1, system: .negativeCircled),  // sans-serif ➊–➓
    Block(first: 0x24F5, count: 10, value: 1, system: .doubleCircled),  // ⓵–⓾
    Block(first: 0x2474, count: 20, value: 1, system: .parenthesized),  // ⑴–⒇
    Block(first: 0x2488, count: 20, value: 1, system: .fullStop),  // ⒈–⒛
    Block(first: 0x3220, count: 10, value: 1, system: .parenthesizedKanji),  // ㈠–㈩
    Block(first: 0x3280, count: 10, value: 1, system: .circledKanji),  // ㊀–㊉
    Block(first: 0x24B6, count: 26, value: 1, system: .circledLatinUpper),  // Ⓐ–Ⓩ
    Block(first: 0x24D0, count: 26, value: 1, system: .circledLatinLower),  // ⓐ–ⓩ
    Block(first: 0x249C, count: 26, value: 1, system: .parenthesizedLatin),  // ⒜–⒵
  ]

  static func read(_ scalar: Unicode.Scalar) -> (value: Int, system: NumeralSystem)? {
    guard scalar.value >= 0x2460, scalar.value <= 0x32BF else { return nil }
    for block in blocks where scalar.value >= block.first {
      let offset = scalar.value - block.first
      if offset < block.count { return (block.value + Int(offset), block.system) }
    }
    return nil
  }
}
