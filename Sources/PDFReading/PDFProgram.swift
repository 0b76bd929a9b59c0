internal import Glibc
internal import ProcessControl

/// Where the program that reads PDFs is: what the environment variable `TAIKEI_PDF_PROGRAM` names,
/// or `taikei-pdf` beside the running program.
public func pdfProgram() -> String {
  if let named = getenv("TAIKEI_PDF_PROGRAM"), named.pointee != 0 { return String(cString: named) }
  return "\(programFolder())taikei-pdf"
}
