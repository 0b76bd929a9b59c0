internal import Glibc
internal import Segmentation

extension ReasonLanguage {
  /// The languages, for messages.
  static let names = allCases.map(\.rawValue).joined(separator: " or ")

  /// The language that the environment asks for: Japanese where the locale is Japanese, else English.
  static var ofEnvironment: ReasonLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value).hasPrefix("ja") ? .japanese : .english
    }
    return .english
  }
}
