import DocumentReading
import Glibc
import LayoutAnalysis
import PlanEmission
import PlanModel
import PlanPipeline
import Segmentation
import TextNormalization

/// A sink that only counts, so that the writer is measured and not the disk.
struct CountingSink: ByteSink {
  var count = 0
  mutating func write(_ bytes: Span<UInt8>) { count += bytes.count }
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Peak resident memory of the process in bytes.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) * 1024
}

func read(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    print("benchmark-pipeline: \(path): cannot be opened")
    exit(1)
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count <= 0 { return bytes }
    bytes += buffer[..<count]
  }
}

func row(_ name: String, _ time: Double, _ bytes: Int, _ reference: Double) {
  func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
  func rounded(_ value: Double) -> String { String(Double(Int(value * 100)) / 100) }
  print(
    name.padding(12) + padded(rounded(Double(bytes) / time / 1e6), 10) + " MB/s"
      + padded(rounded(time / reference), 9) + " of normalization's time")
}

extension String {
  func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

@main
struct Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let size = arguments.first.flatMap(Int.init), arguments.count > 1 else {
      print(
        "usage: benchmark-pipeline MEGABYTES FILE…   the files, repeated to so many MB, as one document"
      )
      exit(64)
    }
    let unit = arguments.dropFirst().map(read).reduce([], +)
    var input: [UInt8] = []
    input.reserveCapacity(size * 1_000_000 + unit.count)
    while input.count < size * 1_000_000 { input += unit }
    let before = peakMemory()
    print("\(input.count) bytes, processor time")

    var start = seconds()
    func lap() -> Double {
      let now = seconds()
      defer { start = now }
      return now - start
    }
    // The whole first, on fresh memory, for the peak.
    _ = lap()
    var sink = CountingSink()
    try JSONEmitter().emit(try PlanConverter().convert(input, name: "benchmark.txt"), to: &sink)
    let whole = lap()
    let memory = (peakMemory() - before) / Double(input.count) + 1
    let output = sink.count

    let source = try DocumentReader().read(input, name: "benchmark.txt")
    let reading = lap()
    var layoutInput = LayoutInput()
    let normalizer = TextNormalizer()
    for page in source.pages { layoutInput.append(page: normalizer.textLines(of: page).lines) }
    let normalization = lap()
    let layout = LayoutAnalyzer().analyze(layoutInput)
    let analysis = lap()
    let segmentation = Segmenter().segment(layout)
    let segmenting = lap()
    for (name, time) in [
      ("read", reading), ("normalize", normalization), ("lay out", analysis),
      ("segment", segmenting), ("whole", whole),
    ] {
      row(name, time, input.count, normalization)
    }
    print("nodes at the top: \(segmentation.body.count); JSON: \(output) bytes")
    print("peak memory: \(Double(Int(memory * 10)) / 10) times the input, the input included")
  }
}
