import PlanGrammar

/// A mention as `kind text=value[unit]{flags}`, for tables of expectations.
func describe(_ line: String) -> [String] {
  let scalars = scalars(line)
  return NumberScanner.scan(scalars).map { mention in
    let value: String =
      switch mention.value {
      case .number(let number): number.description
      case .enumerator(let numeral): "\(numeral.value)"
      case .code(let parts): parts.map(String.init).joined(separator: "/")
      case .year(let year): "\(year.western)"
      case .yearRange(let range): "\(range.from)..\(range.to)"
      case .date(let date): day(date)
      case .dateRange(let range): "\(day(range.from))..\(day(range.to))"
      }
    let unit = mention.unit.map { "[\(text(scalars, $0))]" } ?? ""
    let flags = mention.flags.isEmpty ? "" : "{\(mention.flags.names.joined(separator: " "))}"
    return "\(mention.kind) \(text(scalars, mention.range))=\(value)\(unit)\(flags)"
  }
}

private func day(_ date: CalendarDate) -> String {
  [date.year, date.month, date.day].map { $0.map(String.init) ?? "-" }.joined(separator: ".")
}
