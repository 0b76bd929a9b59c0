internal import Ordering
internal import PlanGrammar
internal import PlanEmission
internal import PlanModel
internal import PlanProfile

/// What decides, beside the source and the program's version, which bytes a conversion writes.
enum Configuration {
  /// Hash of the configuration, 16 hexadecimal digits.
  ///
  /// It covers the version of the output format, the conventions of labels (id, pattern, what may
  /// follow, reading, rank, and their order) and the words for tiers of policies. Limits are not
  /// in it: they decide whether a document is read, not what becomes of it. Word lists inside the
  /// stages are code and change with the program's version.
  ///
  /// - Parameters:
  ///   - profile: what was learned from other documents; it decides, too.
  ///   - labels: which labels are known.
  static func hash(
    _ profile: StructureProfile? = nil, _ labels: LabelOptions = LabelOptions()
  ) -> String {
    guard profile != nil || !labels.isStandard else { return standard }
    var hash = StableHash()
    hash.add(standard)
    if let profile {
      hash.add(String(decoding: ProfileEmitter().bytes(of: profile), as: UTF8.self))
    }
    if !labels.isStandard {
      for convention in labels.own { add(convention, to: &hash) }
      for id in Array(labels.without).ascending() { hash.add(id) }
      hash.add(UInt64(labels.learns ? 1 : 0))
    }
    return digits(of: hash)
  }

  private static let standard: String = {
    var hash = StableHash()
    hash.add(PlanDocument.currentSchema)
    for convention in Convention.all { add(convention, to: &hash) }
    for word in PolicyTiers.words { hash.add(word) }
    return digits(of: hash)
  }()

  private static func digits(of hash: StableHash) -> String {
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func add(_ convention: Convention, to hash: inout StableHash) {
    hash.add(convention.id)
    for element in convention.pattern {
      // Spelled out, since what reflection prints is not promised to stay the same.
      switch element {
      case .words(let words):
        hash.add("word")
        for word in words { hash.add(String(scalars: word[...])) }
      case .number(let systems):
        hash.add("number")
        hash.add(UInt64(systems.rawValue))
      case .code(let minimum, let maximum):
        hash.add("code")
        hash.add(UInt64(minimum))
        hash.add(UInt64(maximum))
      case .tier: hash.add("tier")
      case .space: hash.add("space")
      case .name(let maximum):
        hash.add("name")
        hash.add(UInt64(maximum))
      }
    }
    hash.add(convention.follow.rawValue)
    hash.add(convention.reading.rawValue)
    hash.add(UInt64(convention.rank))
  }
}
