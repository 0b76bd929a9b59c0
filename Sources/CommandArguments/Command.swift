/// A command of the program.
package protocol Command: SendableMetatype {
  /// What it is for and what it takes.
  static var syntax: CommandSyntax { get }

  /// Takes what it was given.
  init(_ values: ArgumentValues) throws(UsageError)

  /// Does it.
  func run() throws
}
