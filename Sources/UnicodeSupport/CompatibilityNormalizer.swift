import CICU

/// Unicode normalization form KC, as ICU has it, possibly with characters left out of it.
///
/// Made for sequences of a few scalars. Safe to use from many threads at once.
public final class CompatibilityNormalizer: Sendable {
  /// ICU's object is immutable once opened, and every function on it takes it as `const`.
  nonisolated(unsafe) private let handle: OpaquePointer

  /// Opens NFKC.
  ///
  /// - Parameter kept: scalars that are left as they are, as closed ranges of code points. Text is
  ///   cut at them, so that nothing composes across them either: a kept base letter does not take
  ///   up the mark behind it.
  public init(keeping kept: [ClosedRange<UInt32>] = []) throws(UnicodeError) {
    var bounds: [UInt32] = []
    bounds.reserveCapacity(2 * kept.count)
    for range in kept {
      bounds.append(range.lowerBound)
      bounds.append(range.upperBound)
    }
    var status: Int32 = 0
    guard let handle = taikei_icu_nfkc_open(bounds, Int32(kept.count), &status) else {
      throw UnicodeError(operation: "open NFKC", code: status)
    }
    self.handle = handle
  }

  deinit { taikei_icu_normalizer_close(handle) }

  /// The normalized sequence.
  public func normalize(
    _ scalars: some Collection<Unicode.Scalar>
  ) throws(UnicodeError) -> [Unicode.Scalar] {
    let input = scalars.map(\.value)
    var capacity = input.count + 16
    while true {
      var status: Int32 = 0
      var needed = 0
      let output = [UInt32](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = Int(
          taikei_icu_normalize(
            handle, input, Int32(input.count), buffer.baseAddress, Int32(capacity), &status))
        count = status > 0 ? 0 : needed
      }
      if status <= 0 {
        return output.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
      }
      guard needed > capacity else {
        throw UnicodeError(operation: "normalize \(input.count) scalars", code: status)
      }
      capacity = needed
    }
  }

  /// Whether normalizing may be cut before this scalar, whatever stands before it.
  public func hasBoundary(before scalar: Unicode.Scalar) -> Bool {
    taikei_icu_has_boundary_before(handle, scalar.value)
  }

  /// Whether the scalar stays as it is and has no influence on its neighbours.
  public func isInert(_ scalar: Unicode.Scalar) -> Bool {
    taikei_icu_is_inert(handle, scalar.value)
  }
}
