internal import CommandArguments
internal import CommandSupport
internal import FileAccess
internal import PlanProfile

/// `--profile`, which commands share that convert documents.
struct ProfileOption {
  /// The file that is named; nil for none.
  let profile: String?

  /// The options.
  static let parameters: [Parameter] = [
    .option(
      "profile", value: "file",
      help: "What taikei profile has learned from other documents of the city.")
  ].grouped("Profile")

  /// What a command was given.
  init(_ values: ArgumentValues) { profile = values.text("profile") }

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
