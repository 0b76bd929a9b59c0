import Foundation
import Testing

/// `taikei inspect --draw`.
struct InspectDrawTests {
  /// Two pages as `pdftotext -bbox-layout` writes them.
  private let pages = """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
    "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><doc>
    <page width="595.28" height="841.89"><flow><block>
    <line xMin="72" yMin="100" xMax="200" yMax="114"><word xMin="72" yMin="100" xMax="200" \
    yMax="114">第１章　計画の目標</word></line>
    <line xMin="72" yMin="130" xMax="400" yMax="142"><word xMin="72" yMin="130" xMax="400" \
    yMax="142">　市\u{2EA0}と行政が協働して計画を進めます。</word></line>
    </block></flow></page>
    <page width="595.28" height="841.89"><flow><block>
    <line xMin="72" yMin="100" xMax="200" yMax="114"><word xMin="72" yMin="100" xMax="200" \
    yMax="114">第２章　計画の推進</word></line>
    </block></flow></page>
    </doc></body></html>
    """

  @Test func `a page is drawn with its nodes and words`() throws {
    let place = try Workplace()
    try place.write(pages, to: "plan.xhtml")
    let run = try place.taikei("inspect", "plan.xhtml", "--draw", "1", "-o", "page.svg")
    #expect(run.status == 0)
    #expect(run.output == "" && run.messages == "")
    let svg = try place.text(of: "page.svg")
    #expect(svg.contains(">chapter</text>") && svg.contains(">第1章 計画の目標</text>"))
    #expect(svg.contains(">第１章　計画の目標</text>") && svg.contains("textLength=\"128\""))
    #expect(svg.contains(">　市民と行政が協働して計画を進めます。</text>"))
    #expect(!svg.contains("第２章"))
    let second = try place.taikei(
      "inspect", "--draw", "2", input: Data(pages.utf8))
    #expect(second.output.hasPrefix("<?xml ") && second.output.hasSuffix("</svg>\n"))
    #expect(second.output.contains("第２章"))
    #expect(try place.names() == ["page.svg", "plan.xhtml"])
  }

  @Test func `what cannot be drawn is told`() throws {
    let place = try Workplace()
    try place.write(pages, to: "plan.xhtml")
    try place.write(plan, to: "plan.txt")
    let beyond = try place.taikei("inspect", "plan.xhtml", "--draw", "3", "-o", "p.svg")
    #expect(beyond.status == 64)
    #expect(beyond.messages == "taikei: plan.xhtml: has no page 3: 2 pages\n")
    let text = try place.taikei("inspect", "plan.txt", "--draw", "1")
    #expect(text.status == 65)
    #expect(text.messages.contains("plan.txt: nothing on page 1 has a place"))
    let png = try place.taikei("inspect", "plan.xhtml", "--draw", "1", "-o", "p.png")
    #expect(png.status == 64)
    #expect(png.messages.contains("rsvg-convert"))
    #expect(try place.taikei("inspect", "plan.xhtml", "-o", "p.svg").status == 64)
    #expect(try place.taikei("inspect", "plan.xhtml", "--draw", "0").status == 64)
    #expect(try place.taikei("inspect", "plan.xhtml", "--draw", "1", "--json").status == 64)
    #expect(
      try place.taikei("inspect", "plan.xhtml", "plan.xhtml", "--draw", "1").status == 64)
    let folder = try place.taikei("inspect", "plan.xhtml", "--draw", "1", "-o", "none/p.svg")
    #expect(folder.status == 73)
    #expect(try place.names() == ["plan.txt", "plan.xhtml"])
  }
}
