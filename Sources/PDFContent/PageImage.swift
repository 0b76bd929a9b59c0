/// A page as a picture in grey.
public struct PageImage: Sendable, Hashable {
  /// Number of the page, from 1.
  public var page: Int
  /// Pixels in a row.
  public var width: Int
  /// Rows.
  public var height: Int
  /// One byte a pixel, 0 for black and 255 for white, row by row from the top left of the page as
  /// displayed; `width * height` of them.
  public var pixels: [UInt8]

  /// Makes a picture.
  public init(page: Int, width: Int, height: Int, pixels: [UInt8]) {
    self.page = page
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The bytes of a file in the portable graymap format (PGM, binary), which tesseract reads.
  public var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }
}
