import Foundation
import LineAssembly
import PDFContent
import PDFReading
import PlanModel
import Testing

@Test func debugDump() throws {
  guard let path = ProcessInfo.processInfo.environment["DUMP"] else { return }
  let want = Int(ProcessInfo.processInfo.environment["PAGE"] ?? "1")!
  _ = try PDFReader().read(
    .file(path),
    onPage: { content, fonts in
      guard content.number == want else { return }
      print("glyphs", content.glyphs.count, "shapes", content.shapes.count)
      for shape in content.shapes.dropFirst(
        Int(ProcessInfo.processInfo.environment["SKIP"] ?? "0")!
      ).prefix(30) { print(shape) }
      let page = LineAssembler().page(content, fonts: fonts)
      for rule in page.art!.rules.prefix(60) { print(rule) }
      for fill in page.art!.fills.prefix(60) { print(fill) }
      for line in page.lines {
        let b = line.box!
        print(
          String(format: "%6.1f %6.1f %6.1f %6.1f", b.left, b.top, b.right, b.bottom),
          line.geometry!.style.size, line.geometry!.style.isBold, line.geometry!.style.direction,
          String(decoding: page.rawText[line.range.indices], as: UTF8.self))
      }
    })
}
