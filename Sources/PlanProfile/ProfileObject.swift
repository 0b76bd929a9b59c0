/// An object of a profile with the place where it stands: asks for its values and says what is wrong.
struct ProfileObject {
  /// Where it stands, as a JSON pointer; empty for the whole file.
  let place: String
  private let members: [JSONValue.Member]

  /// - Parameter keys: those that it may have.
  init(_ value: JSONValue, at place: String, keys: [String]) throws(ProfileError) {
    self.place = place
    guard case .object(let members) = value else {
      throw ProfileError(
        place.isEmpty ? "the file" : place, "is \(value.kind); an object is needed")
    }
    self.members = members
    for member in members where !keys.contains(member.key) {
      throw ProfileError(
        self.place(of: member.key),
        "unknown key; allowed are \(keys.joined(separator: ", "))")
    }
  }

  /// The pointer to a key.
  func place(of key: String) -> String {
    place + "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  /// The value of a key; nil where it is not there.
  private func value(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// The text of a key; nil where it is not there.
  func string(_ key: String) throws(ProfileError) -> String? {
    guard let value = value(key) else { return nil }
    guard case .string(let text) = value else { throw wrong(key, value, "a string") }
    guard !text.isEmpty else { throw ProfileError(place(of: key), "is empty") }
    return text
  }

  /// The text of a key that must be there.
  func required(_ key: String) throws(ProfileError) -> String {
    guard let text = try string(key) else {
      throw ProfileError(place.isEmpty ? "the file" : place, "has no \"\(key)\"")
    }
    return text
  }

  /// The word of a key, one of some.
  func word(_ key: String, of allowed: [String]) throws(ProfileError) -> String? {
    guard let word = try string(key) else { return nil }
    guard allowed.contains(word) else {
      throw ProfileError(
        place(of: key), "\"\(word)\" is unknown; allowed are \(allowed.joined(separator: ", "))")
    }
    return word
  }

  /// The whole number of a key, within some bounds.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(ProfileError) -> Int? {
    guard let value = value(key) else { return nil }
    guard case .number(let digits) = value, let number = Int(digits) else {
      throw wrong(key, value, "a whole number")
    }
    guard range.contains(number) else {
      throw ProfileError(
        place(of: key), "is \(number); allowed are \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Whether a key is true; false where it is not there.
  func flag(_ key: String) throws(ProfileError) -> Bool {
    guard let value = value(key) else { return false }
    guard case .bool(let flag) = value else { throw wrong(key, value, "true or false") }
    return flag
  }

  /// The values of a key; none where it is not there.
  func array(_ key: String) throws(ProfileError) -> [JSONValue] {
    guard let value = value(key) else { return [] }
    guard case .array(let values) = value else { throw wrong(key, value, "an array") }
    return values
  }

  private func wrong(_ key: String, _ value: JSONValue, _ needed: String) -> ProfileError {
    ProfileError(place(of: key), "is \(value.kind); \(needed) is needed")
  }
}
