public import PlanModel

/// Reads what a document says of itself: what it is, of whom, which edition, for which years.
///
/// Conservative: what the document does not say, or says in two ways, is absent. Nothing comes
/// from lists of cities or from the file's name.
public struct PlanInterpreter: Sendable {
  /// Makes an interpreter.
  public init() {}

  /// Describes a document.
  ///
  /// - Parameters:
  ///   - body: the tree, its texts in layer T, its sources in the order of the pages.
  ///   - furniture: its furniture; running heads and feet name plans.
  ///   - tiers: the tiers of its policies, outermost first; handed on as they are.
  ///   - pages: its pages, numbered from 1 without a gap; empty where they are not known, and then
  ///     nothing is called slides.
  /// - Returns: the description. `kind` is `plan` where nothing shows another. The title is as
  ///   printed but for spaces that letter-spacing left in the municipality's name and at
  ///   brackets. A period is in fiscal years, both included, with the words it was read from.
  public func describe(
    body: [Node], furniture: [Furniture], tiers: [String],
    pages: [SourceDescription.PageDescription] = []
  ) -> DocumentDescription {
    let view = DocumentView(body: body, furniture: furniture)
    var result = DocumentDescription(tiers: tiers)
    let minutes = MinutesEvidence(view)
    if minutes.isMinutes {
      result.kind = .minutes
      result.title = minutes.title?.trimmed.string
      result.municipality =
        MunicipalityFinder(view: view, title: minutes.title?.trimmed).municipality()
      // A period in minutes is one that was talked about.
      return result
    }
    if SlideEvidence.holds(view, pages: pages) { result.kind = .slides }
    let title = TitleFinder.title(of: view)
    result.municipality = MunicipalityFinder(view: view, title: title?.text).municipality()
    let place = result.municipality.map { [Unicode.Scalar]($0.name) } ?? []
    if let title {
      result.title = Self.closed(title.text, place: place).string
      result.planName = Self.closed(title.name, place: place).string
      result.edition = title.edition?.string
      result.stage = title.stage?.string
    }
    result.period = PeriodFinder(view: view, title: title).period()
    return result
  }

  /// Without the spaces inside a place's name and on the inner side of brackets.
  static func closed(_ text: [Unicode.Scalar], place: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, scalar) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : " "
      if scalar.isSpace, result.last == "（" || result.last == "(" || next == "）" || next == ")" {
        continue
      }
      result.append(scalar)
    }
    guard !place.isEmpty, result.index(of: place) == nil else { return result }
    for start in result.indices {
      var at = start
      var matched = 0
      while at < result.count, matched < place.count {
        if result[at] == place[matched] {
          matched += 1
        } else if matched == 0 || !result[at].isSpace {
          break
        }
        at += 1
      }
      if matched == place.count {
        result.replaceSubrange(start..<at, with: place)
        break
      }
    }
    return result
  }
}
