import ArgumentParser

@main
struct Taikei: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taikei", abstract: "Turns Japanese municipal plan documents into data.",
    version: "0.1.0")
}
