import CICU

/// An operation of ICU that failed. Text never makes one: what is left is memory and ICU's data.
public struct UnicodeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was being done, such as `open NFKC`.
  public var operation: String
  /// ICU's error code, above 0.
  public var code: Int32
  /// ICU's name for the code, such as `U_MEMORY_ALLOCATION_ERROR`.
  public var name: String

  /// Makes an error from ICU's code.
  public init(operation: String, code: Int32) {
    self.operation = operation
    self.code = code
    self.name = String(cString: taikei_icu_status_name(code))
  }

  /// The operation and ICU's name for the error.
  public var description: String { "cannot \(operation): \(name)" }
}
