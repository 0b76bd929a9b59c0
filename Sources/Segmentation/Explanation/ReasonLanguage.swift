/// A language that reasons are told in.
public enum ReasonLanguage: String, Sendable, Hashable, CaseIterable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"
}

extension Reason {
  /// The reason as one sentence, for a reader who knows plans and not programs.
  public func text(in language: ReasonLanguage) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
