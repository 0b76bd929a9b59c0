/// The input that libFuzzer hands to a target.
///
/// - Parameters:
///   - start: its first byte; may be nil for an empty input.
///   - count: number of bytes.
public func fuzzInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// Ends the process, which libFuzzer takes for a finding, where a promise does not hold.
public func require(_ condition: Bool, _ promise: @autoclosure () -> String) {
  if !condition { fatalError("broken promise: " + promise()) }
}
