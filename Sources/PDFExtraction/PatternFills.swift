internal import CPDFium
internal import PDFContent
internal import PlanModel

/// What: finds the grey of areas that are filled with a pattern: gradients, as behind the titles of designed pages, and hatchings.
///
/// Why: the engine tells the colour of such an area as white. Without its own, white text on it would be taken for text that
/// nobody sees.
///
/// How: where white text stands on nothing but areas that are told to be white, the page is drawn small. An area whose
/// middle grey is darker than paper is no white one.
extension PDFFile {
  /// Pixels on 72 points: a line of text is 3 to 5 of them high, and what is around it the larger part.
  private static let dotsPerInch = 36
  /// The most pixels of the picture: a page of 2.8 m by 2.8 m.
  private static let pixelLimit = 16_000_000
  /// The lightest middle grey that white text is told from, of 255: steps of 4 % are seen.
  private static let lightest: UInt8 = 245

  func greyPatterns(of page: OpaquePointer, in content: inout PageContent) {
    let hidden = hiddenPlaces(in: content)
    guard !hidden.isEmpty else { return }
    let areas = content.shapes.indices.filter { index in
      guard let fill = content.shapes[index].fill, Paper.isWhite(fill) else { return false }
      return hidden.contains { content.shapes[index].box.holds($0.x, $0.y) }
    }
    guard !areas.isEmpty,
      let image = try? draw(
        page, content.number, content.size, dotsPerInch: Self.dotsPerInch, limit: Self.pixelLimit)
    else { return }
    for index in areas {
      let grey = image.middleGrey(of: content.shapes[index].box, in: content.size)
      guard grey < Self.lightest else { continue }
      let level = UInt32(grey)
      content.shapes[index].fill = level << 24 | level << 16 | level << 8 | 0xFF
    }
  }

  /// Where characters stand that seem to be printed in white on white.
  private func hiddenPlaces(in content: PageContent) -> [(x: Float, y: Float)] {
    let paper = Paper(content)
    return content.glyphs.lazy.filter { $0.scalar.value > 0x20 }.compactMap { glyph in
      let (x, y) = ((glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2)
      let style = content.styles[Int(glyph.style)]
      return !style.isInvisible && paper.hides(style.colour, x, y) ? (x, y) : nil
    }
  }
}

extension Box {
  fileprivate func holds(_ x: Float, _ y: Float) -> Bool {
    left <= Double(x) && Double(x) <= right && top <= Double(y) && Double(y) <= bottom
  }
}

extension PageImage {
  /// The grey that half of the pixels of an area are no lighter than.
  fileprivate func middleGrey(of box: Box, in size: PageSize) -> UInt8 {
    let (across, down) = (Double(width) / size.width, Double(height) / size.height)
    let columns = max(0, Int(box.left * across))..<min(width, Int(box.right * across) + 1)
    let rows = max(0, Int(box.top * down))..<min(height, Int(box.bottom * down) + 1)
    var counts = Array(repeating: 0, count: 256)
    for row in rows {
      for column in columns { counts[Int(pixels[row * width + column])] += 1 }
    }
    var rest = (rows.count * columns.count + 1) / 2
    for grey in counts.indices {
      rest -= counts[grey]
      if rest <= 0 { return UInt8(grey) }
    }
    return 255
  }
}
