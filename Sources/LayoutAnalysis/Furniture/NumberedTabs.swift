internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// What: numbered titles that every page of their part prints again (`基本目標１ 安全で安心なまち` on its nine pages), wherever
/// the extractor wrote them on the page.
///
/// How sure: titles with labels of one kind, at least two of them, each on pages of its own, one behind the other in the
/// order of their numbers and on at least half of the pages in between; one of them stands three times at least. Pages
/// that name three are lists. What repeats under every heading (`１ 現状と課題`) stands on the pages of its neighbours
/// as well. The last one on its first page stays: it is the heading.
enum NumberedTabs {
  /// How often one of the titles stands at least.
  private static let least = 3
  /// Titles of one kind on a page that make it a list.
  private static let list = 3
  /// Shortest and longest title in characters.
  private static let length = 4...50

  private struct Title {
    /// Convention and tier of its label.
    var kind: Int
    var number: Int
    /// Each line with the index of its page.
    var places: [(page: Int, line: Int)] = []

    var pages: [Int] { places.map(\.page).distinct() }
  }

  static func find(_ workspace: inout Workspace) {
    guard workspace.pages.count >= least else { return }
    var titles: [ScalarSlice: Title] = [:]
    for (page, lines) in workspace.pages.enumerated() {
      for line in lines where workspace.roles[line] == .body {
        guard let marker = workspace.markers[line], marker.hasOneNumber,
          let number = marker.lastNumber, marker.reading.isHeading, marker.name == nil,
          length.contains(Int(workspace.facts[line].count)), !workspace.facts[line].endsSentence,
          !workspace.facts[line].has(.ellipsis)
        else { continue }
        let text: ScalarSlice = workspace.layout.lines[line].scalars.withoutSpaces
        let kind = marker.conventionIndex << 8 | (marker.tierIndex & 0xFF)
        titles[text, default: Title(kind: kind, number: number)].places.append((page, line))
      }
    }
    var kinds: [Int: [Title]] = [:]
    for title in titles.values { kinds[title.kind, default: []].append(title) }
    for titles in kinds.values { mark(titles, &workspace) }
  }

  private static func mark(_ titles: [Title], _ workspace: inout Workspace) {
    guard titles.contains(where: { $0.places.count >= least }) else { return }
    var counts: [Int: Int] = [:]
    for title in titles {
      for page in title.pages { counts[page, default: 0] += 1 }
    }
    var tabs = titles
    for index in tabs.indices {
      tabs[index].places.removeAll { counts[$0.page] ?? 0 >= list }
    }
    tabs.removeAll { $0.pages.count < 2 }
    tabs = tabs.ordered { OrderKey($0.number) }
    guard tabs.count >= 2, tabs.contains(where: { $0.places.count >= least }),
      tabs.allSatisfy(isDense), zip(tabs, tabs.dropFirst()).allSatisfy(isBehind)
    else { return }
    for tab in tabs {
      let first = tab.pages[0]
      let heading = tab.places.last { $0.page == first }?.line
      for place in tab.places where place.line != heading {
        workspace.markFurniture(place.line, .header)
      }
    }
  }

  private static func isDense(_ title: Title) -> Bool {
    let pages = title.pages
    return pages.count * 2 >= pages[pages.count - 1] - pages[0]
  }

  private static func isBehind(_ one: Title, _ other: Title) -> Bool {
    one.number < other.number && (one.pages.last ?? 0) <= other.pages[0]
  }
}
