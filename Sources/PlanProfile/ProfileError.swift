/// What is wrong with a profile that was read.
public struct ProfileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where: a JSON pointer (RFC 6901) such as `/classes/3/level`, or `line 4, column 7` where the
  /// bytes are no JSON.
  public var place: String
  /// What is wrong there, and what is allowed.
  public var cause: String

  /// Makes an error.
  public init(_ place: String, _ cause: String) {
    self.place = place
    self.cause = cause
  }

  /// Place and cause.
  public var description: String { place + ": " + cause }
}
