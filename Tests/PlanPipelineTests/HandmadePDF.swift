/// A PDF written by hand: text in Japanese fonts that are not embedded, put where a test wants it.
///
/// Coordinates are points from the top left corner of the page as the content draws it, before the
/// page is rotated for display.
struct HandmadePDF {
  /// A page's content stream.
  private var contents: [String] = []
  private var rotations: [Int] = []
  private let width: Int
  private let height: Int

  init(width: Int = 595, height: Int = 842) {
    self.width = width
    self.height = height
  }

  /// Starts a page.
  ///
  /// - Parameter rotation: what the page says that it has to be turned by clockwise for display.
  mutating func addPage(rotation: Int = 0) {
    contents.append("")
    rotations.append(rotation)
  }

  /// Draws text on the last page.
  ///
  /// - Parameters:
  ///   - x: left edge of horizontal text; middle of a column.
  ///   - y: base line of horizontal text; top of a column.
  ///   - isVertical: whether it is set in a font for vertical writing.
  ///   - angle: clockwise angle of the line of writing.
  mutating func text(
    _ text: String, _ x: Int, _ y: Int, size: Int = 10, isVertical: Bool = false, angle: Int = 0
  ) {
    let codes = text.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    let matrix =
      switch angle {
      case 90: "0 -1 1 0"
      case 180: "-1 0 0 -1"
      case 270: "0 1 -1 0"
      default: "1 0 0 1"
      }
    contents[contents.count - 1] +=
      "BT /\(isVertical ? "V" : "H") \(size) Tf \(matrix) \(x) \(height - y) Tm <\(codes)> Tj ET\n"
  }

  /// Draws a line on the last page.
  mutating func rule(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
    contents[contents.count - 1] += "\(left) \(height - top) m \(right) \(height - bottom) l S\n"
  }

  /// The file.
  var bytes: [UInt8] {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count \(contents.count)/Kids[\(contents.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))]>>",
      Self.font("UniJIS-UCS2-H"), Self.font("UniJIS-UCS2-V"),
      """
      <</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/DW 1000/W[1 95 500]/CIDSystemInfo<</Registry(Adobe)\
      /Ordering(Japan1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/Ryumin-Light\
      /Flags 6/FontBBox[0 -136 1000 859]/ItalicAngle 0/Ascent 859/Descent -136/CapHeight 709\
      /StemV 69>>>>
      """,
    ]
    for (index, content) in contents.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(width) \(height)]/Rotate \(rotations[index])"
          + "/Resources<</Font<</H 3 0 R/V 4 0 R>>>>/Contents \(7 + 2 * index) 0 R>>")
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = "\(place)"
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }

  private static func font(_ encoding: String) -> String {
    "<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light-\(encoding)/Encoding/\(encoding)/DescendantFonts[5 0 R]>>"
  }
}
