/// What is wrong with JSON that was read, in words: the place and the cause.
package func words(for error: any Error) -> String {
  guard let error = error as? DecodingError else { return "\(error)" }
  switch error {
  case .keyNotFound(let key, let context):
    return "\(place(context)) has no \(key.stringValue)"
  case .typeMismatch(_, let context), .valueNotFound(_, let context),
    .dataCorrupted(let context):
    return "\(place(context)): \(context.debugDescription)"
  @unknown default:
    return "\(error)"
  }
}

/// The place in the JSON: `body[3].children[0].text`.
private func place(_ context: DecodingError.Context) -> String {
  var place = ""
  for key in context.codingPath {
    if let index = key.intValue {
      place += "[\(index)]"
    } else {
      place += (place.isEmpty ? "" : ".") + key.stringValue
    }
  }
  return place.isEmpty ? "the file" : place
}
