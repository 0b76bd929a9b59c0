/// Which hashes were met how often, and which ids are taken.
///
/// One table with open addressing for both, since a document has an entry for each of its nodes and
/// most hashes are ids as well. The keys are hashes already and are not hashed again.
struct IdentifierTable {
  /// Key and state stand side by side: in a large table each look is at memory that is far away.
  private struct Entry {
    /// A hash that is also an id, or either of them.
    var key: UInt64 = 0
    /// Twice the number of occurrences, and 1 more where the id is taken; 0 for no entry.
    var state: UInt32 = 0
  }

  private var entries: [Entry]
  private var used = 0

  /// Makes an empty table.
  ///
  /// - Parameter count: how many hashes are expected; with more it grows.
  init(expecting count: Int = 0) {
    var size = 1024
    while size * 2 < count * 3 { size *= 2 }
    entries = Array(repeating: Entry(), count: size)
  }

  /// Counts an occurrence of a hash, and takes it as an id where it is new and free.
  ///
  /// - Returns: how often it was counted before, and whether it is taken now for this occurrence.
  mutating func meet(_ hash: UInt64) -> (before: Int, isTaken: Bool) {
    let slot = slot(of: hash)
    let before = entries[slot].state
    entries[slot].state = before == 0 ? 3 : before + 2
    return (Int(before >> 1), before == 0)
  }

  /// Takes an id.
  ///
  /// - Returns: false where it is taken already.
  mutating func take(_ id: UInt64) -> Bool {
    let slot = slot(of: id)
    guard entries[slot].state & 1 == 0 else { return false }
    entries[slot].state |= 1
    return true
  }

  /// The slot of a key; a new one is made for a key that has none, which the caller must use.
  private mutating func slot(of key: UInt64) -> Int {
    let found = find(key)
    guard entries[found].state == 0 else { return found }
    used += 1
    guard used * 3 > entries.count * 2 else {
      entries[found].key = key
      return found
    }
    grow()
    let moved = find(key)
    entries[moved].key = key
    return moved
  }

  private func find(_ key: UInt64) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      // Ids that follow one another must not lie side by side: multiplied by the golden ratio.
      var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
      while entries[slot].state != 0, entries[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.state != 0 { entries[find(entry.key)] = entry }
  }
}
