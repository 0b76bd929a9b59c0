public import PlanModel

/// How well the page furniture of a document was found.
///
/// A piece of the candidate is one of the gold where page and folded text are the same, one to one.
/// Pieces of the same kind are paired first, then those of any kind.
public struct FurnitureScores: Sendable, Hashable {
  /// How many pieces there are, and how many of them are pairs.
  public struct Counts: Sendable, Hashable {
    /// Pieces of the gold.
    public var gold = 0
    /// Pieces of the candidate.
    public var candidate = 0
    /// Pairs.
    public var pairs = 0

    /// Share of the candidate's pieces that are the gold's, from 0 to 1; nil where it has none.
    public var precision: Double? {
      candidate == 0 ? nil : Double(pairs) / Double(candidate)
    }
    /// Share of the gold's pieces that were found, from 0 to 1; nil where there are none.
    public var recall: Double? { gold == 0 ? nil : Double(pairs) / Double(gold) }

    static func += (one: inout Counts, other: Counts) {
      one.gold += other.gold
      one.candidate += other.candidate
      one.pairs += other.pairs
    }
  }

  /// All pieces; a pair counts whatever its kinds are.
  public private(set) var all = Counts()
  /// The pieces of each kind that either side has; a pair counts where both are of the kind.
  public private(set) var kinds: [FurnitureGroup: Counts] = [:]
  /// The gold's pieces that were not found, in its order.
  public private(set) var missed: [FurniturePiece] = []
  /// The candidate's pieces that are none of the gold's, in its order.
  public private(set) var extra: [FurniturePiece] = []

  /// Scores of nothing, to add to.
  public init() {}

  /// Compares the furniture of a document with that of the gold.
  ///
  /// - Parameters:
  ///   - gold: the pieces that a reader of the document sees.
  ///   - document: the document to score; nil where there is none, which has no furniture.
  public init(gold: [FurniturePiece], document: PlanDocument?) {
    self.init(gold: gold, candidate: document?.furniture.map(FurniturePiece.init) ?? [])
  }

  /// Compares furniture.
  public init(gold: [FurniturePiece], candidate: [FurniturePiece]) {
    struct Key: Hashable {
      var page: Int
      var text: [Unicode.Scalar]
      var group: FurnitureGroup?
    }
    func keys(_ pieces: [FurniturePiece]) -> [Key] {
      pieces.map {
        Key(page: $0.page, text: foldCompatibility(Array($0.text.unicodeScalars)), group: $0.group)
      }
    }
    for piece in gold { kinds[piece.group, default: Counts()].gold += 1 }
    for piece in candidate { kinds[piece.group, default: Counts()].candidate += 1 }
    all = Counts(gold: gold.count, candidate: candidate.count)

    var waiting = keys(gold)
    var others = keys(candidate)
    var (left, otherLeft) = (Array(gold.indices), Array(candidate.indices))
    for mustBeOfSameKind in [true, false] {
      if !mustBeOfSameKind {
        for index in left { waiting[index].group = nil }
        for index in otherLeft { others[index].group = nil }
      }
      var places = Dictionary(grouping: otherLeft) { others[$0] }.mapValues { $0[...] }
      var taken: Set<Int> = []
      left.removeAll { index in
        guard let other = places[waiting[index]]?.popFirst() else { return false }
        taken.insert(other)
        all.pairs += 1
        if mustBeOfSameKind { kinds[gold[index].group]?.pairs += 1 }
        return true
      }
      otherLeft.removeAll { taken.contains($0) }
    }
    missed = left.map { gold[$0] }
    extra = otherLeft.map { candidate[$0] }
  }

  /// Adds the counts of another document, for the figures of a set. The lists stay as they are.
  public mutating func add(_ other: FurnitureScores) {
    all += other.all
    kinds.merge(other.kinds) { one, other in
      var sum = one
      sum += other
      return sum
    }
  }
}
