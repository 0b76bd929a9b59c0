import DocumentReading
import PlanModel
import Testing

private func alto(
  unit: String, namespace: String = " xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\""
) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <alto\(namespace)>
    <Description><MeasurementUnit> \(unit)
    </MeasurementUnit><sourceImageInformation><fileName>捨てる.png</fileName></sourceImageInformation></Description>
    <Layout><Page WIDTH="2100" HEIGHT="2970" PHYSICAL_IMG_NR="0" ID="page_0">
      <TopMargin><TextBlock><TextLine HPOS="254" VPOS="0" WIDTH="254" HEIGHT="127">
        <String HPOS="254" VPOS="0" WIDTH="254" HEIGHT="127" WC="0.5" CONTENT="柱"/>
      </TextLine></TextBlock></TopMargin>
      <PrintSpace><ComposedBlock><TextBlock>
        <TextLine HPOS="254" VPOS="508" WIDTH="1000" HEIGHT="127">
          <String HPOS="254" VPOS="508" WIDTH="254" HEIGHT="127" WC="0.96" CONTENT="第１章"/><SP WIDTH="40" VPOS="508" HPOS="508"/>
          <String HPOS="548" VPOS="508" WIDTH="254" HEIGHT="127" CONTENT="A &amp; &#38;#38;&lt;B"/>
          <String HPOS="802" VPOS="508" WIDTH="100" HEIGHT="127" CONTENT="plan" SUBS_CONTENT="planning"/><HYP HPOS="902" VPOS="508" WIDTH="10" HEIGHT="127" CONTENT="-"/>
        </TextLine>
        <TextLine><String CONTENT="目的"><Glyph CONTENT="目"/><Glyph CONTENT="的"/></String></TextLine>
      </TextBlock></ComposedBlock></PrintSpace>
    </Page></Layout>
  </alto>
  """
}

@Suite struct ALTOReaderTests {
  @Test func readsStringsSpacesAndHyphens() throws {
    let document = try readText(alto(unit: "mm10"))
    expectSound(document)
    #expect(document.reader == "alto")
    #expect(document.mediaType == "application/xml")
    #expect(document.diagnostics.isEmpty)
    let page = document.pages[0]
    #expect(page.isScanned)
    #expect(page.text == "柱\n第１章 A & &#38;<Bplan-\n目的\n")
    #expect(page.wordTexts == [["柱"], ["第１章", "A & &#38;<B", "plan", "-"], []])
    #expect(page.lines[1].words.map(\.confidence) == [0.96, nil, nil, nil])
  }

  /// 254 tenths of a millimetre are an inch, 72 points; 1,200 of an inch are too.
  @Test(arguments: [("mm10", 72.0, 36.0), ("inch1200", 15.24, 7.62), ("pixel", 254, 127)])
  func unitsBecomePoints(unit: String, left: Double, height: Double) throws {
    let document = try readText(alto(unit: unit))
    let box = try #require(document.pages[0].lines[0].box)
    #expect(abs(box.left - left) < 1e-9)
    #expect(abs(box.bottom - box.top - height) < 1e-9)
    #expect(abs((document.pages[0].size?.width ?? 0) - 2100 * left / 254) < 1e-9)
    #expect(
      document.diagnostics.map(\.id) == (unit == "pixel" ? ["resolution-unknown"] : []))
  }

  @Test(arguments: [
    "", " xmlns=\"http://www.loc.gov/standards/alto/ns-v2#\"",
    " xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"",
  ])
  func everyVersionIsRead(namespace: String) throws {
    let document = try readText(alto(unit: "mm10", namespace: namespace))
    #expect(document.pages[0].lines.count == 3)
  }

  @Test func aPrefixedRootIsRead() throws {
    let document = try readText(
      """
      <a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v4#"><a:Layout><a:Page><a:TextLine>
      <a:String CONTENT="市民"/></a:TextLine></a:Page></a:Layout></a:alto>
      """)
    #expect(document.pages[0].text == "市民\n")
  }
}
