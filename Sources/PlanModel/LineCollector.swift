/// Collects the lines of pages, one page after the other, so that they share memory: one array holds the text of many.
///
/// The arrays are of a size at which some are let go while others are still in use. What they are put together in is used for all pages.
public struct LineCollector: ~Copyable {
  /// Scalars in an array of the longest lines but one: 16 KiB.
  private static let chunkSize = 4096

  /// The lines that are complete.
  private var lines: [TextLine] = []
  /// The text of the lines that wait, and room for more.
  private var scalars: UnsafeMutableBufferPointer<Unicode.Scalar>
  private var used = 0
  private var offsets: [UInt32] = []
  private var waiting: [Waiting] = []
  private var page = 0

  /// A line whose array is not full yet.
  private struct Waiting {
    var end: Int32
    var firstOffset: Int32
    var raw: Range<UInt32>
    var indent: Float
    var width: Float
    var hasWideIndent: Bool
    var geometry: LineGeometry?
  }

  /// Makes a collector, which must be given a page first.
  public init() { scalars = .allocate(capacity: Self.chunkSize + 256) }

  deinit { scalars.deallocate() }

  /// Starts a page.
  ///
  /// - Parameters:
  ///   - page: the page's number, from 1.
  ///   - count: how many lines are expected.
  public mutating func start(page: Int, lines count: Int) {
    self.page = page
    lines = []
    lines.reserveCapacity(count)
  }

  /// Room for the text of the next line, to be written from its start on. It is gone when that line has been added.
  ///
  /// - Parameter count: the most scalars that the line can have.
  public mutating func room(for count: Int) -> UnsafeMutableBufferPointer<Unicode.Scalar> {
    if used + count > scalars.count {
      let larger = UnsafeMutableBufferPointer<Unicode.Scalar>.allocate(
        capacity: 2 * (used + count))
      _ = larger.moveInitialize(fromContentsOf: scalars[..<used])
      scalars.deallocate()
      scalars = larger
    }
    return UnsafeMutableBufferPointer(rebasing: scalars[used..<used + count])
  }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - count: how many scalars of its text in layer T stand in the room that was made for it.
  ///   - rawOffsets: where each scalar starts in the page's raw bytes, one more than scalars; nil
  ///     where the raw bytes are the scalars in UTF-8.
  ///   - raw: the raw bytes of the line.
  ///   - indent: width of the white space before it, in em (`TextLine.indent`).
  ///   - hasWideIndent: whether that is of full width.
  ///   - width: its own width in em (`TextLine.width`).
  ///   - geometry: where it stands on the page; nil where nothing is known of places.
  public mutating func append(
    _ count: Int, rawOffsets: UnsafeBufferPointer<UInt32>?, raw: Range<UInt32>, indent: Float,
    hasWideIndent: Bool, width: Float, geometry: LineGeometry?
  ) {
    if used + count > Self.chunkSize, used > 0 {
      let start = used
      close()
      if count > 0, let base = scalars.baseAddress { base.update(from: base + start, count: count) }
    }
    var firstOffset: Int32 = -1
    if let rawOffsets {
      firstOffset = Int32(offsets.count)
      offsets += rawOffsets
    }
    used += count
    waiting.append(
      Waiting(
        end: Int32(used), firstOffset: firstOffset, raw: raw, indent: indent,
        width: width, hasWideIndent: hasWideIndent, geometry: geometry))
  }

  /// The lines of the page.
  public mutating func finish() -> [TextLine] {
    close()
    var finished: [TextLine] = []
    swap(&finished, &lines)
    return finished
  }

  private mutating func close() {
    // Copies of their exact size.
    let text = Array(UnsafeBufferPointer(rebasing: scalars[..<used]))
    let shared =
      offsets.isEmpty
      ? nil : TextLine.Extra(offsets: offsets.withUnsafeBufferPointer { Array($0) }, geometry: nil)
    var start = 0
    for index in waiting.indices {
      var extra = waiting[index].firstOffset < 0 ? nil : shared
      if let geometry = waiting[index].geometry {
        extra = TextLine.Extra(offsets: shared?.offsets ?? [], geometry: geometry)
      }
      let end = Int(waiting[index].end)
      lines.append(
        TextLine(
          page: page, sharing: ScalarSlice(text, start..<end), raw: waiting[index].raw,
          extra: extra, firstOffset: waiting[index].firstOffset, indent: waiting[index].indent,
          hasWideIndent: waiting[index].hasWideIndent, width: waiting[index].width))
      start = end
    }
    used = 0
    offsets.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
  }
}
