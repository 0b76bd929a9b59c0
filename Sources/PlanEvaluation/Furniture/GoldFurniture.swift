public import PlanModel

/// What a piece of page furniture is, as far as a reader of the page can tell: the kinds of
/// `Furniture.Kind`, without the difference between head and foot.
public enum FurnitureGroup: String, Sendable, Hashable, CaseIterable {
  /// The number of the page.
  case pageNumber
  /// A running head or foot.
  case runningHead
  /// A tab at the page's edge.
  case thumbIndex
  /// Column headings that every page repeats.
  case columnHeader
  /// What is for the printer: slugs and crop marks. Gold files have no word for it.
  case printersMark

  /// The group that a gold file calls by this word (`pageno`, `head`, `tab`, `colhead`); nil for
  /// any other.
  public init?(word: String) {
    switch word {
    case "pageno": self = .pageNumber
    case "head": self = .runningHead
    case "tab": self = .thumbIndex
    case "colhead": self = .columnHeader
    default: return nil
    }
  }

  /// The group of a kind.
  public init(_ kind: Furniture.Kind) {
    self =
      switch kind {
      case .pageNumber: .pageNumber
      case .header, .footer: .runningHead
      case .thumbIndex: .thumbIndex
      case .columnHeader: .columnHeader
      case .slug, .cropMark: .printersMark
      }
  }
}

/// A piece of page furniture to compare.
public struct FurniturePiece: Sendable, Hashable {
  /// Number of the page, from 1; 0 where it is not known.
  public var page: Int
  /// What it is.
  public var group: FurnitureGroup
  /// The text as it is shown to people.
  public var text: String

  /// Makes a piece.
  public init(page: Int, group: FurnitureGroup, text: String) {
    self.page = page
    self.group = group
    self.text = text
  }

  /// A piece of a converted document.
  public init(_ furniture: Furniture) {
    self.init(
      page: furniture.source.first?.page ?? 0, group: FurnitureGroup(furniture.kind),
      text: furniture.text)
  }
}

extension FurniturePiece: CustomStringConvertible {
  /// Page, kind and text, as in `furniture page 4 thumbIndex ｜ 安全で安心して暮らせるまち`.
  public var description: String { "furniture page \(page) \(group.rawValue) ｜ \(text)" }
}

/// Reads the gold files of furniture (`NAME.furniture.txt`): one piece a line, `PAGE⇥KIND⇥TEXT`; empty
/// lines and lines that start with `#` are comments.
public enum FurnitureReader {
  /// Reads a file.
  ///
  /// - Parameter bytes: a whole file in UTF-8. Lines end with LF or CRLF; a byte order mark at the
  ///   start is skipped.
  /// - Returns: the pieces in the order of the file; none where no line is a piece, which is no
  ///   error.
  /// - Throws: `FurnitureError` with the number of the first line that is wrong.
  public static func read(_ bytes: [UInt8]) throws(FurnitureError) -> [FurniturePiece] {
    var pieces: [FurniturePiece] = []
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (index, line) in rest.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      func failure(_ cause: String) -> FurnitureError {
        FurnitureError(line: index + 1, cause: cause)
      }
      guard let text = String(validating: line, as: UTF8.self) else { throw failure("no UTF-8") }
      // By scalars: a mark behind a tab must not hide it.
      let fields = text.unicodeScalars.split(
        separator: "\t", maxSplits: 2, omittingEmptySubsequences: false
      ).map { String($0) }
      guard fields.count == 3 else { throw failure("not PAGE, KIND and TEXT with tabs between") }
      guard let page = Int(fields[0]), page > 0 else {
        throw failure("no number of a page: \(fields[0].debugDescription)")
      }
      guard let group = FurnitureGroup(word: fields[1]) else {
        throw failure(
          "no kind of furniture: \(fields[1].debugDescription); there are pageno, head, tab, colhead"
        )
      }
      pieces.append(FurniturePiece(page: page, group: group, text: fields[2]))
    }
    return pieces
  }
}

/// Why bytes are no gold file of furniture.
public struct FurnitureError: Error, Hashable, CustomStringConvertible {
  /// Number of the line, from 1; comments and empty lines count.
  public var line: Int
  /// What is wrong with it.
  public var cause: String

  /// A message that begins with the line's number, ready to stand behind a file name and a colon.
  public var description: String { "\(line): \(cause)" }
}
