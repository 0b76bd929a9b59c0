import DocumentReading
import Foundation
import PlanModel
import Testing

@Suite struct ReadingPropertyTests {
  /// Documents to damage.
  static let seeds: [String] = [
    "\u{FEFF}第１章　総則\r\n\r\n （１）目的\n・市民\u{0C}第２章\n\n\n\n ●方針\n",
    "<html><body><doc><page width=\"1\" height=\"2\"><line xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">"
      + "<word xMin=\"1\" yMin=\"2\" xMax=\"3e1\" yMax=\"4\">第１章</word></line></page></doc></body></html>",
    "<html><div class='ocr_page' title='bbox 0 0 9 9; scan_res 1 1'><span class='ocr_line' "
      + "title='bbox 1 1 2 2'><span class='ocrx_word' title='x_wconf 5'>市民</span></span></div></html>",
    "<alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page><TextLine>"
      + "<String CONTENT='市民' HPOS='1' VPOS='1' WIDTH='2' HEIGHT='2'/></TextLine></Page></Layout></alto>",
  ]

  @Test func damagedDocumentsAreReadSoundlyOrRefused() throws {
    var generator = SplitMix(seed: 11)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0C], [0x0D], [0x00], [0xFF], [0x1B, 0x24, 0x42], [0x82, 0xA0], [0x20], [0x3C],
      Array("</line>".utf8), Array("<page>".utf8), Array("<word>".utf8), Array("'".utf8),
      Array("<p>".utf8), Array("</Page>".utf8), Array("<![CDATA[".utf8), Array("&#xA;".utf8),
      Array("-1e39".utf8), Array("9999999999999999999".utf8), Array("\n ■".utf8),
    ]
    var read = 0
    for _ in 0..<6_000 {
      var bytes = Array(Self.seeds[Int(generator.next() % 4)].utf8)
      for _ in 0..<Int(generator.next() % 4) {
        let place = Int(generator.next() % UInt64(bytes.count + 1))
        switch generator.next() % 3 {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int(generator.next() % 9)))
        case 1: bytes.insert(contentsOf: pieces[Int(generator.next() % 20)], at: place)
        default:
          if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: generator.next()) }
        }
      }
      guard let document = try? DocumentReader().read(bytes, name: "fuzz") else { continue }
      expectSound(document)
      read += 1
    }
    #expect(read > 1_000)
  }

  @Test func randomBytesNeverCrash() {
    var generator = SplitMix(seed: 13)
    for _ in 0..<3_000 {
      let bytes = (0..<Int(generator.next() % 60)).map { _ in
        UInt8(truncatingIfNeeded: generator.next() >> (generator.next() % 3))
      }
      if let document = try? DocumentReader().read(bytes, name: "fuzz") { expectSound(document) }
    }
  }

  @Test func manyReadersAtOnceAgree() async throws {
    let bytes = Self.seeds.map { Array($0.utf8) }
    let alone = try bytes.map { try DocumentReader().read($0, name: "x").pages.map(\.rawText) }
    try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for index in 0..<64 {
        group.addTask {
          (index % 4, try DocumentReader().read(bytes[index % 4], name: "x").pages.map(\.rawText))
        }
      }
      for try await (index, pages) in group { #expect(pages == alone[index]) }
    }
  }

  @Test(.enabled(if: hasShared("synthetic"), "needs the shared documents"))
  func sharedTextsAreReadWithoutLoss() throws {
    for folder in ["seeds", "synthetic", "real"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: shared.appendingPathComponent(folder).path)
      for name in names.sorted() where name.hasSuffix(".txt") {
        let bytes = try sharedBytes("\(folder)/\(name)")
        let document = try DocumentReader().read(bytes, name: name)
        expectSound(document)
        let kept = document.pages.flatMap(\.rawText)
        #expect(kept.filter { $0 > 0x20 } == bytes.filter { $0 > 0x20 }, "\(name)")
      }
    }
  }
}
