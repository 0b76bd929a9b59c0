internal import PlanModel

extension Reason {
  var english: String {
    switch self {
    case .label(let label, let example, let usually):
      "It starts with the label “\(label)”; such labels usually stand before \(Self.english(usually))."
        + (example.map { " The first of them here is “\($0)”." } ?? "")
    case .ownLabel(let label):
      "It starts with the label “\(label)”, with which this document counts, though plans usually do not."
    case .noLabel: "It has no number or mark."
    case .layout(.table, let rows):
      "Rules or aligned columns on the page make it a table of \(rows) rows."
    case .layout(.figure, let rows):
      "Shapes on the page with \(rows) short texts in and around them make it a figure."
    case .layout:
      "A leader (……) or blank and a page number behind it make it an entry of a table of contents."
    case .evidence(let evidence): Self.english(evidence)
    case .tally(let count, let governing, let sentences, let listed):
      "The document has \(count) texts with this kind of label: below \(governing) of them stand text or points, "
        + "\(sentences) end in a full stop, \(listed) are directly followed by the next one."
    case .role(let role): "Its words say what it is for: \(role)."
    case .tier(let tier, .label): "Its label names the tier \(tier)."
    case .tier(let tier, .statement):
      "The document itself states its tiers; on this level stands \(tier)."
    case .tier(let tier, .ladder): "Below the tier above it, plans usually have the tier \(tier)."
    case .type(let size, let isBold):
      "It is set in \(Self.number(size)) point" + (isBold ? ", bold." : ".")
    case .lines(let count): "It was put together from \(count) lines."
    case .secondReading(let reading): "The second-best reading is \(Self.english(reading))."
    case .onlyReading: "No other reading fits."
    case .atTop: "It stands at the top: no open heading of a higher level stands before it."
    case .nearestHeading(let title):
      "“\(title)” is the nearest heading of a higher level before it."
    case .classShare(let count, let below, let parent?):
      "\(below) of the \(count) headings of its kind stand below headings of the kind “\(parent)”."
    case .classShare(let count, let below, nil):
      "\(below) of the \(count) headings of its kind stand at the top."
    case .numbersInOrder(let count):
      "On this level the numbers of all \(count) run on, starting again below each heading."
    case .objection(let objection): "Against it, but outweighed: \(Self.english(objection))."
    case .secondPlace(let below, let objections, let margin):
      "The second-best place is \(below.map { "below “\($0)”" } ?? "at the top")"
        + (margin < 0.05
          ? ", which reads as well: only the usual order of these kinds of headings decides."
          : margin >= Self.fixedMargin
            ? ", which a level fixed by hand in the profile rules out."
            : ", which reads worse by \(Self.number(margin)) points (a repeated number counts 3): "
              + (objections.isEmpty
                ? "it is not the usual order of these kinds of headings, or separates what is alike."
                : objections.map(Self.english).joined(separator: "; ") + "."))
    case .onlyPlace: "No other level would move it."
    case .repaired(let message): "The text came out of order and was repaired (\(message))."
    case .belongsTo(let title): "It belongs to “\(title)”."
    }
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func english(_ reading: Reading) -> String {
    switch reading {
    case .heading(.part): "a part"
    case .heading(.chapter): "a chapter"
    case .heading(.policy): "a policy"
    case .heading: "a section"
    case .item: "a point of a list"
    case .paragraph: "running text"
    case .field: "a name with its value"
    case .note: "a note"
    case .answer: "an answer"
    case .table: "a table"
    case .figure: "a figure"
    case .contents: "an entry of a table of contents"
    case .caption: "a caption"
    case .label: "a short line such as a label of a figure"
    }
  }

  private static func english(_ objection: Objection) -> String {
    let many = objection.count == 1 ? "one heading" : "\(objection.count) headings"
    let example = "(such as “\(objection.example)”)"
    return switch objection.kind {
    case .restart: "\(many) would repeat or fall back behind a number of the same list \(example)"
    case .gap: "\(many) would leave out numbers \(example)"
    case .lateStart: "\(many) would start a list with another number than 1 \(example)"
    case .duplicate: "\(many) would stand twice below the same heading \(example)"
    case .empty: "\(many) would have nothing below \(example)"
    case .wrongPrefix:
      "\(many) would have another number in front than the heading above \(example)"
    case .headingBelowText:
      "\(many) would stand below a title that announces text or a list \(example)"
    case .ignoredName: "\(many) would not stand below the heading that names the tier \(example)"
    }
  }

  private static func english(_ evidence: Evidence) -> String {
    switch evidence {
    case .ownText: "Its own form decides, and nothing in the document speaks against it."
    case .roleWords: "Its words are those of a heading (such as 現状と課題, 目指す姿)."
    case .sentence: "It ends a sentence, which headings seldom do."
    case .governs: "Text, or points of another kind, stand directly below it."
    case .classGoverns: "Most texts with this kind of label head something, so this one does."
    case .classLists: "Most texts with this kind of label are points of lists, so this one is."
    case .besideTable: "It stands directly beside a table."
    case .contents: "The table of contents prints it as a title."
    case .displayType: "It is set larger than the running text, or bold where that is not."
    case .head: "It is printed as the head of a box, a bar or a coloured band."
    case .bookmark: "The file has a bookmark with this title."
    case .centred: "It stands in the middle of its column, set off from the text."
    case .standaloneTitle: "Plans print this title without a number."
    case .partWords: "Its words name a part of a plan."
    case .beforeText:
      "It is a short line directly before text or a list, set off from what is before it."
    case .beforeFirstNumber: "It is a short line directly before a first number."
    case .series:
      "It is one of several titles of the same form, or the line before the first of them."
    case .listedAbove: "The text above lists it among its parts."
    case .slideTitle: "It is the first line of a slide, as on nearly all slides of the document."
    case .alternating: "On its slide texts and titles take turns."
    case .boxName: "The name of a box and the text of the box were put together."
    case .builtAlike: "A name, a value and a text, as the boxes of the slide before it have them."
    case .boxPart:
      "Its slide has as many names in brackets as boxes: each was put into the box at its place."
    case .wholeName: "The title of the slide begins with it: it names what the boxes show together."
    case .spokenGroup: "The document says in its texts which of the boxes belong to it."
    case .summaryTable:
      "Its rows speak of all the sections before it in turn: it was put behind them, not into the last."
    case .outlineOrder:
      "Its numbers, words and neighbours give it this place in an outline in columns that came out of order."
    case .chronicle: "It is one of several lines of a date and what happened."
    case .cover: "It stands on a cover: a first page of short lines."
    case .profile: "The profile, made from other documents of the city or by hand, says so."
    case .announced: "The text announces a table here, and these short lines are all there is."
    case .plainText: "It is a motto, a date, a signature or a bare value."
    case .repeatedName: "It starts with the name of a field, as other texts of the document do."
    case .listsTitles: "It is one of several titles listed before what they head."
    case .firstLine: "It is the first line of the document, and no other is like it."
    case .listedFields: "It stands among fields and is a name with a value as they are."
    case .counts: "Its number goes on from those at the heads of other texts."
    case .inText: "It is a short line in the type of the text, where other texts start."
    case .spoken: "It is what somebody says whose name stands at its left."
    case .form:
      "It is a part of a ruled form whose names the document repeats, or forms usually print."
    }
  }
}
