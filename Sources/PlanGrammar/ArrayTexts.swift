internal import PlanModel

// The same questions about a text that is an array of its own.

extension MarkerGrammar {
  /// The label at the head of a line.
  public func marker(of line: [Unicode.Scalar]) -> Marker? { marker(of: ScalarSlice(line)) }

  /// Every reading of the head of a line, in the order of the conventions.
  public func readings(of line: [Unicode.Scalar]) -> [Marker] { readings(of: ScalarSlice(line)) }
}

extension CaptionGrammar {
  /// Whether a line is a caption.
  public static func isCaption(_ text: [Unicode.Scalar]) -> Bool { isCaption(ScalarSlice(text)) }

  /// Whether a caption is that of a table.
  public static func isTableCaption(_ text: [Unicode.Scalar]) -> Bool {
    isTableCaption(ScalarSlice(text))
  }
}

extension FieldLexicon {
  /// A field name at the head of a text that a value follows.
  public static func name(of text: [Unicode.Scalar]) -> (name: Range<Int>, value: Int)? {
    name(of: ScalarSlice(text))
  }

  /// Whether a text is the name of a field and nothing else.
  public static func isName(_ text: [Unicode.Scalar]) -> Bool { isName(ScalarSlice(text)) }
}

extension PolicyTiers {
  /// The tier word at a place.
  public static func match(
    _ text: [Unicode.Scalar], at start: Int
  ) -> (word: String, end: Int)? {
    match(ScalarSlice(text), at: start)
  }

  /// Whether a text is a tier word and nothing else.
  public static func isTier(_ text: [Unicode.Scalar]) -> Bool { isTier(ScalarSlice(text)) }
}

extension StandaloneTitles {
  /// Whether a line without white space at its start is such a title.
  public static func contains(_ line: [Unicode.Scalar]) -> Bool { contains(ScalarSlice(line)) }
}
