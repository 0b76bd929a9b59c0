/// What the program is told: a command, then names and values in turn.
///
/// The program is called by the module `PDFReading` and by nobody else; `PDFReading` says what the
/// arguments mean.
struct WorkerArguments {
  /// `read` or `render`.
  let command: String
  private let values: [String: Int]

  /// Nil where the arguments are not of that shape.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, arguments.count % 2 == 0 else { return nil }
    command = arguments[1]
    var values: [String: Int] = [:]
    for index in stride(from: 2, to: arguments.count, by: 2) {
      guard arguments[index].hasPrefix("--"), let value = Int(arguments[index + 1]), value >= 0
      else { return nil }
      values[String(arguments[index].dropFirst(2))] = value
    }
    self.values = values
  }

  /// A value, or what stands for it.
  subscript(_ name: String, default other: Int) -> Int { values[name] ?? other }
}
