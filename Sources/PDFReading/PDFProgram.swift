internal import Glibc
internal import ProcessControl

/// Where the program that reads PDFs is: what the environment variable `TAIKEI_PDF_PROGRAM` names,
/// or `taikei-pdf` beside the running program.
public func pdfProgram() -> String {
  if let named = getenv("TAIKEI_PDF_PROGRAM"), named.pointee != 0 { return String(cString: named) }
  return "\(programFolder())taikei-pdf"
}

extension PDFReader {
  /// The variables that the program gets beside those of this process.
  ///
  /// PDFium makes and frees tens of thousands of small values a page. glibc keeps seven of a size at hand
  /// and works through its lists for the others, and gives the end of its heap back to the system after
  /// a page: that was 6 % of PDFium's time on 528 pages. What is kept at hand here comes to 65 MB at most
  /// and was 2 MB there. The heap grows by steps in which pages of 2 MB have room: to touch memory for the
  /// first time in pages of 4 KB was 3 % of eight short documents. Another allocator takes no notice, and what the
  /// user says of glibc's holds.
  static func environment(password: String?) -> [String: String] {
    var variables: [String: String] = [:]
    if let password { variables["TAIKEI_PDF_PASSWORD"] = password }
    if getenv("GLIBC_TUNABLES") == nil {
      variables["GLIBC_TUNABLES"] =
        "glibc.malloc.tcache_count=2000:glibc.malloc.trim_threshold=67108864"
        + ":glibc.malloc.mmap_threshold=33554432:glibc.malloc.top_pad=8388608:glibc.malloc.hugetlb=1"
    }
    return variables
  }
}
