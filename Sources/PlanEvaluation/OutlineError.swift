/// Why bytes are no outline.
public struct OutlineError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with a line. More may be added.
  public struct Code: Hashable, Sendable {
    private let name: String

    /// The line is no UTF-8.
    public static let notUTF8 = Code(name: "not UTF-8")
    /// The indent is no multiple of two spaces.
    public static let oddIndent = Code(name: "the indent is no multiple of two spaces")
    /// The line is indented more than one level below the node before.
    public static let tooDeep = Code(name: "more than one level deeper than the line before")
    /// There is no `｜` between label and text.
    public static let noBar = Code(name: "no ｜ between label and text")
  }

  /// What is wrong.
  public var code: Code
  /// Number of the line, from 1; comments and empty lines count.
  public var line: Int
  /// The line; empty where it is no UTF-8.
  public var text: String

  /// A message that begins with the line's number, ready to stand behind a file name and a colon.
  public var description: String {
    "\(line): not an outline line: \(code)\(text.isEmpty ? "" : ": \(text.debugDescription)")"
  }
}

extension OutlineError.Code: CustomStringConvertible {
  /// The cause in words.
  public var description: String { name }
}
