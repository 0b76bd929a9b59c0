/// An entry of the outline that a file holds beside its pages, as PDFs do.
public struct Bookmark: Sendable, Hashable {
  /// Its depth; 0 for the outermost.
  public var level: Int
  /// Its title as written.
  public var title: String
  /// The page it leads to, from 1.
  public var page: Int?

  /// Makes an entry.
  public init(level: Int, title: String, page: Int?) {
    self.level = level
    self.title = title
    self.page = page
  }
}
