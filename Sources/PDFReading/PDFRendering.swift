public import PDFContent
internal import ProcessControl

extension PDFReader {
  /// Draws one page in grey on white, as it is displayed, in a process of its own.
  ///
  /// A point of the page at (x, y) is the pixel at (x, y) × `dotsPerInch` / 72.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - dotsPerInch: from 1 to 2,400. Text recognition wants 300.
  ///   - password: nil for the empty one.
  /// - Throws: `PDFReadingError`: those of reading, and `.limit` named `pixels`.
  public func render(
    _ input: PDFInput, page: Int, dotsPerInch: Int, password: String? = nil
  ) throws(PDFReadingError) -> PageImage {
    let limits = limits.bounded
    let program = program
    return try input.withDescriptor { (descriptor, fileBytes) throws(PDFReadingError) in
      let process: ChildProcess
      do throws(ProcessError) {
        process = try ChildProcess(
          program: program,
          arguments: [
            "render", "--page", "\(max(1, page))", "--dpi", "\(min(2400, max(1, dotsPerInch)))",
            "--pixels", "\(limits.pixels)",
          ],
          environment: Self.environment(password: password), input: descriptor,
          limits: ChildProcess.Limits(
            memoryBytes: limits.memoryBytes + fileBytes,
            processorSeconds: min(limits.processorSeconds, limits.pageSeconds * 2)))
      } catch {
        throw PDFReadingError(error)
      }
      let bytes = try process.output(
        seconds: limits.pageSeconds, limit: limits.pixels + 1024, limits: limits
      ).bytes
      var decoder = RecordDecoder(recordBytes: limits.pixels + 1024)
      bytes.withUnsafeBytes { decoder.feed($0) }
      do {
        switch try decoder.next() {
        case .image(let image): return image
        case .failure(let failure): throw PDFReadingError(failure)
        case let other:
          throw PDFReadingError.malformed("no picture but \(String(describing: other))")
        }
      } catch let error as PDFReadingError {
        throw error
      } catch {
        throw .malformed("\(error)")
      }
    }
  }
}
