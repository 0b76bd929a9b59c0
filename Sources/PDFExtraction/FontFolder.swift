internal import Glibc

/// The folder of the fonts that stand in for those that a file does not hold while it is read.
///
/// The engine measures characters by them, and drops characters that have no extent: what is read
/// must not depend on what else a machine has. So it is one folder: the one that the environment
/// variable `TAIKEI_PDF_FONTS` names, or that of Debian's package fonts-ipafont-gothic.
///
/// - Returns: nil where neither is there.
public func fontFolder() -> String? {
  let named = getenv("TAIKEI_PDF_FONTS").map { String(cString: $0) }
  let folder = named ?? "/usr/share/fonts/opentype/ipafont-gothic"
  return access(folder, R_OK) == 0 ? folder : nil
}
