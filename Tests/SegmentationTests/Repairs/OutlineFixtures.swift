import PlanModel

@testable import Segmentation

/// A line of a page in a fixture.
struct FixtureLine {
  var text: String
  var page = 1
  var isVertical = false
  var blankBefore = false
}

/// A layout with one block a line; a vertical line is a vertical label.
func layout(_ fixture: [FixtureLine]) -> Layout {
  var lines: [TextLine] = []
  var blocks: [Block] = []
  var offset: UInt32 = 0
  for entry in fixture {
    let scalars = Array(entry.text.unicodeScalars)
    var offsets = [offset]
    for scalar in scalars {
      offset += UInt32(String(scalar).utf8.count)
      offsets.append(offset)
    }
    // Far enough for no two lines to be taken for one.
    offset += 8
    blocks.append(
      Block(
        kind: entry.isVertical ? .verticalLabel : .text,
        pieces: [Piece(line: lines.count, 0..<scalars.count)], page: entry.page,
        blankBefore: entry.blankBefore))
    lines.append(TextLine(page: entry.page, scalars: scalars, rawOffsets: offsets))
  }
  for index in blocks.indices {
    blocks[index].atPageTop = index == 0 || blocks[index - 1].page != blocks[index].page
  }
  return Layout(lines: lines, blocks: blocks)
}

/// Lines of one page; `|` before a line stands for a vertical label.
func page(_ number: Int, _ lines: [String]) -> [FixtureLine] {
  lines.map { line in
    line.hasPrefix("|")
      ? FixtureLine(text: String(line.dropFirst()), page: number, isVertical: true)
      : FixtureLine(text: line, page: number)
  }
}

/// The tree as indented lines of kind, label and text.
func outline(_ nodes: [Node], depth: Int = 0) -> [String] {
  nodes.flatMap { node in
    ["\(String(repeating: " ", count: depth))\(node.kind.rawValue) \(node.label)\(node.text)"]
      + outline(node.children, depth: depth + 1)
  }
}

/// A small deterministic generator.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A chapter whose points come out first, then its label, then its titles in another order.
let scrambledChapter = page(
  1,
  [
    "【目指す姿】", "◇誰もが災害に備えるまちを目指します。", "●防災訓練の実施", "●備蓄倉庫の整備 等", "●消防団への加入促進",
    "●消防車両の更新 等", "●水道管の耐震化", "【目指す姿】", "◇安全な水が届くまちを目指します。", "●水道料金の見直し 等", "●下水道の普及",
    "●浸水対策の推進 等", "|第1章 安全", "（2）消防の充実", "（2）下水道の整備", "2 上下水道", "（1）水道の安定供給", "1 防災",
    "（1）防災体制の強化", "防災フェア 通水式",
  ])

let repairedChapter = [
  "chapter 第1章安全", " section 1防災", "  section 【目指す姿】", "   item ◇誰もが災害に備えるまちを目指します。",
  "  section （1）防災体制の強化", "   item ●防災訓練の実施", "   item ●備蓄倉庫の整備 等", "  section （2）消防の充実",
  "   item ●消防団への加入促進", "   item ●消防車両の更新 等", " section 2上下水道", "  section 【目指す姿】",
  "   item ◇安全な水が届くまちを目指します。", "  section （1）水道の安定供給", "   item ●水道管の耐震化",
  "   item ●水道料金の見直し 等", "  section （2）下水道の整備", "   item ●下水道の普及", "   item ●浸水対策の推進 等",
  " figure 防災フェア", " figure 通水式",
]
