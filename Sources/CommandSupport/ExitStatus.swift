internal import FileAccess

/// How the program ends. The numbers are part of its interface; from 64 on they are those of
/// `sysexits.h`, which ArgumentParser uses as well.
package enum ExitStatus: Int32, Error, CaseIterable {
  /// Everything was done.
  case success = 0
  /// Some documents failed and others did not; or a check found a shortfall.
  case shortfall = 1
  /// The command line was wrong.
  case usage = 64
  /// The input is there, but is no document that can be read.
  case dataError = 65
  /// An input is missing or cannot be opened.
  case noInput = 66
  /// A program or library that the input needs is not installed, or text recognition is off.
  case unavailable = 69
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way: a full disk, a broken device.
  case ioError = 74
  /// The input is encrypted, and its password was not given.
  case noPermission = 77

  /// What the status means, as the help tells it.
  package var meaning: String {
    switch self {
    case .success: "everything was done"
    case .shortfall: "some documents failed and others did not, or a check found a shortfall"
    case .usage: "wrong usage"
    case .dataError: "the input is no document that can be read"
    case .noInput: "an input is missing or cannot be opened"
    case .unavailable: "what the input needs is not installed, or text recognition is off"
    case .cannotCreate: "an output cannot be created"
    case .ioError: "reading or writing failed on the way, as on a full disk"
    case .noPermission: "the input is encrypted and its password was not given"
    }
  }

  /// The status of a batch: the failures' own where all documents failed for the same cause.
  ///
  /// - Parameters:
  ///   - done: number of documents that did not fail.
  ///   - failures: the status of each that did.
  package init(done: Int, failures: [ExitStatus]) {
    if failures.isEmpty {
      self = .success
    } else if done == 0, failures.allSatisfy({ $0 == failures[0] }) {
      self = failures[0]
    } else {
      self = .shortfall
    }
  }
}
