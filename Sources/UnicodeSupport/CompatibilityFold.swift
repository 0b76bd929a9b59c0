internal import CICU

/// Unicode's compatibility composition for matching, where no map back to the source is needed.
public enum CompatibilityFold {
  /// The NFKC form of a text, by ICU.
  ///
  /// - Parameter text: scalars that take less than 2^30 units in UTF-16.
  public static func nfkc(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // NFKC changes nothing in ASCII.
    if text.allSatisfy(\.isASCII) { return text }
    var units: [UInt16] = []
    units.reserveCapacity(text.count + 8)
    for scalar in text { units.append(contentsOf: scalar.utf16) }

    var capacity = units.count * 2 + 32
    while true {
      var needed: Int32 = 0
      let form = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = taikei_fold_nfkc(
          units, Int32(units.count), buffer.baseAddress, Int32(buffer.count))
        count = min(max(0, Int(needed)), buffer.count)
      }
      precondition(needed >= 0, "ICU has no NFKC data or no memory")
      if Int(needed) <= capacity {
        return Array(String(decoding: form, as: UTF16.self).unicodeScalars)
      }
      capacity = Int(needed)
    }
  }
}
