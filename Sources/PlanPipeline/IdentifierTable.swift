/// Which hashes were met how often, and which ids are taken.
///
/// One table with open addressing for both, since a document has an entry for each of its nodes and
/// most hashes are ids as well. The keys are hashes already and are not hashed again.
struct IdentifierTable {
  /// A hash that is also an id, or either of them.
  private var keys: [UInt64]
  /// Twice the number of occurrences, and 1 more where the id is taken; 0 for no entry.
  private var states: [UInt32]
  private var used = 0

  /// Makes an empty table.
  init() {
    keys = Array(repeating: 0, count: 1024)
    states = Array(repeating: 0, count: 1024)
  }

  /// Counts an occurrence of a hash, and takes it as an id where it is new and free.
  ///
  /// - Returns: how often it was counted before, and whether it is taken now for this occurrence.
  mutating func meet(_ hash: UInt64) -> (before: Int, isTaken: Bool) {
    let slot = slot(of: hash)
    let before = states[slot]
    states[slot] = before == 0 ? 3 : before + 2
    return (Int(before >> 1), before == 0)
  }

  /// Takes an id.
  ///
  /// - Returns: false where it is taken already.
  mutating func take(_ id: UInt64) -> Bool {
    let slot = slot(of: id)
    guard states[slot] & 1 == 0 else { return false }
    states[slot] |= 1
    return true
  }

  /// The slot of a key; a new one is made for a key that has none, which the caller must use.
  private mutating func slot(of key: UInt64) -> Int {
    let found = find(key)
    guard states[found] == 0 else { return found }
    used += 1
    if used * 3 > keys.count * 2 {
      grow()
      let moved = find(key)
      keys[moved] = key
      return moved
    }
    keys[found] = key
    return found
  }

  private func find(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    // Ids that follow one another must not lie side by side: multiplied by the golden ratio.
    var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while states[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldStates) = (keys, states)
    keys = Array(repeating: 0, count: oldKeys.count * 4)
    states = Array(repeating: 0, count: oldStates.count * 4)
    for index in oldKeys.indices where oldStates[index] != 0 {
      let slot = find(oldKeys[index])
      keys[slot] = oldKeys[index]
      states[slot] = oldStates[index]
    }
  }
}
