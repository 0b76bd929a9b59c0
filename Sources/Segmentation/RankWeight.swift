/// What a choice of ranks costs: how badly the document reads with it.
///
/// The weights are in units of one heading that is plainly wrong (a number that repeats under one
/// parent is three). They were set on the gold outlines of the project and hold for all of them
/// alike.
enum RankWeight {
  /// A number that repeats or falls under the same parent.
  static let restart = 3.0
  /// A number that leaves others out.
  static let gap = 1.0
  /// The first number under a parent is neither 1 nor one more than the last of its class.
  static let lateStart = 1.0
  /// A heading under another class of parent than most of its class.
  static let strayParent = 0.7
  /// The same title twice under one parent.
  static let duplicate = 2.0
  /// A title of which only some of the parents have one.
  static let uncovered = 0.6
  /// A heading with nothing below it.
  static let empty = 0.4
  /// A part with nothing below it.
  static let emptyPart = 2.0
  /// A code that does not go on from its parent's (2-1-1 under 2-2).
  static let wrongPrefix = 2.0
  /// A heading below a title that says it holds text (目指す姿).
  static let headingBelowText = 0.8
  /// A heading that is not below the heading before it whose title names its tier.
  static let ignoredName = 2.0
  /// Titles with the same mark on different levels (■ 現状 below ■ めざす姿), for each further level.
  static let splitMark = 2.0
  /// A class of headings above one that is set larger.
  static let smallerAbove = 1.0
  /// A class of headings that does not stand below one whose bookmarks stand further out, or whose boxes it
  /// names.
  static let againstBookmarks = 4.0
  /// From which ratio on one size is larger than another: less than the steps that word processors
  /// offer (12 to 14 is 1.17), more than rounding.
  static let larger: Float = 1.08
  /// A class above one that the document itself puts above it: by the indents of its table of contents, or
  /// by what it says of its tiers.
  static let againstDocument = 2.0
  /// Two classes in the other order than usual, for each ten steps of depth.
  static let inversion = 0.5
  /// Two classes that are not nested as a profile nests them.
  static let profile = 0.5
  /// A class that is nested with none of the others as a profile nests it: as much as a heading that
  /// is plainly wrong, however many classes the document has.
  static let profileClass = 3.0
  /// A departure from what a person has fixed: more than any document can say against it.
  static let fixed = 1_000_000.0
}

/// What can speak against the place of a heading: the same as people are told.
typealias RankPenalty = Reason.Objection.Kind

extension RankPenalty {
  /// What a penalty costs, in tenths: all weights of single headings are whole tenths.
  @inline(__always) var tenths: Int32 {
    switch self {
    case .restart: Self.tenths(RankWeight.restart)
    case .gap: Self.tenths(RankWeight.gap)
    case .lateStart: Self.tenths(RankWeight.lateStart)
    case .duplicate: Self.tenths(RankWeight.duplicate)
    case .empty: Self.tenths(RankWeight.empty)
    case .wrongPrefix: Self.tenths(RankWeight.wrongPrefix)
    case .headingBelowText: Self.tenths(RankWeight.headingBelowText / 2)
    case .ignoredName: Self.tenths(RankWeight.ignoredName)
    }
  }

  /// What a part with nothing below it costs, in tenths.
  @inline(__always) static var emptyPartTenths: Int32 { tenths(RankWeight.emptyPart) }

  @inline(__always) private static func tenths(_ weight: Double) -> Int32 {
    Int32(weight * 10 + 0.5)
  }
}

/// Is told what is found while the headings are read.
protocol RankSink {
  /// Something speaks against the place of a heading.
  mutating func note(_ penalty: RankPenalty, at position: Int)
}

extension RankSink {
  @inline(__always) func note(_ penalty: RankPenalty, at position: Int) {}
}

/// Where nobody asks.
struct NoSink: RankSink {}

/// What a choice of ranks means.
struct RankReading: RankSink {
  /// What it costs in all.
  var total: Double
  /// The parent of each heading by its position in the table, -1 at the top.
  var parents: [Int32]
  /// What speaks against it, in order of the headings.
  var penalties: [(penalty: RankPenalty, position: Int)] = []

  init(total: Double, parents: [Int32]) {
    self.total = total
    self.parents = parents
  }

  mutating func note(_ penalty: RankPenalty, at position: Int) {
    penalties.append((penalty, position))
  }
}
