internal import Glibc

/// Where PDFium is looked for.
///
/// 1. What the environment variable `TAIKEI_PDFIUM` names, and then nothing else.
/// 2. `libpdfium.so` beside the program, and `.pdfium/libpdfium.so` in the program's folder or one
///    above it, six at most: from `.build/release/` that is where `tools/setup` puts it.
/// 3. `libpdfium.so` as the system's loader finds it, and in the folders of usual packages.
public func engineLocations() -> [String] {
  if let named = getenv("TAIKEI_PDFIUM"), named.pointee != 0 { return [String(cString: named)] }
  var locations: [String] = []
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  if count > 0, count < buffer.count {
    let program = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var folder = program[...]
    for level in 0..<6 {
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = folder[..<slash]
      if level == 0 { locations.append("\(folder)/libpdfium.so") }
      locations.append("\(folder)/.pdfium/libpdfium.so")
    }
    locations = locations.filter { access($0, F_OK) == 0 }
  }
  return locations + [
    "libpdfium.so", "/usr/local/lib/libpdfium.so", "/usr/lib/pdfium/libpdfium.so",
  ]
}
