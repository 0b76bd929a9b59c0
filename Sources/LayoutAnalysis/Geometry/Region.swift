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
    /// A form.
    case form(Form)
    /// A chart or diagram.
    case figure(DrawnFigure)
  }

  var kind: Kind
  var extent: Extent

  /// Whether areas of colour in it are those of its cells.
  var holdsCells: Bool {
    switch kind {
    case .table, .form: true
    case .box, .fields, .outline, .figure: false
    }
  }

  /// Whether it is a grid of rows.
  var isTable: Bool {
    switch kind {
    case .table, .fields: true
    case .box, .outline, .form, .figure: false
    }
  }
}
