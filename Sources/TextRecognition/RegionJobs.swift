internal import Ordering
internal import PlanModel

/// The regions of a page on their way through the recognizer: pictures of one kind in one process,
/// since to load its model takes as long as to read a cell.
struct RegionJobs {
  private struct Job {
    var region: PageRegion
    var picture: RegionPicture
  }

  private let point: Double
  /// Whole pages, cells, and cells that may hold vertical text.
  private var pages: [Job] = []
  private var cells: [Job] = []
  private var columns: [Job] = []
  /// Page numbers of a table of contents.
  private var targets: [Job] = []

  init(point: Double) { self.point = point }

  mutating func add(_ region: PageRegion, _ picture: RegionPicture) {
    guard let ink = picture.ink else { return }
    let job = Job(region: region, picture: picture)
    // A cell as large as a fifth of a page holds text as a page does: columns, figures.
    let isLarge = Double(ink.width) >= 300 * point && Double(ink.height) >= 300 * point
    if region.isOpen || isLarge {
      pages.append(job)
    } else if ink.height >= 2 * ink.width, Double(ink.height) >= 24 * point {
      columns.append(job)
    } else {
      cells.append(job)
    }
  }

  /// Adds a page number of a table of contents.
  mutating func add(target region: PageRegion, _ picture: RegionPicture) {
    if picture.ink != nil { targets.append(Job(region: region, picture: picture)) }
  }

  /// The lines of all regions, in the order of the regions.
  func run(
    _ tesseract: Tesseract, dotsPerInch: Int, _ read: @escaping PageRecognizer.HOCRReader
  ) throws(RecognitionError) -> [RegionLine] {
    let bench = Bench(tesseract: tesseract, dotsPerInch: dotsPerInch, point: point, read: read)
    var found: [(region: PageRegion, lines: [RecognizedLine])] = []
    for (job, lines) in zip(pages, try readPages(bench)) { found.append((job.region, lines)) }
    for (job, lines) in zip(cells, try readCells(bench)) { found.append((job.region, lines)) }
    for (job, lines) in zip(columns, try readColumns(bench)) { found.append((job.region, lines)) }
    for (job, lines) in zip(targets, try readTargets(bench)) { found.append((job.region, lines)) }
    found = found.ordered { OrderKey($0.region.box.top, $0.region.box.left) }
    return found.flatMap { region, lines in
      lines.map { RegionLine(line: $0, region: region.number) }
    }
  }

  private func readPages(_ bench: Bench) throws(RecognitionError) -> [[RecognizedLine]] {
    // The page mode takes entries and page numbers of a table of contents for columns, and cuts through
    // labels.
    let mode: Tesseract.Segmentation = targets.count >= 4 ? .column : .page
    var lines = try bench.lines(pages, .horizontal, mode)
    // Vertical text read as horizontal is hardly ever read with confidence.
    let doubtful = pages.indices.filter { Self.score(lines[$0]).confidence < 0.85 }
    let again = try bench.lines(doubtful.map { pages[$0] }, .vertical, .page)
    for (index, other) in zip(doubtful, again) {
      let (one, two) = (Self.score(lines[index]), Self.score(other))
      if two.confidence > one.confidence + 0.05, 2 * two.count >= one.count { lines[index] = other }
    }
    return lines
  }

  private func readCells(_ bench: Bench) throws(RecognitionError) -> [[RecognizedLine]] {
    var lines = try bench.lines(cells, .horizontal, .block)
    // Of a few characters it sometimes finds no block.
    let empty = cells.indices.filter { lines[$0].isEmpty }
    for (index, other) in zip(empty, try bench.lines(empty.map { cells[$0] }, .horizontal, .line)) {
      lines[index] = other
    }
    let figures = cells.indices.filter { FigureCell.isDoubtful(lines[$0]) }
    for (index, other) in zip(figures, try bench.lines(figures.map { cells[$0] }, .latin, .block))
    where FigureCell.isBetter(other, than: lines[index]) {
      lines[index] = other
    }
    return lines
  }

  private func readTargets(_ bench: Bench) throws(RecognitionError) -> [[RecognizedLine]] {
    let latin = try bench.lines(targets, .latin, .line)
    return latin.isEmpty ? try bench.lines(targets, .horizontal, .line) : latin
  }

  private func readColumns(_ bench: Bench) throws(RecognitionError) -> [[RecognizedLine]] {
    var lines = try bench.lines(columns, .horizontal, .block)
    let other = try bench.lines(columns, .vertical, .verticalBlock)
    for index in other.indices {
      let (one, two) = (Self.score(lines[index]), Self.score(other[index]))
      // Characters that stand alone below each other are each read well, but as lines of one.
      let isColumn = one.count > 2 && lines[index].allSatisfy { $0.characters.count == 1 }
      if two.confidence + (isColumn ? 0.1 : 0) > one.confidence, 2 * two.count >= one.count {
        lines[index] = other[index]
      }
    }
    return lines
  }

  /// Where jobs are done.
  private struct Bench {
    let tesseract: Tesseract
    let dotsPerInch: Int
    let point: Double
    let read: PageRecognizer.HOCRReader

    /// The lines of each job; no jobs where the model is missing.
    func lines(
      _ jobs: [Job], _ model: Tesseract.Model, _ segmentation: Tesseract.Segmentation
    ) throws(RecognitionError) -> [[RecognizedLine]] {
      guard !jobs.isEmpty, tesseract.has(model) else { return [] }
      var tiff = TIFFPages()
      for job in jobs {
        tiff.append(
          width: job.picture.width, height: job.picture.height, pixels: job.picture.pixels,
          dotsPerInch: dotsPerInch)
      }
      let hocr = try tesseract.hocr(tiff.bytes, model, segmentation)
      let pages: [Page]
      do { pages = try read(hocr) } catch { throw .failed("\(error)") }
      guard pages.count == jobs.count else {
        throw .failed("\(pages.count) pages of hOCR for \(jobs.count) pictures")
      }
      return zip(jobs, pages).map { job, page in
        page.lines.flatMap { line in
          RecognizedLine(line, of: page, in: job.picture, pixels: point)?.parts() ?? []
        }
      }
    }
  }

  /// Mean confidence and number of the characters of some lines.
  private static func score(_ lines: [RecognizedLine]) -> (confidence: Double, count: Int) {
    let characters = lines.flatMap(\.characters)
    let sum = characters.map(\.confidence).reduce(0, +)
    return (characters.isEmpty ? 0 : sum / Double(characters.count), characters.count)
  }
}

extension RecognizedLine {
  /// The line, cut where a gap is wider than any space: columns without a rule between them.
  func parts() -> [RecognizedLine] {
    var parts: [RecognizedLine] = []
    var start = 0
    for index in characters.indices.dropFirst() where characters[index].space >= 2.2 {
      parts.append(part(start..<index))
      start = index
    }
    parts.append(start == 0 ? self : part(start..<characters.count))
    return parts
  }

  private func part(_ range: Range<Int>) -> RecognizedLine {
    var part = self
    part.characters = Array(characters[range])
    part.characters[0].space = 0
    let (start, end) = (part.characters[0].start, part.characters[part.characters.count - 1].end)
    if isVertical {
      (part.box.top, part.box.bottom) = (Int(start), Int(end))
    } else {
      (part.box.left, part.box.right) = (Int(start), Int(end))
    }
    return part
  }
}
