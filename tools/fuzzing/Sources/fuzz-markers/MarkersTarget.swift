import FuzzSupport
import PlanGrammar

/// Any line is read for its label and its numbers, and what is found lies within the line.
@_cdecl("LLVMFuzzerTestOneInput")
public func matchOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let line = Array(String(decoding: fuzzInput(start, count), as: UTF8.self).unicodeScalars)
  let grammar = MarkerGrammar.standard
  let readings = grammar.readings(of: line)
  require(grammar.marker(of: line) == readings.first, "the first reading is the label")
  for marker in readings {
    require(
      marker.label.lowerBound == 0 && !marker.label.isEmpty
        && marker.label.upperBound <= marker.textStart && marker.textStart <= line.count,
      "a label stands at the head of its line")
    if let name = marker.name {
      require(
        name.lowerBound >= 0 && name.upperBound <= line.count, "a name lies within its line")
    }
  }

  var end = 0
  for mention in NumberScanner.scan(line) {
    require(
      mention.range.lowerBound >= end && !mention.range.isEmpty
        && mention.range.upperBound <= line.count,
      "numbers rise within the line and do not overlap")
    end = mention.range.upperBound
    if let unit = mention.unit {
      require(
        unit.lowerBound == end && unit.upperBound <= line.count, "a unit follows its number")
    }
  }
  return 0
}
