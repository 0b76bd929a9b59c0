internal import Glibc

/// A file mapped into memory as it is; for the life of the process.
struct MappedFile {
  let bytes: UnsafeRawBufferPointer

  /// Nil where the descriptor is no file with bytes in it.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }
}
