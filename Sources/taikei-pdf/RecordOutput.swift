internal import Glibc
internal import PDFContent

/// Writes records to standard output, each at once.
struct RecordOutput {
  private var encoder = RecordEncoder()

  /// Writes a record.
  mutating func write(_ record: PDFRecord) {
    encoder.append(record)
    flush()
  }

  /// Writes the fonts that are new, and a page.
  mutating func write(_ page: borrowing PageContent, newFonts: [Font]) {
    if !newFonts.isEmpty { encoder.append(.fonts(newFonts)) }
    encoder.append(page)
    flush()
  }

  private mutating func flush() {
    writeAll(encoder.bytes)
    encoder.removeAll()
  }
}

/// Writes bytes to standard output. Ends the process where nobody reads them any more.
func writeAll(_ bytes: [UInt8]) {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = write(STDOUT_FILENO, part.baseAddress, part.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        _exit(1)
      }
    }
  }
}
