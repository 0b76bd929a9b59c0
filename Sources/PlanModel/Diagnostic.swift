/// Something a stage noticed that a reader of the result should know. Never a reason to stop.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Something was repaired or inferred, with good evidence.
    case note
    /// A reading that may be wrong.
    case warning
    /// A part of the document is not right in the result.
    case error
  }

  /// Permanent identifier in kebab case, such as `page-break-inferred`.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// What happened, naming the value and the place.
  public var message: String
  /// The page it concerns, from 1; nil for the whole document.
  public var page: Int?
  /// The id of the node it concerns.
  public var node: String?

  /// Makes a diagnostic.
  public init(
    id: String, severity: Severity, message: String, page: Int? = nil, node: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.page = page
    self.node = node
  }
}
