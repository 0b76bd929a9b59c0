internal import PlanGrammar
internal import PlanModel

/// Quantities inside the words of a row.
extension RowShape {
  /// The row with white space around digits taken for none, as typesetters set it (`1 人 1 日当たりの排出量`,
  /// `2013 年度比`), where the row then has as many words as the table has columns; else the row as it is.
  ///
  /// - Parameters:
  ///   - columns: how many columns the table has.
  ///   - line: the text of the row.
  func fitted(to columns: Int, in line: ScalarSlice) -> RowShape {
    var excess = tokens.count - columns
    guard excess > 0, excess <= 4 else { return self }
    if let values = withUnits(excess, in: line) { return values }
    var fitted: [Token] = []
    var index = 0
    while index < tokens.count {
      var range = tokens[index].range
      // A number and its unit, and the word that goes on with both.
      while excess > 0, index + 1 < tokens.count {
        if isQuantity(index, in: line) {
          index += 1
          excess -= 1
        } else if excess > 1, index + 2 < tokens.count, !range.isEmpty,
          line[range.upperBound - 1].properties.isIdeographic, isQuantity(index + 1, in: line)
        {
          index += 2
          excess -= 2
        } else {
          break
        }
        range = range.lowerBound..<tokens[index].range.upperBound
      }
      if range == tokens[index].range {
        fitted.append(tokens[index])
      } else {
        let text = line[range].filter { !$0.isSpace }
        fitted.append(Token(range: range, isValue: false, isYear: Self.isYear(text)))
      }
      index += 1
    }
    guard excess == 0 else { return self }
    var shape = self
    shape.tokens = fitted
    shape.values = fitted.count { $0.isValue }
    shape.figures = fitted.count { $0.isValue || $0.isYear }
    return shape
  }

  /// The row with its numbers and the units behind them as one (`7,840 万円` `9,500 万円`), where these are as many
  /// as it has words too many.
  private func withUnits(_ excess: Int, in line: ScalarSlice) -> RowShape? {
    let numbers = tokens.indices.dropFirst().dropLast().filter {
      tokens[$0].isValue && !tokens[$0 + 1].isValue && isQuantity($0, in: line)
    }
    guard numbers.count == excess else { return nil }
    var shape = self
    for index in numbers.reversed() {
      shape.tokens[index].range =
        tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      shape.tokens.remove(at: index + 1)
    }
    return shape
  }

  /// Whether a word ends in a number and the next one, a space behind it, starts with a unit.
  private func isQuantity(_ index: Int, in line: ScalarSlice) -> Bool {
    let number = line[tokens[index].range]
    guard number.count <= 10, number.last?.isDigit ?? false,
      number.allSatisfy({ $0.isDigit || $0 == "," || $0 == "." || $0.properties.isIdeographic }),
      tokens[index].range.upperBound + 1 == tokens[index + 1].range.lowerBound
    else { return false }
    let next = line[tokens[index + 1].range]
    return next.first.map(Self.units.contains) ?? false
      || Amounts.isAmount(ScalarSlice(Array(number) + Array(next)))
  }

  private static let units: Set<Unicode.Scalar> = Set(
    "年月日人件回号次期歳世戸校園棟台本冊枚割倍位番丁階級地団社千万億週つか箇ヶ".unicodeScalars)
}
