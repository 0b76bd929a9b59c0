/// What decided how a block is read: the strongest piece of evidence, kept for every node.
///
/// One byte, since a document has one for each of its nodes; the words for people stand in
/// `Explanation/`.
public enum Evidence: UInt8, Sendable, Hashable, CaseIterable {
  /// Its label, or the form of its own text, and nothing in the document against it.
  case ownText
  /// Its title says what a section is for (現状と課題).
  case roleWords
  /// It ends a sentence.
  case sentence
  /// Text, or points of another kind, stand below it.
  case governs
  /// Most texts with the same kind of label have something below them.
  case classGoverns
  /// Most texts with the same kind of label are sentences, or follow each other directly.
  case classLists
  /// It stands directly above or below a table.
  case besideTable
  /// The table of contents prints it as a title.
  case contents
  /// It is set larger than the text, or bold where the text is not.
  case displayType
  /// It is printed as the head of a box, a bar or a coloured band.
  case head
  /// A bookmark of the file has its title.
  case bookmark
  /// It stands in the middle of its column, set off from the text.
  case centred
  /// A title that plans print without a number (目次, はじめに).
  case standaloneTitle
  /// Its words name a part of a plan (基本構想, 資料編).
  case partWords
  /// A short line directly before text, a list or fields, set off from what is before it.
  case beforeText
  /// A short line directly before a first number.
  case beforeFirstNumber
  /// One of several titles of the same form (令和5年度, 令和6年度), or the line before the first.
  case series
  /// The text below the title before lists it.
  case listedAbove
  /// The first line of a slide.
  case slideTitle
  /// One of the titles that alternate with the texts of a slide.
  case alternating
  /// The name of a box on a slide.
  case boxName
  /// A name, a value and a text, as the boxes of its slide have them.
  case builtAlike
  /// One of as many names in brackets as its slide has boxes, or what stands at one.
  case boxPart
  /// The title of its slide begins with it.
  case wholeName
  /// The texts of its slide say which boxes belong to it.
  case spokenGroup
  /// Its rows go through the sections before it.
  case summaryTable
  /// Its place in an outline in columns that was put back into order.
  case outlineOrder
  /// One of several lines of a date and what happened.
  case chronicle
  /// A line of a cover.
  case cover
  /// The profile of the city says so.
  case profile
  /// The text announces a table here.
  case announced
  /// A motto, a date, a signature or a bare value.
  case plainText
  /// It starts with the name of a field, as other texts do.
  case repeatedName
  /// It is one of several titles that are listed before what they head.
  case listsTitles
  /// It is the first line of the document, and the only one of its kind.
  case firstLine
  /// It stands among fields, a name and a value like them.
  case listedFields
  /// Its number counts on from those of other texts.
  case counts
  /// A short line at an edge of the running text, in its type.
  case inText
  /// It is the title or a name of a ruled form.
  case form
  /// Who says it stands beside it.
  case spoken
}
