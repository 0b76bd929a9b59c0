public import TextRecognition

/// Which pages of a PDF are recognized as pictures, and how.
public struct RecognitionOptions: Sendable {
  /// Which pages.
  public enum Mode: Sendable, Hashable {
    /// Those without a text layer, and those whose text layer nobody could read.
    case auto
    /// None.
    case never
    /// All.
    case always
    /// Those with these numbers and no others: what an earlier reading recognized.
    case pages(Set<Int>)
  }

  /// Which pages.
  public var mode: Mode
  /// What the recognition of a page may take.
  public var limits: RecognitionLimits
  /// Called before each page with how many are done and how many there are: it takes seconds a page.
  public var onPage: (@Sendable (_ done: Int, _ count: Int) -> Void)?

  /// Makes options.
  public init(
    mode: Mode = .auto, limits: RecognitionLimits = RecognitionLimits(),
    onPage: (@Sendable (_ done: Int, _ count: Int) -> Void)? = nil
  ) {
    self.mode = mode
    self.limits = limits
    self.onPage = onPage
  }
}
