import PlanGrammar
import Testing

@Suite("Quantities in digits") struct QuantityTests {
  @Test(
    "separators, places and scales",
    arguments: [
      ("1,200", "1200", 5), (wide("1,200"), "1200", 5), ("182,102人", "182102", 7),
      ("34.2", "34.2", 4),
      (wide("47.9") + "％", "47.9", 4), (wide("89.3"), "89.3", 4), ("2.0", "2.0", 3),
      ("0.05", "0.05", 4),
      ("1,234.5", "1234.5", 7), (wide("3") + "億5,000万円", "350000000", 8),
      (wide("11") + "億" + wide("9,760") + "万円", "1197600000", 9), ("5千人", "5000", 2),
      ("27百万円", "27000000", 4), ("1,200千円", "1200000", 6), ("1.5億円", "150000000", 4),
      ("2.3百万円", "2300000", 5), ("1.2345千", "1234.5", 7), ("2兆3千億円", "2300000000000", 5),
      ("1万2,345人", "12345", 7), ("2千3百円", "2300", 4), ("2千300円", "2300", 5), ("1万5千人", "15000", 4),
      ("7,901万2千円", "79012000", 8), ("3億2026年", "300000000", 2), ("5億3億", "500000000", 2),
      ("5千葉", "5", 1), ("2百貨店", "2", 1), ("3万全", "3", 1), ("1,2年生", "1", 1),
      ("2024,2025", "2024", 4),
      ("1．", "1", 1), ("1,", "1", 1), ("007", "7", 3),
    ])
  func quantities(line: String, value: String, count: Int) {
    let quantity = Quantity.parse(in: scalars(line))
    #expect(quantity?.value.description == value)
    #expect(quantity?.range == 0..<count)
  }

  @Test(
    "broken groups, versions and huge numbers are none",
    arguments: [
      "1,2345", "1234,567", "12,34,567", "0,123", wide("9,000,00"), "2.1.3", "1.2,3", ",5", ".5",
      "", "人",
      "9999999999999999999", "9,999,999,999,999,999,999", "1.1234567890",
    ])
  func none(line: String) {
    #expect(Quantity.parse(in: scalars(line)) == nil)
  }

  @Test("signs count only where asked")
  func signs() {
    for line in ["△1,370", "▲1,370", "-1,370", wide("-1,370"), "\u{2212}1,370"] {
      let scalars = scalars(line)
      #expect(Quantity.parse(in: scalars) == nil)
      let quantity = Quantity.parse(in: scalars, allowsSign: true)
      #expect(quantity?.value == DecimalValue(digits: -1370), "\(line)")
      #expect(quantity?.range == 0..<6)
    }
    #expect(Quantity.parse(in: scalars("△ 5"), allowsSign: true) == nil)
  }

  @Test("overflow by scale keeps the plain number")
  func overflow() {
    let quantity = Quantity.parse(in: scalars("99999999999999兆"))
    #expect(quantity?.value.digits == 99_999_999_999_999)
  }

  @Test("decimal values keep their places")
  func decimals() {
    #expect(DecimalValue(digits: -5, exponent: -2).description == "-0.05")
    #expect(DecimalValue(digits: 342, exponent: -1).double == 34.2)
    #expect(DecimalValue(digits: 342, exponent: -1).integer == nil)
    #expect(DecimalValue(digits: 20, exponent: -1) != DecimalValue(digits: 2))
    #expect(DecimalValue(digits: 7).integer == 7)
  }
}
