public import PlanModel

/// What a page looks like, to be drawn below what was found on it.
public enum PageBackground: Sendable {
  /// A picture of the page as it is shown, turned as its reader turned it, as the bytes of a PNG
  /// file. It is stretched over the whole page, so that its resolution does not matter.
  case picture(png: [UInt8])
  /// The words of the page at their places: what is known of a page without a picture.
  case words([PageWord])
}

/// A word of a page's background.
public struct PageWord: Sendable, Hashable {
  /// The word.
  public var text: String
  /// Where it stands.
  public var box: Box

  /// Makes a word.
  public init(text: String, box: Box) {
    self.text = text
    self.box = box
  }
}

extension [PageWord] {
  /// The words of a page as it was read; where a line has no words with boxes, the line. Empty for
  /// plain text.
  public init(of page: Page) {
    func text(_ range: ByteRange) -> String {
      String(decoding: page.rawText[range.indices], as: UTF8.self)
    }
    self = page.lines.flatMap { line -> [PageWord] in
      if line.words.isEmpty {
        return line.box.map { [PageWord(text: text(line.range), box: $0)] } ?? []
      }
      return line.words.map { PageWord(text: text($0.range), box: $0.box) }
    }
  }
}
