import Foundation
@testable import LayoutAnalysis
import LineAssembly
import PDFContent
import PDFReading
import PlanModel
import Testing
import TextNormalization

@Test func debugBlocks() throws {
  guard let path = ProcessInfo.processInfo.environment["DUMP"] else { return }
  let want = Int(ProcessInfo.processInfo.environment["PAGE"] ?? "0")!
  var input = LayoutInput()
  _ = try PDFReader().read(
    .file(path),
    onPage: { content, fonts in
      let page = LineAssembler().page(content, fonts: fonts)
      input.append(
        page: TextNormalizer().textLines(of: page).lines,
        sheet: PageSheet(size: page.size!, art: page.art!))
    })
  let layout = LayoutAnalyzer().analyze(input)
  for block in layout.blocks where want == 0 || block.page == want {
    let first = Int(block.pieces.first?.line ?? 0)
    print(
      block.page, block.kind, "bb", block.blankBefore, "ba", block.blankAfter, "top",
      block.atPageTop, block.atPageBottom, "ind", block.indent, "fill", block.fill,
      block.style?.size ?? 0, block.style?.isBold ?? false, "w", layout.lines[first].width, "|",
      layout.text(of: block.pieces).string)
  }
  for f in layout.furniture where want == 0 { print(f.kind, layout.text(of: f.pieces).string) }
}
