internal import Ordering
internal import PlanModel

/// Which regions and lines of a page stand in which.
extension PageArranger {
  func isInTable(_ region: Int) -> Bool {
    var at = region
    while at >= 0 {
      switch regions[at].kind {
      case .table, .fields, .outline, .form, .figure: return true
      case .box: at = parents[at]
      }
    }
    return false
  }

  /// Gives each region its parent.
  mutating func placeRegions() {
    parents = regions.indices.map { index in
      var parent = -1
      for other in regions.indices where other != index {
        let (inner, outer) = (regions[index].extent, regions[other].extent)
        guard outer.contains(inner, margin: 2), outer.area > inner.area || other < index,
          !(outer.area == inner.area && other > index)
        else { continue }
        if parent < 0 || regions[other].extent.area < regions[parent].extent.area { parent = other }
      }
      return parent
    }
    // What stands inside a table belongs to its cells.
    for index in regions.indices.reversed() {
      var parent = parents[index]
      while parent >= 0 {
        switch regions[parent].kind {
        case .table, .fields, .figure: parents[index] = -2
        // So do areas; tables stand in what is filled in.
        case .form: parents[index] = regions[index].isTable ? parent : -2
        case .box, .outline: break
        }
        parent = parents[parent]
      }
    }
  }

  func smallest(around extent: Extent) -> Int {
    var home = -1
    for index in regions.indices where parents[index] != -2 && regions[index].extent.holds(extent) {
      if home < 0 || regions[index].extent.area <= regions[home].extent.area { home = index }
    }
    return home
  }

  func lines(in region: Int) -> [Int] {
    homes.indices.filter { isInside(homes[$0], region) }
  }

  func isInside(_ home: Int, _ region: Int) -> Bool {
    var at = home
    while at >= 0 {
      if at == region { return true }
      at = parents[at]
    }
    return false
  }

  func isFilled(_ region: Int) -> Bool {
    homes.contains { isInside($0, region) }
  }
}
