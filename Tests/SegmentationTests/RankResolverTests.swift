import PlanGrammar
import PlanModel
import Testing

@testable import Segmentation

/// Which headings stand under which.
@Suite struct RankResolverTests {
  @Test func numbersRestartUnderEachChapter() {
    expectLevels([
      "第１章　安全なまち", "  １　防災", "  ２　防犯", "第２章　健やかなまち", "  １　健康づくり", "  ２　地域医療",
    ])
  }

  @Test func sevenLevelsOfThePublicStyle() {
    expectLevels([
      "第１編　基本計画",
      "  第１章　安心して暮らせるまち",
      "    第１節　災害に強いまち",
      "      １　防災",
      "        （１）自主防災組織の育成",
      "          ①　訓練の充実",
      "          ②　資機材の更新",
      "        （２）情報の伝達",
      "      ２　消防",
      "        （１）消防団の充実",
      "    第２節　犯罪の少ないまち",
      "      １　防犯",
      "        （１）見守りの充実",
      "  第２章　健やかなまち",
      "    第１節　健康なまち",
      "      １　健康づくり",
      "第２編　資料編",
      "  第１章　策定の経過",
    ])
  }

  @Test func codesStandUnderTheNumberTheyGoOnFrom() {
    expectLevels([
      "2 環境", "  2-1 生活環境の保全", "    2-1-1 公害の防止", "    2-1-2 ごみの減量", "  2-2 緑の保全",
      "3 産業", "  3-1 商業の振興", "    3-1-1 空き店舗の活用",
    ])
  }

  @Test func tiersNestByTheirNumbers() {
    expectLevels([
      "基本目標1 安全で安心して暮らせるまち",
      "  政策1 災害に強いまち", "    施策1-1 消防体制の充実", "    施策1-2 水害への備え",
      "  政策2 犯罪の少ないまち", "    施策2-1 地域の見守り",
      "基本目標2 健やかに暮らせるまち",
      "  政策3 健康なまち", "    施策3-1 健診の充実",
    ])
  }

  /// Numbers that go on over the chapters still belong to them.
  @Test func numbersMayGoOnOverTheirParents() {
    expectLevels([
      "第１章　安全なまち", "  施策１　防災", "  施策２　防犯", "第２章　健やかなまち", "  施策３　健康づくり",
      "  施策４　地域医療",
    ])
  }

  /// The usual order is only a prior: here ■ divides what is numbered.
  @Test func marksMayStandAboveNumbers() {
    expectLevels([
      "■ 安全なまち", "  １　防災", "  ２　防犯", "■ 健やかなまち", "  １　健康づくり", "  ２　地域医療",
      "■ 学びのまち", "  １　学校教育", "  ２　生涯学習",
    ])
  }

  /// 【指標】 stands behind the last 施策 of each 節 and is the 節's, since no other 施策 has one.
  @Test func bracketsThatRepeatBelongToTheDeepestTitlesThatAllHaveThem() {
    var lines: [String] = []
    for section in 1...6 {
      lines += ["第\(section)節　第\(section)の分野", "  【現状】"]
      for policy in 1...4 { lines += ["  施策\(policy)　防災", "    【担当課】"] }
      lines += ["  【指標】"]
    }
    expectLevels(lines)
  }

  @Test func theTitleThatNamesATierStandsAboveIt() {
    expectLevels([
      "第１章　計画の策定に当たって", "第２章　まちづくりの基本理念", "  基本理念１　人を大切にするまち",
      "  基本理念２　自然を大切にするまち", "第３章　土地利用",
    ])
  }

  @Test func oneClassNeedsNoDecision() {
    expectLevels(["１　防災", "２　防犯", "３　消防"])
    var resolver = RankResolver(HeadingTable([]))
    #expect(resolver.resolve().isEmpty)
  }

  @Test func classesTellMarksFromNumbersAndTitlesFromEachOther() {
    let table = HeadingTable(
      headings(["第１章　防災", "【現状】", "【課題】", "第２章　防犯", "【現状】", "計画の期間", "令和5年度", "令和6年度"]))
    // 【課題】 stands once: a bracket like any other. 令和5年度 and 令和6年度 are of one form.
    #expect(table.entries.map(\.classIndex) == [0, 1, 2, 0, 1, 3, 4, 4])
    #expect(table.classes.map(\.title) == ["", "現状", "", "", "令和#年度"])
  }

  @Test func resolvingIsTheSameEachTime() {
    let lines = [
      "■ 安全なまち", "１　防災", "（１）訓練", "【現状】", "■ 健やかなまち", "１　健康", "（１）健診", "【現状】",
      "第１章　その他", "ア　雑則", "①　附則",
    ]
    let first = RankResolver.levels(of: headings(lines))
    for _ in 0..<10 { #expect(RankResolver.levels(of: headings(lines)) == first) }
  }

  /// Ranks are judged on the start of a very long document and hold for the rest of it.
  @Test func longDocumentsAreJudgedOnTheirStart() {
    var lines: [String] = []
    for chapter in 1...600 {
      lines.append("第\(chapter)章　第\(chapter)の分野")
      for section in 1...4 { lines.append("  \(section)　防災") }
    }
    expectLevels(lines)
  }

  /// Expects that headings nest as their indents say.
  private func expectLevels(
    _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let levels = RankResolver.levels(of: headings(lines))
    let actual = zip(levels, lines).map { level, line in
      String(repeating: "  ", count: level) + line.drop { $0 == " " }
    }
    #expect(actual == lines, sourceLocation: sourceLocation)
  }

  /// Headings made by hand from their lines, with text below those that have no heading below.
  private func headings(_ lines: [String]) -> [Candidate] {
    let depths = lines.map { $0.prefix { $0 == " " }.count }
    var candidates: [Candidate] = []
    for (line, depth) in depths.enumerated() {
      candidates.append(heading(String(lines[line].dropFirst(depth)), block: candidates.count))
      if line + 1 == lines.count || depths[line + 1] <= depth {
        candidates.append(
          Candidate(
            block: candidates.count, marker: nil, length: 30, endsSentence: true, key: [],
            reading: .paragraph))
      }
    }
    return candidates
  }

  private func heading(_ title: String, block: Int) -> Candidate {
    let text = title.layerT
    let marker = MarkerGrammar.standard.marker(of: text)
    let key = marker.map { Array(text[$0.name ?? ($0.textStart..<text.count)]) } ?? text
    var candidate = Candidate(
      block: block, marker: marker, length: text.count, endsSentence: false,
      key: ScalarSlice(key.withoutSpaces), reading: .heading)
    candidate.role = RoleLexicon.role(of: candidate.key)
    candidate.headingKind =
      switch marker?.reading {
      case .part: .part
      case .chapter: .chapter
      case .policy: .policy
      default: .section
      }
    return candidate
  }
}

extension RankResolver {
  /// The depth of each heading, from 0, as the tree builder nests them.
  fileprivate static func levels(of headings: [Candidate]) -> [Int] {
    let table = HeadingTable(headings)
    var resolver = RankResolver(table)
    let ranks = resolver.resolve()
    var open: [Double] = []
    return table.entries.map { entry in
      let rank = ranks[entry.classIndex]
      while let last = open.last, last >= rank { open.removeLast() }
      open.append(rank)
      return open.count - 1
    }
  }
}
