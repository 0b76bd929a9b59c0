/// A part of a page that is read by itself: a table, a box, or an area of one colour.
struct Region {
  enum Kind {
    /// Text in a box.
    case box
    /// A table of data.
    case table(Grid)
    /// A name and its value in each row.
    case fields(Grid)
    /// A table whose cells are the text of the document: headings beside what they govern. Its cells
    /// are regions of their own.
    case outline
  }

  var kind: Kind
  var extent: Extent
}
