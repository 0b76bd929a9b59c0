import Testing

@testable import PlanGrammar

/// Conventions are data: what each says of itself must hold.
@Suite struct ConventionTests {
  @Test("reads its own example", arguments: Convention.all)
  func readsExample(_ convention: Convention) throws {
    let line = scalars(convention.example)
    let marker = try #require(MarkerGrammar.standard.marker(of: line))
    #expect(marker.markerClass.convention == convention.id)
    // The value itself, not a sibling with the same id.
    let readings = MarkerGrammar.standard.readings(of: line)
    #expect(readings.contains { $0.convention == convention })
  }

  @Test("does not read its near miss", arguments: Convention.all)
  func rejectsNearMiss(_ convention: Convention) {
    let readings = MarkerGrammar.standard.readings(of: scalars(convention.nearMiss))
    #expect(!readings.contains { $0.markerClass.convention == convention.id })
  }

  @Test("has an id in kebab case", arguments: Convention.all)
  func kebabCase(_ convention: Convention) {
    let words = convention.id.split(separator: "-", omittingEmptySubsequences: false)
    #expect(
      words.allSatisfy { word in
        !word.isEmpty && word.unicodeScalars.allSatisfy { $0.value >= 0x61 && $0.value <= 0x7A }
      })
  }

  @Test("has example and near miss in layer T", arguments: Convention.all)
  func layerT(_ convention: Convention) {
    for line in [convention.example, convention.nearMiss] {
      let scalars = scalars(line)
      #expect(!scalars.isEmpty)
      #expect(scalars.first?.isSpace == false && scalars.last?.isSpace == false)
      // Full-width letters and digits are ASCII in layer T.
      #expect(
        !scalars.contains { scalar in
          switch scalar.value {
          case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
          default: false
          }
        })
    }
  }

  @Test("conventions with one id are one class of labels") func sharedIds() {
    var seen: [String: Convention] = [:]
    var last = ""
    for convention in Convention.all {
      if let first = seen[convention.id] {
        #expect(convention.reading == first.reading, "\(convention.id)")
        #expect(convention.rank == first.rank, "\(convention.id)")
        // They stand together, so that an id is not taken twice by mistake.
        #expect(last == convention.id, "\(convention.id)")
      }
      seen[convention.id] = convention
      last = convention.id
    }
  }

  @Test("every pattern can start") func patternsStart() {
    for convention in Convention.all {
      #expect(!MarkerMatcher.initials(of: convention.pattern[...]).isEmpty, "\(convention.id)")
    }
  }
}
