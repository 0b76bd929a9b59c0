import Glibc
import ICUReference
import PlanModel
import TextNormalization

/// usage: benchmark-normalization MEGABYTES FILE…
///
/// Repeats the files to so many megabytes, then runs ICU's NFKC with edits, layer T, and layer T
/// cut into lines (in pages of one file each) by turns, and prints the medians and their ratios.
@main
struct Benchmark {
  static let rounds = 7

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2, let megabytes = Int(arguments[1]), megabytes > 0 else {
      complain("usage: benchmark-normalization MEGABYTES FILE…")
      exit(64)
    }
    let files = arguments.dropFirst(2).map(read)
    var text: [UInt8] = []
    text.reserveCapacity(megabytes * 1_000_000 + 100_000)
    var pages: [Page] = []
    while text.count < megabytes * 1_000_000 {
      for file in files {
        text += file
        pages.append(page(file, number: pages.count + 1))
      }
    }

    // Once a process: the tables from ICU's properties.
    let setUp = seconds { _ = TextNormalizer() }
    let keySetUp = seconds { _ = MatchKey.make(from: ["\u{2460}"]) }
    let normalizer = TextNormalizer()
    var (icu, layer, lines): ([Double], [Double], [Double]) = ([], [], [])
    var (icuChanges, edits, scalars): (Int64, Int, Int) = (0, 0, 0)
    for _ in 0..<rounds {
      icu.append(seconds { _ = icu_reference_normalize(text, text.count, &icuChanges) })
      layer.append(seconds { edits = normalizer.normalize(text).map.edits.count })
      lines.append(
        seconds {
          scalars = 0
          for page in pages {
            for line in normalizer.textLines(of: page).lines { scalars += line.scalars.count }
          }
        })
    }
    let size = Double(text.count) / 1e6
    let reference = median(icu)
    print("\(text.count) bytes, median of \(rounds) rounds")
    print("tables: \(Int(setUp * 1e6)) µs for layer T, \(Int(keySetUp * 1e6)) µs for layer K")
    report("ICU normalizeUTF8, NFKC", size, reference, reference, "\(icuChanges) changes")
    report("normalize", size, median(layer), reference, "\(edits) edits")
    report("textLines", size, median(lines), reference, "\(scalars) scalars")
  }

  static func report(
    _ name: String, _ size: Double, _ time: Double, _ reference: Double, _ note: String
  ) {
    let rate = Int(size / time)
    let ratio = Double(Int(reference / time * 100)) / 100
    let padded = name + String(repeating: " ", count: max(1, 26 - name.count))
    print("\(padded)\(rate) MB/s  ratio \(ratio)  \(note)")
  }

  /// A page whose lines end at line feeds.
  static func page(_ raw: [UInt8], number: Int) -> Page {
    var lines: [Line] = []
    var start = 0
    for index in 0...raw.count where index == raw.count || raw[index] == 0x0A {
      lines.append(Line(range: ByteRange(start, index)))
      start = index + 1
    }
    return Page(number: number, rawText: raw, lines: lines)
  }

  static func seconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let duration = clock.measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      complain("\(path): cannot be read")
      exit(66)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func complain(_ message: String) {
    let bytes = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
