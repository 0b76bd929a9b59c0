/// What a command was given.
///
/// It is asked by the names of the command's parameters; another name is an error of the program.
package struct ArgumentValues: Sendable {
  private let parameters: [Parameter]
  /// The values of each parameter, in the order in which they were given.
  private var values: [[String]]

  init(parameters: [Parameter]) {
    self.parameters = parameters
    values = Array(repeating: [], count: parameters.count)
  }

  mutating func add(_ value: String, to parameter: Parameter) {
    values[index(of: parameter.name)].append(value)
  }

  private func index(of name: String) -> Int {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("the command declares no \(name)")
    }
    return index
  }

  /// Whether a flag was given.
  package func has(_ name: String) -> Bool { !values[index(of: name)].isEmpty }

  /// All values of a parameter.
  package func texts(_ name: String) -> [String] { values[index(of: name)] }

  /// The value of a parameter, the last one given; nil where it was not.
  package func text(_ name: String) -> String? { values[index(of: name)].last }

  /// The value of a required argument.
  package func required(_ name: String) -> String { text(name) ?? "" }

  /// A whole number; nil where it was not given.
  package func integer(_ name: String) throws(UsageError) -> Int? {
    guard let text = text(name) else { return nil }
    guard let value = Int(text) else { throw invalid(text, name) }
    return value
  }

  /// A number; nil where it was not given.
  package func number(_ name: String) throws(UsageError) -> Double? {
    guard let text = text(name) else { return nil }
    guard let value = Double(text) else { throw invalid(text, name) }
    return value
  }

  private func invalid(_ text: String, _ name: String) -> UsageError {
    let parameter = parameters[index(of: name)]
    return UsageError("The value '\(text)' is invalid for '\(parameter.synopsis)'", parameter)
  }
}
