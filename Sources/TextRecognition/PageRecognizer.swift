public import PDFContent
public import PlanModel

/// Recognizes the text of pages that are pictures.
///
/// The page is turned straight, its rules and dark areas are found and become its art, and what they
/// enclose is recognized cell by cell: recognizers of text take the lines of neighbouring cells for one
/// and rules for characters. Bullets are found by their shape. Coordinates are those of the
/// straightened page.
public struct PageRecognizer: Sendable {
  /// Reads hOCR with a word for each character into pages.
  public typealias HOCRReader = ([UInt8]) throws -> [Page]

  /// What was made of a page.
  public struct Outcome: Sendable {
    /// The page; without lines where it shows no text.
    public var page: Page
    /// By how many degrees it was turned back.
    public var skew: Double
    /// Lines that were left out, since they are no text by their confidence.
    public var noise: Int
  }

  private let tesseract: Tesseract
  private let dotsPerInch: Int
  private let readHOCR: @Sendable ([UInt8]) throws -> [Page]

  /// Makes a recognizer.
  ///
  /// - Parameter readHOCR: reads hOCR into pages, empty ones included.
  public init(
    _ tesseract: Tesseract, limits: RecognitionLimits = RecognitionLimits(),
    readHOCR: @escaping @Sendable ([UInt8]) throws -> [Page]
  ) {
    self.tesseract = tesseract
    dotsPerInch = limits.dotsPerInch
    self.readHOCR = readHOCR
  }

  /// Recognizes a page.
  ///
  /// - Parameters:
  ///   - image: the page at the resolution of the limits.
  ///   - size: its size in points.
  public func recognize(_ image: PageImage, size: PageSize) throws(RecognitionError) -> Outcome {
    let point = Double(dotsPerInch) / 72
    let paper = image.paper
    let threshold = UInt8(Double(paper) * InkRuns.inkShare)
    var ink = InkRuns(image, threshold: threshold)
    let skew = Skew.angle(of: ink)
    let straight = Skew.straightened(image, by: skew, paper: paper)
    if skew != 0 { ink = InkRuns(straight, threshold: threshold) }
    let darkAreas = DarkAreas.find(ink, point: point)
    let light = ink.without(darkAreas.map { $0.grown(by: 4) })
    let components = InkComponents(light)
    let drawing = Drawing(light, components, point: point)
    let drawn = drawing.rules.map { $0.box.grown(by: 2) } + drawing.corners.map { $0.grown(by: 1) }
    let leaders = LeaderDots.find(components, point: point).map {
      BulletMark(box: $0, scalar: "\u{2026}")
    }
    let marks =
      leaders
      + BulletMark.find(light, components, point: point).filter { mark in
        !drawing.rules.contains { $0.box.touches(mark.box) }
      }
    let erased = drawn + marks.map { $0.box.grown(by: 2) }
    let targets = LeaderDots.targets(
      of: leaders.map(\.box), components, drawing: drawing, point: point
    ).map { $0.grown(by: 3) }
    let regions = PageRegions(
      width: straight.width, height: straight.height, drawing: drawing, darkAreas: darkAreas,
      text: light.without(erased), point: point)

    var jobs = RegionJobs(point: point)
    for region in regions.regions {
      guard
        let picture = RegionPicture(
          region, of: straight, in: regions, erased: erased + targets, paper: paper)
      else { continue }
      jobs.add(region, picture)
    }
    for target in targets {
      let number = regions.number(
        x: (target.left + target.right) / 2, y: (target.top + target.bottom) / 2)
      let region = PageRegion(box: target, number: number, isDark: false, isOpen: false)
      guard
        let picture = RegionPicture(
          region, of: straight, in: regions, erased: erased, paper: paper)
      else { continue }
      jobs.add(target: region, picture)
    }
    var lines = try jobs.run(tesseract, dotsPerInch: dotsPerInch, readHOCR)
    let noise = LineFilter.removeNoise(&lines)
    let placed = marks.map { mark in
      (
        mark,
        regions.number(
          x: (mark.box.left + mark.box.right) / 2, y: (mark.box.top + mark.box.bottom) / 2)
      )
    }
    MarkPlacement.insert(placed, into: &lines)
    LabelTitles.join(
      &lines, dark: Set(regions.regions.filter(\.isDark).map(\.number)), drawing: drawing)
    var writer = RecognizedPageWriter(point: point)
    for line in lines { writer.write(line.line) }
    let page = Page(
      number: image.page, size: size, isScanned: true, rawText: writer.rawText, lines: writer.lines,
      art: drawing.art(darkAreas: darkAreas, grey: 0x60, point: point))
    return Outcome(page: page, skew: skew, noise: noise)
  }
}

/// A line and the number of the region it stands in.
struct RegionLine {
  var line: RecognizedLine
  var region: Int32
}
