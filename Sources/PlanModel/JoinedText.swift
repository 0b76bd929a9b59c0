/// Text joined from pieces of lines, with the place of each piece.
///
/// The text of one piece is a part of its line, and nothing is copied for it: most blocks and cells have one.
public struct JoinedText: Sendable {
  /// Scalars that stand together on a line, up to the start of the next run.
  struct Run: Sendable {
    /// Index of the first scalar in the joined text.
    var start: Int32
    /// Index of the line in `Layout.lines`; -1 for a space that stands between two pieces.
    var line: Int32
    /// Index of the first scalar in the line.
    var lower: Int32
  }

  /// The text in layer T.
  public private(set) var scalars = ScalarSlice()
  /// The first run; one without a line where there is no text.
  private var head = Run(start: 0, line: -1, lower: 0)
  private var rest: [Run] = []
  /// What the text of several pieces is put together in.
  private var buffer: [Unicode.Scalar] = []

  /// Makes an empty text.
  public init() {}

  /// The number of runs, at least one.
  var runCount: Int { rest.count + 1 }

  /// A run, from 0.
  func run(_ index: Int) -> Run { index == 0 ? head : rest[index - 1] }

  /// Joins some pieces in place of what the text held: its memory is used again.
  mutating func join(_ pieces: PieceList, of lines: UnsafeBufferPointer<TextLine>) {
    if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
    guard let first = pieces.first else {
      head.line = -1
      scalars = ScalarSlice()
      return
    }
    head = Run(start: 0, line: first.line, lower: first.lower)
    scalars = lines[Int(first.line)].scalars.part(first.range)
    if pieces.count > 1 { append(pieces, of: lines) }
  }

  /// Joins the pieces behind the first to that.
  private mutating func append(_ pieces: PieceList, of lines: UnsafeBufferPointer<TextLine>) {
    buffer.removeAll(keepingCapacity: true)
    scalars.append(to: &buffer)
    for place in 1..<pieces.count {
      let piece = pieces[place]
      if piece.spaceBefore, !buffer.isEmpty {
        rest.append(Run(start: Int32(buffer.count), line: -1, lower: 0))
        buffer.append(" ")
      }
      rest.append(Run(start: Int32(buffer.count), line: piece.line, lower: piece.lower))
      lines[Int(piece.line)].scalars.append(piece.range, to: &buffer)
    }
    scalars = ScalarSlice(buffer)
  }

  /// A part of the text as a string, white space at its ends left out.
  public func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    return scalars.withUnsafeBufferPointer { scalars in
      var lower = range.lowerBound
      var upper = range.upperBound
      while lower < upper, scalars[lower].isWhiteSpace { lower &+= 1 }
      while upper > lower, scalars[upper &- 1].isWhiteSpace { upper &-= 1 }
      return String(scalars: UnsafeBufferPointer(rebasing: scalars[lower..<upper]))
    }
  }

  /// The whole text as a string.
  public var string: String { string(0..<scalars.count) }
}

extension String {
  /// The text of some scalars. Encodes straight into the string's storage, which is ten times as
  /// fast as appending to its scalar view.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { String(scalars: $0) }
  }

  /// The text of some scalars.
  public init(scalars: ScalarSlice) {
    self = scalars.withUnsafeBufferPointer { String(scalars: $0) }
  }

  /// The text of some scalars.
  public init(scalars: Slice<ScalarSlice>) {
    self.init(scalars: scalars.base.part(scalars.startIndex..<scalars.endIndex))
  }

  fileprivate init(scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    // Encoded beside the string and copied: what is written into its own storage is looked through once more, whether it is UTF-8.
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * scalars.count) { bytes in
      let count = Self.encode(scalars, into: UnsafeMutableRawBufferPointer(bytes))
      let text = UnsafeBufferPointer(rebasing: bytes[..<count])
      return String(copying: UTF8Span(unchecked: text.span))
    }
  }

  /// Writes scalars in UTF-8 into room for four bytes each. Returns how many bytes they have.
  private static func encode(
    _ scalars: UnsafeBufferPointer<Unicode.Scalar>, into bytes: UnsafeMutableRawBufferPointer
  ) -> Int {
    var at = 0
    for scalar in scalars {
      let value = scalar.value
      // In one piece of four bytes; the next scalar stands on those that are left over.
      let word: UInt32
      if value >= 0x800, value < 0x10000 {
        word = (value &<< 16 | value &<< 2 & 0x3F00 | value &>> 12) & 0x3F3F0F | 0x8080E0
        bytes.storeBytes(of: word.littleEndian, toByteOffset: at, as: UInt32.self)
        at &+= 3
      } else if value < 0x80 {
        bytes.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: at, as: UInt8.self)
        at &+= 1
      } else if value < 0x800 {
        word = (value &<< 8 | value &>> 6) & 0x3F1F | 0x80C0
        bytes.storeBytes(of: word.littleEndian, toByteOffset: at, as: UInt32.self)
        at &+= 2
      } else {
        word =
          (value &<< 24 | value &<< 10 & 0x3F_0000 | value &>> 4 & 0x3F00 | value &>> 18)
          & 0x3F3F_3F07 | 0x8080_80F0
        bytes.storeBytes(of: word.littleEndian, toByteOffset: at, as: UInt32.self)
        at &+= 4
      }
    }
    return at
  }
}

extension String {
  /// Gives the text in UTF-8 as it stands in memory. `withUTF8` would need a variable, and a copy with
  /// it that counts references.
  @inlinable
  public func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard utf8.withContiguousStorageIfAvailable(body) == nil else { return }
    var copy = self
    copy.withUTF8(body)
  }
}

extension Unicode.Scalar {
  /// White space that a line of layer T can hold: a space or an ideographic space.
  var isWhiteSpace: Bool { self == " " || self == "\u{3000}" }
}
