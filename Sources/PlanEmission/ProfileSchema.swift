/// The JSON Schema of profiles, which ``ProfileEmitter`` writes and `ProfileReader` reads.
///
/// What one entry says of another (no class twice, tiers that are in the list and in the order of the
/// levels) is beyond a schema; the reader checks it.
public enum ProfileSchema {
  /// The schema (draft 2020-12) as JSON, ended by a line feed. The same text is
  /// `docs/schema/taikei-profile-1.0.json`; a test compares them.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:taikei:profile-schema:1.0",
      "title": "taikei-profile/1.0",
      "description": "What was learned of the structure of documents, to be applied to the next. Absent values are left out, never null.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema"],
      "properties": {
        "schema": { "description": "Name and version of this format.", "const": "taikei-profile/1.0" },
        "documents": {
          "description": "Number of documents that it was learned from.",
          "$ref": "#/$defs/count"
        },
        "tiers": {
          "description": "The tiers of the policies, outermost first, in the documents' words.",
          "type": "array",
          "uniqueItems": true,
          "items": { "type": "string", "minLength": 1 }
        },
        "classes": {
          "description": "Classes of labels, and of titles without a label: what each is read as.",
          "type": "array",
          "items": { "$ref": "#/$defs/class" }
        },
        "titles": {
          "description": "Titles: what their sections are for, and which lines without a label are titles.",
          "type": "array",
          "items": { "$ref": "#/$defs/title" }
        }
      },
      "$defs": {
        "class": {
          "type": "object",
          "additionalProperties": false,
          "required": ["convention", "reading"],
          "properties": {
            "convention": {
              "description": "Id of a convention of labels (docs/conventions.md), or unlabelled.",
              "type": "string",
              "minLength": 1
            },
            "variant": {
              "description": "What distinguishes classes within the convention: the mark, the tier word with how many numbers follow it, the number of components of a code; without a label, the form of title.",
              "type": "string",
              "minLength": 1
            },
            "title": {
              "description": "The title, where a title that repeats is a class of its own; # for its numbers.",
              "type": "string",
              "minLength": 1
            },
            "reading": {
              "description": "Whether it governs what follows, or is a point of a list.",
              "enum": ["heading", "item"]
            },
            "level": {
              "description": "Depth among the headings, outermost lowest.",
              "type": "integer",
              "minimum": 1,
              "maximum": 99
            },
            "kind": {
              "description": "What kind of heading it is; it holds where fixed.",
              "enum": ["part", "chapter", "section", "policy"]
            },
            "tier": {
              "description": "The tier of the policies with this label, one of tiers.",
              "type": "string",
              "minLength": 1
            },
            "role": { "$ref": "#/$defs/role" },
            "example": {
              "description": "A label with its title, for people; nothing depends on it.",
              "type": "string",
              "minLength": 1
            },
            "count": {
              "description": "How many of the class were read so.",
              "$ref": "#/$defs/count"
            },
            "otherwise": {
              "description": "How many of the class were read otherwise.",
              "$ref": "#/$defs/count"
            },
            "documents": {
              "description": "In how many documents it was read so.",
              "$ref": "#/$defs/count"
            },
            "fixed": { "$ref": "#/$defs/fixed" }
          }
        },
        "title": {
          "type": "object",
          "additionalProperties": false,
          "required": ["title"],
          "anyOf": [{ "required": ["reading"] }, { "required": ["role"] }],
          "properties": {
            "title": {
              "description": "The title without its label and brackets; white space does not count.",
              "type": "string",
              "minLength": 1
            },
            "reading": {
              "description": "Whether a line of this text without a label is a heading.",
              "enum": ["heading", "text"]
            },
            "role": { "$ref": "#/$defs/role" },
            "count": { "description": "How often it was met.", "$ref": "#/$defs/count" },
            "documents": { "description": "In how many documents.", "$ref": "#/$defs/count" },
            "fixed": { "$ref": "#/$defs/fixed" }
          }
        },
        "role": {
          "description": "What the sections are for.",
          "enum": [
            "vision", "current", "issues", "direction", "initiatives", "indicators", "departments",
            "plans"
          ]
        },
        "fixed": {
          "description": "true where a person has decided it: no evidence, it holds.",
          "type": "boolean"
        },
        "count": { "type": "integer", "minimum": 0, "maximum": 1000000000 }
      }
    }

    """#
}
