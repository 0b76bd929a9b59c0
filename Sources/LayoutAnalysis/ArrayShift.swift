extension Array where Element: BitwiseCopyable {
  /// Copies each element of a run to the place so many behind it, before it where negative: what stands there is lost.
  mutating func shift(_ range: Range<Int>, by offset: Int) {
    guard offset != 0, !range.isEmpty else { return }
    precondition(range.lowerBound + offset >= 0 && range.upperBound + offset <= count)
    withUnsafeMutableBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      (first + range.lowerBound + offset).update(from: first + range.lowerBound, count: range.count)
    }
  }
}

extension Array {
  /// Exchanges each element of a run with the one so many places behind it, before it where negative: what stands there must be
  /// free to be lost. None is copied, as `swapAt` copies both.
  mutating func shift(_ range: Range<Int>, by offset: Int) {
    guard offset != 0, !range.isEmpty else { return }
    precondition(range.lowerBound + offset >= 0 && range.upperBound + offset <= count)
    withUnsafeMutableBufferPointer { elements in
      if offset > 0 {
        for index in range.reversed() { elements.swapAt(index, index + offset) }
      } else {
        for index in range { elements.swapAt(index, index + offset) }
      }
    }
  }
}
