import Foundation
import PDFContent
import PDFReading
import Testing

/// Small enough for a test run, large enough for every plan.
private func strictLimits() -> PDFReadingLimits {
  var limits = PDFReadingLimits()
  limits.memoryBytes = 512 << 20
  limits.pageSeconds = 10
  limits.processorSeconds = 30
  limits.wallSeconds = 60
  limits.pages = 2000
  return limits
}

/// What a reading came to, in a line.
private func summary(_ result: Result<PDFOutcome, PDFReadingError>) -> String {
  switch result {
  case .failure(let error): return "error: \(error)"
  case .success(let outcome):
    var parts = ["\(outcome.pagesRead) of \(outcome.document.pageCount) pages"]
    parts += outcome.skipped.prefix(3).map {
      "skipped \($0.pages.lowerBound)–\($0.pages.upperBound): \($0.reason)"
    }
    if let stop = outcome.stop { parts.append("stopped: \(stop)") }
    parts.append("\(outcome.residentBytes >> 20) MiB")
    return parts.joined(separator: "; ")
  }
}

private func read(_ input: PDFInput, _ limits: PDFReadingLimits) -> Result<
  PDFOutcome, PDFReadingError
> {
  Result { () throws(PDFReadingError) in
    try PDFReader(limits: limits).read(input) { _, _ in }
  }
}

extension PDFTests {
  @Suite struct HostileTests {
    /// Folders of files that must end within the limits: made by tools/make-hostile-pdfs where
    /// tools/hostile says where, and those beside the project.
    static let folders: [String] =
      [ProcessInfo.processInfo.environment["TAIKEI_HOSTILE"], sharedFile("hostile")]
      .compactMap { $0 }.filter(isThere)

    static let files: [String] = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted()
        .filter { $0.hasSuffix(".pdf") }.map { "\(folder)/\($0)" } ?? []
    }

    @Test(arguments: files)
    func `a hostile file ends within its limits, and the next is read`(path: String) throws {
      let limits = strictLimits()
      let start = ContinuousClock.now
      let result = read(.file(path), limits)
      let spent = ContinuousClock.now - start
      print("\(path.split(separator: "/").last ?? ""): \(summary(result)) in \(spent)")
      #expect(spent < .seconds(limits.wallSeconds + 10))
      if case .success(let outcome) = result {
        let missing = outcome.skipped.reduce(0) { $0 + $1.pages.count }
        #expect(
          outcome.stop != nil || outcome.pagesRead + missing == outcome.document.pageCount)
        #expect(outcome.residentBytes < limits.memoryBytes)
        #expect(outcome.pagesRead > 0)
      }
      #expect(childProcesses().isEmpty)
      let next = try PDFReader().read(.bytes(TinyPDF.plain().bytes)) { page, _ in
        #expect(text(page) == "Page 1")
      }
      #expect(!next.isPartial)
    }

    static let mutations =
      Int(
        ProcessInfo.processInfo.environment["TAIKEI_MUTATIONS"] ?? "30") ?? 30

    @Test(.enabled(if: isThere(sharedFile("synthetic"))))
    func `mutated plans are read to an end or an error`() throws {
      var random = SeededGenerator(seed: 2026)
      let names = try FileManager.default.contentsOfDirectory(atPath: sharedFile("synthetic"))
        .filter { $0.hasSuffix(".pdf") }.sorted()
      let files = try names.map {
        [UInt8](try Data(contentsOf: URL(filePath: sharedFile("synthetic/\($0)"))))
      }
      var counts: [String: Int] = [:]
      var slowest = Duration.zero
      for number in 0..<Self.mutations {
        let bytes = mutated(files[number % files.count], &random)
        let start = ContinuousClock.now
        let result = read(.bytes(bytes), strictLimits())
        slowest = max(slowest, ContinuousClock.now - start)
        switch result {
        case .success(let outcome):
          if let stop = outcome.stop {
            counts["stopped: \(stop)", default: 0] += 1
          } else {
            counts[outcome.isPartial ? "partial" : "whole", default: 0] += 1
          }
          #expect(outcome.residentBytes < strictLimits().memoryBytes)
        case .failure(let error): counts["error: \(error)", default: 0] += 1
        }
      }
      for (what, count) in counts.sorted(by: { $0.value > $1.value }) {
        print("  \(count) \(what)")
      }
      print("  slowest \(slowest)")
      #expect(slowest < .seconds(20))
      #expect(childProcesses().isEmpty)
    }

    /// Flips bits, overwrites, cuts out, doubles and moves pieces.
    private func mutated(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
      var bytes = original
      for _ in 0..<Int.random(in: 1...20, using: &random) where bytes.count > 100 {
        let place = Int.random(in: 0..<(bytes.count - 60), using: &random)
        let length = Int.random(in: 1...50, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2:
          for index in place..<(place + length) {
            bytes[index] = .random(in: 0...255, using: &random)
          }
        case 3: bytes.removeSubrange(place..<(place + length))
        case 4: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
        default:
          // Digits are lengths, offsets and numbers of objects.
          let digits = bytes.indices[place..<min(bytes.count, place + 2000)]
            .filter { 0x30...0x39 ~= bytes[$0] }
          if let index = digits.randomElement(using: &random) {
            bytes[index] = .random(in: 0x30...0x39, using: &random)
          }
        }
      }
      if Int.random(in: 0..<20, using: &random) == 0 {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      return bytes
    }

    @Test
    func `a crash costs nothing but bookmarks, labels, links and tags where they are to blame`()
      throws
    {
      // PDFium runs out of stack in this circle.
      let pdf = TinyPDF(
        ["BT /F 10 Tf (a) Tj ET", "BT /F 10 Tf (b) Tj ET"], catalog: "/PageLabels 8 0 R",
        more: ["<< /Kids [ 8 0 R 8 0 R ] /Limits [ 0 100 ] >>"])
      var read = ""
      let outcome = try PDFReader().read(.bytes(pdf.bytes)) { page, _ in read += text(page) }
      #expect(read == "ab")
      #expect(!outcome.isPartial)
      #expect(outcome.isPlain)
    }

    @Test(.enabled(if: isThere(sharedFile("synthetic"))))
    func `a process killed from outside is replaced and no page is lost`() throws {
      var numbers: [Int] = []
      let outcome = try PDFReader().read(.file(sharedFile("synthetic/a01.pdf"))) { page, _ in
        numbers.append(page.number)
        if page.number == 3 {
          for process in childProcesses() { kill(pid_t(process) ?? 0, SIGKILL) }
        }
      }
      #expect(numbers == Array(1...outcome.document.pageCount))
      #expect(!outcome.isPartial)
      #expect(childProcesses().isEmpty)
    }

    @Test func `time that a page takes is limited, and the page behind is read`() throws {
      var limits = strictLimits()
      limits.pageSeconds = 0
      #expect(throws: PDFReadingError.limit(name: "pageSeconds", value: 0)) {
        try PDFReader(limits: limits).read(.bytes(TinyPDF.plain(pages: 3).bytes)) { _, _ in }
      }
      limits = strictLimits()
      limits.wallSeconds = 0
      #expect(throws: PDFReadingError.limit(name: "wallSeconds", value: 0)) {
        try PDFReader(limits: limits).read(.bytes(TinyPDF.plain(pages: 3).bytes)) { _, _ in }
      }
      #expect(childProcesses().isEmpty)
    }

    /// Text objects on one line from right to left, of which each is put in before all others.
    static let slow: [UInt8] = {
      let objects = (0..<60_000).map { "BT /F .1 Tf -\(Double($0) / 5) 400 Td (x) Tj ET" }
      return TinyPDF([objects.joined(separator: "\n"), "BT /F 12 Tf 72 700 Td (behind) Tj ET"])
        .bytes
    }()

    @Test func `a page that takes too long is left out, and the page behind is read`() throws {
      var limits = strictLimits()
      limits.pageSeconds = 1
      var read = ""
      let outcome = try PDFReader(limits: limits).read(.bytes(Self.slow)) { page, _ in
        read += text(page)
      }
      #expect(read == "behind")
      #expect(
        outcome.skipped == [SkippedPages(pages: 1...1, reason: "over the limit of 1 (pageSeconds)")]
      )
      #expect(outcome.stop == nil && outcome.isPartial)
      #expect(childProcesses().isEmpty)
    }

    @Test func `processor time is limited for the document`() throws {
      var limits = strictLimits()
      limits.processorSeconds = 1
      #expect(throws: PDFReadingError.limit(name: "processorSeconds", value: 1)) {
        try PDFReader(limits: limits).read(.bytes(Self.slow)) { _, _ in }
      }
      #expect(childProcesses().isEmpty)
    }

    @Test func `more output than allowed ends the reading, and the pages before are kept`() throws {
      var limits = strictLimits()
      limits.outputBytes = 100_000
      let line = String(repeating: "x", count: 200)
      let content = (0..<20).map { "BT /F 2 Tf 72 \(700 - $0 * 10) Td (\(line)) Tj ET" }
      let pdf = TinyPDF(Array(repeating: content.joined(separator: "\n"), count: 20)).bytes
      // A page of 4,000 characters takes 88 kB.
      do {
        let outcome = try PDFReader(limits: limits).read(.bytes(pdf)) { _, _ in }
        #expect(outcome.stop == .limit(name: "outputBytes", value: 100_000))
        #expect(outcome.pagesRead == 1)
      } catch {
        #expect(error == .limit(name: "outputBytes", value: 100_000))
      }
    }
  }
}
