/// Reads records from bytes that nobody vouches for: the process that wrote them has read a hostile
/// file.
///
/// Bytes are fed as they come; records are taken out as they become complete. Everything is checked:
/// lengths against the bytes there are, scalars, numbers (finite), the indices of styles and fonts.
public struct RecordDecoder: Sendable {
  /// The largest record taken, in bytes, without its head.
  public let recordBytes: Int

  private var buffer: [UInt8] = []
  /// How much of the buffer was taken.
  private var taken = 0
  private var fontCount = 0

  /// Makes a decoder.
  ///
  /// - Parameter recordBytes: the largest record to take. The default, 256 MiB, holds a page of ten
  ///   million characters.
  public init(recordBytes: Int = 256 << 20) { self.recordBytes = recordBytes }

  /// Bytes that were fed and are not taken yet: an unfinished record.
  public var pendingBytes: Int { buffer.count - taken }

  /// Takes over bytes.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    if taken > 0, taken == buffer.count || taken > 1 << 16 {
      buffer.removeFirst(taken)
      taken = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next record, or nil where it is not complete yet.
  ///
  /// - Throws: `PDFRecordError` where the bytes are not a record. Nothing can be read behind it.
  public mutating func next() throws(PDFRecordError) -> PDFRecord? {
    guard pendingBytes >= 5 else { return nil }
    guard let kind = RecordKind(rawValue: buffer[taken]) else {
      throw PDFRecordError("unknown kind of record: \(buffer[taken])")
    }
    var length = 0
    for index in 0..<4 { length |= Int(buffer[taken + 1 + index]) << (8 * index) }
    guard length <= recordBytes else {
      throw PDFRecordError("record of \(length) bytes, over the limit of \(recordBytes)")
    }
    guard pendingBytes - 5 >= length else { return nil }
    let start = taken + 5
    let fonts = fontCount
    let record = try buffer.withUnsafeBytes { bytes -> Result<PDFRecord, PDFRecordError> in
      Result { () throws(PDFRecordError) in
        var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)]))
        let record = try reader.record(kind, fontCount: fonts)
        guard reader.isAtEnd else { throw PDFRecordError("bytes behind the end of a record") }
        return record
      }
    }.get()
    taken = start + length
    if taken == buffer.count {
      // A page may have been large: its memory is given back.
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      taken = 0
    }
    if case .fonts(let more) = record {
      fontCount += more.count
      guard fontCount <= 65_536 else { throw PDFRecordError("\(fontCount) fonts") }
    }
    return record
  }
}
