/// The pieces of a text: mostly one, which then needs no memory of its own.
public struct PieceList: Sendable, Hashable {
  /// The first piece; that of line -1 where there is none.
  @usableFromInline var head = Self.none
  @usableFromInline var rest: [Piece] = []

  private static let none = Piece(line: -1, 0..<0)

  /// Makes an empty list.
  public init() {}

  /// Makes a list of one piece.
  public init(_ piece: Piece) { head = piece }

  /// Makes a list of some pieces.
  public init(_ pieces: [Piece]) {
    guard let first = pieces.first else { return }
    head = first
    // A copy of its exact size; an array of a slice may keep more room.
    if pieces.count > 1 {
      rest = pieces.withUnsafeBufferPointer { Array(UnsafeBufferPointer(rebasing: $0[1...])) }
    }
  }

  /// Adds a piece behind the others.
  public mutating func append(_ piece: Piece) {
    if isEmpty { head = piece } else { rest.append(piece) }
  }

  /// Adds pieces behind the others.
  public static func += (list: inout PieceList, others: some Sequence<Piece>) {
    for piece in others { list.append(piece) }
  }
}

extension PieceList: RandomAccessCollection, MutableCollection {
  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of pieces.
  @inlinable public var endIndex: Int { head.line < 0 ? 0 : rest.count + 1 }

  /// A piece, from 0.
  @inlinable
  public subscript(index: Int) -> Piece {
    get {
      precondition(index < endIndex)
      return index == 0 ? head : rest[index - 1]
    }
    set {
      precondition(index < endIndex)
      if index == 0 { head = newValue } else { rest[index - 1] = newValue }
    }
  }
}

extension PieceList: ExpressibleByArrayLiteral {
  /// Makes a list of the pieces of a literal.
  public init(arrayLiteral pieces: Piece...) { self.init(pieces) }
}
