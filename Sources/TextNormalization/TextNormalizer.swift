/// The stage that makes layer T, the text that the output shows, from layer R, the raw text.
///
/// The policy is the table in the project's text on normalization: full-width letters and digits
/// become ASCII, half-width kana full-width, radicals ideographs; hyphens, prolonged sound marks
/// and punctuation go by their neighbours; what names need (variant ideographs, ①, ㈱) stays.
/// Plain NFKC would change much of that for the worse.
public struct TextNormalizer: Sendable {
  let table: NormalizationTable

  /// Makes a normalizer. The first one of a process builds the table from ICU's properties.
  public init() { table = NormalizationTable.shared }

  /// Normalizes a page or a document.
  ///
  /// Line feeds, carriage returns and form feeds stay, and no rule looks across one; so do tabs.
  /// Normalizing a second time changes nothing.
  ///
  /// - Parameter raw: valid UTF-8, less than 2 GiB.
  public func normalize(_ raw: [UInt8]) -> NormalizedText {
    precondition(raw.count < 1 << 31, "raw text of 2 GiB or more")
    return raw.withUnsafeBufferPointer { buffer in
      var pass = NormalizationPass(raw: buffer, table: table)
      pass.run()
      return pass.finish()
    }
  }
}
