internal import ArgumentParser
internal import CommandSupport
internal import FileAccess
internal import PlanProfile

/// `--profile`, which commands share that convert documents.
struct ProfileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What taikei profile has learned from other documents of the city.", valueName: "file"))
  var profile: String?

  /// Largest profile: one of a thousand classes and titles has a tenth.
  private static let limit = 4 << 20

  /// The profile, checked; nil where none is named.
  func read() throws(Failure) -> StructureProfile? {
    guard let profile else { return nil }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try InputFile.read(FilePath(argument: profile), limit: Self.limit)
    } catch {
      throw Failure(
        error.limit != nil ? .dataError : error.isDeviceFailure ? .ioError : .noInput, error.path,
        error.cause)
    }
    do throws(ProfileError) {
      return try ProfileReader.read(bytes)
    } catch {
      throw Failure(.dataError, profile, error.description)
    }
  }
}
