/// The JSON Schema of the format that ``JSONEmitter`` writes.
///
/// It stands here as text, not as a resource file: the program needs nothing beside itself. The same
/// text is `docs/schema/taikei-1.1.json`; a test compares them.
public enum JSONSchema {
  /// The schema (draft 2020-12) as JSON, ended by a line feed.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:taikei:schema:1.1",
      "title": "taikei/1.1",
      "description": "A plan document as structured data. Absent values are left out, never null. Every non-space character of the source is in exactly one of body, furniture and dropped.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema", "producer", "source", "document", "body", "furniture", "dropped", "facts",
        "diagnostics"
      ],
      "properties": {
        "schema": { "description": "Name and version of this format.", "const": "taikei/1.1" },
        "producer": { "$ref": "#/$defs/producer" },
        "source": { "$ref": "#/$defs/source" },
        "document": { "$ref": "#/$defs/document" },
        "body": {
          "description": "The tree, in reading order.",
          "type": "array",
          "items": { "$ref": "#/$defs/node" }
        },
        "furniture": {
          "description": "What the pages repeat around the text, in reading order.",
          "type": "array",
          "items": { "$ref": "#/$defs/furniture" }
        },
        "dropped": {
          "description": "Characters kept out of the text, each with its reason, in reading order.",
          "type": "array",
          "items": { "$ref": "#/$defs/dropped" }
        },
        "facts": { "$ref": "#/$defs/facts" },
        "diagnostics": {
          "description": "What the program noticed, in the order of the pages.",
          "type": "array",
          "items": { "$ref": "#/$defs/diagnostic" }
        }
      },
      "$defs": {
        "producer": {
          "description": "The program that made the document.",
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "version", "configuration"],
          "properties": {
            "name": { "description": "Name of the program.", "type": "string", "minLength": 1 },
            "version": { "description": "Version of the program.", "type": "string", "minLength": 1 },
            "configuration": {
              "description": "Hash of what was configured. The same source and hash give the same bytes.",
              "type": "string"
            }
          }
        },
        "source": {
          "description": "What the document was made from.",
          "type": "object",
          "additionalProperties": false,
          "required": ["fileName", "sha256", "mediaType", "reader", "encoding", "pages"],
          "properties": {
            "fileName": { "description": "File name without its folder.", "type": "string" },
            "sha256": {
              "description": "SHA-256 of the file's bytes.",
              "type": "string",
              "pattern": "^[0-9a-f]{64}$"
            },
            "mediaType": { "description": "Media type of the file.", "type": "string" },
            "reader": { "description": "The reader that read it.", "type": "string" },
            "encoding": { "description": "The character encoding that was read.", "type": "string" },
            "pages": {
              "description": "The pages in order.",
              "type": "array",
              "items": { "$ref": "#/$defs/page" }
            }
          }
        },
        "page": {
          "type": "object",
          "additionalProperties": false,
          "required": ["number", "rotation", "scanned"],
          "properties": {
            "number": { "$ref": "#/$defs/pageNumber" },
            "width": {
              "description": "Width in points; absent for plain text.",
              "type": "number",
              "minimum": 0
            },
            "height": {
              "description": "Height in points; absent for plain text.",
              "type": "number",
              "minimum": 0
            },
            "rotation": { "description": "Clockwise, in degrees.", "enum": [0, 90, 180, 270] },
            "scanned": {
              "description": "Whether the text came from optical character recognition.",
              "type": "boolean"
            }
          }
        },
        "document": {
          "description": "What the document says of itself.",
          "type": "object",
          "additionalProperties": false,
          "required": ["kind", "tiers"],
          "properties": {
            "kind": { "description": "The form of the document.", "enum": ["plan", "minutes", "slides"] },
            "title": { "description": "The title as printed.", "type": "string" },
            "municipality": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name"],
              "properties": {
                "name": { "description": "Name with its kind: ○○市, ○○町.", "type": "string" },
                "prefecture": { "description": "Name of the prefecture.", "type": "string" },
                "code": {
                  "description": "National local government code (全国地方公共団体コード).",
                  "type": "string",
                  "pattern": "^[0-9]{6}$"
                }
              }
            },
            "planName": { "description": "Name of the plan without its edition.", "type": "string" },
            "edition": { "description": "The edition in its own words: 第６次.", "type": "string" },
            "tiers": {
              "description": "The tiers of the policies, outermost first, in the document's words.",
              "type": "array",
              "items": { "type": "string", "minLength": 1 }
            },
            "stage": { "description": "骨子, 素案, 案, ….", "type": "string" },
            "period": {
              "description": "The fiscal years the plan is for.",
              "type": "object",
              "additionalProperties": false,
              "required": ["from", "to", "text"],
              "properties": {
                "from": { "description": "First fiscal year, common era.", "type": "integer" },
                "to": { "description": "Last fiscal year, common era.", "type": "integer" },
                "text": { "description": "The words it was read from.", "type": "string" }
              }
            }
          }
        },
        "node": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "kind", "text", "source", "confidence"],
          "properties": {
            "id": {
              "description": "Unique in the document; unchanged when something elsewhere changes.",
              "type": "string",
              "minLength": 1
            },
            "kind": {
              "description": "What the node is.",
              "enum": [
                "part", "chapter", "section", "policy", "item", "paragraph", "field", "table",
                "figure", "note"
              ]
            },
            "role": {
              "description": "What a section or an item is for (vision, current, issues, direction, initiatives, indicators, departments, plans, question, answer, contents), or a policy's tier in the document's words.",
              "type": "string",
              "minLength": 1
            },
            "label": {
              "description": "Number, marker or field name as printed, normalized.",
              "type": "string",
              "minLength": 1
            },
            "ordinal": {
              "description": "The label's numbers, outermost first; absent for bullets.",
              "type": "array",
              "minItems": 1,
              "items": { "type": "integer" }
            },
            "text": {
              "description": "Title or text, normalized, hard line breaks taken out.",
              "type": "string"
            },
            "source": {
              "description": "Where label and text stand, in the order of their characters.",
              "$ref": "#/$defs/spans"
            },
            "confidence": {
              "description": "How sure the reading is; below 0.8 a diagnostic names the evidence.",
              "type": "number",
              "minimum": 0,
              "maximum": 1
            },
            "targetPage": {
              "description": "The page number printed behind an entry of a table of contents.",
              "type": "integer"
            },
            "ruby": {
              "description": "Readings printed beside words of label, text and cells, in their order.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/ruby" }
            },
            "children": {
              "description": "The nodes below, in reading order.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/node" }
            },
            "rows": {
              "description": "The rows of a table.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/row" }
            }
          },
          "if": { "required": ["rows"] },
          "then": { "properties": { "kind": { "const": "table" } } }
        },
        "ruby": {
          "type": "object",
          "additionalProperties": false,
          "required": ["base", "text", "source"],
          "properties": {
            "base": { "description": "The word.", "type": "string", "minLength": 1 },
            "text": { "description": "Its reading, as printed.", "type": "string", "minLength": 1 },
            "source": { "$ref": "#/$defs/spans" }
          }
        },
        "row": {
          "type": "object",
          "additionalProperties": false,
          "required": ["cells"],
          "properties": {
            "cells": {
              "description": "From left to right. A cell that a span covers is there, and empty.",
              "type": "array",
              "items": { "$ref": "#/$defs/cell" }
            }
          }
        },
        "cell": {
          "type": "object",
          "additionalProperties": false,
          "required": ["text", "source"],
          "properties": {
            "text": { "description": "The text, hard line breaks taken out.", "type": "string" },
            "header": { "description": "There where the cell is a header.", "const": true },
            "rowSpan": {
              "description": "How many rows the cell covers; 1 where absent.",
              "type": "integer",
              "minimum": 2
            },
            "columnSpan": {
              "description": "How many columns the cell covers; 1 where absent.",
              "type": "integer",
              "minimum": 2
            },
            "source": { "$ref": "#/$defs/spans" }
          }
        },
        "furniture": {
          "type": "object",
          "additionalProperties": false,
          "required": ["kind", "text", "page", "source"],
          "properties": {
            "kind": {
              "description": "What kind of furniture it is.",
              "enum": [
                "pageNumber", "header", "footer", "thumbIndex", "columnHeader", "slug", "cropMark"
              ]
            },
            "text": { "description": "Its text, normalized.", "type": "string", "minLength": 1 },
            "page": { "$ref": "#/$defs/pageNumber" },
            "box": { "$ref": "#/$defs/box" },
            "source": { "$ref": "#/$defs/spans", "minItems": 1 }
          }
        },
        "dropped": {
          "type": "object",
          "additionalProperties": false,
          "required": ["reason", "text", "page", "source"],
          "properties": {
            "reason": {
              "description": "Why the characters are not in the text.",
              "enum": ["decorativeGlyph", "leader", "overprint", "hidden", "offPage"]
            },
            "text": { "description": "The characters.", "type": "string" },
            "page": { "$ref": "#/$defs/pageNumber" },
            "box": { "$ref": "#/$defs/box" },
            "source": { "$ref": "#/$defs/spans", "minItems": 1 }
          }
        },
        "facts": {
          "description": "Typed facts. Version 1.0 has the lists, and nothing in them.",
          "type": "object",
          "additionalProperties": false,
          "required": ["indicators", "projects", "departments", "relatedPlans", "visions"],
          "properties": {
            "indicators": { "description": "成果指標.", "type": "array", "maxItems": 0 },
            "projects": { "description": "事業.", "type": "array", "maxItems": 0 },
            "departments": { "description": "担当課.", "type": "array", "maxItems": 0 },
            "relatedPlans": { "description": "関連計画.", "type": "array", "maxItems": 0 },
            "visions": { "description": "将来像, 目指す姿.", "type": "array", "maxItems": 0 }
          }
        },
        "diagnostic": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "severity", "message"],
          "properties": {
            "id": {
              "description": "Permanent identifier.",
              "type": "string",
              "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
            },
            "severity": {
              "description": "note: repaired or inferred; warning: may be wrong; error: not right.",
              "enum": ["note", "warning", "error"]
            },
            "message": { "description": "What happened, and where.", "type": "string", "minLength": 1 },
            "page": { "$ref": "#/$defs/pageNumber" },
            "node": { "description": "The id of the node it concerns.", "type": "string" }
          }
        },
        "spans": {
          "description": "Places in the source.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["page", "range"],
            "properties": {
              "page": { "$ref": "#/$defs/pageNumber" },
              "box": { "$ref": "#/$defs/box" },
              "range": {
                "description": "[lower, upper): UTF-8 bytes of the page's raw text.",
                "type": "array",
                "minItems": 2,
                "maxItems": 2,
                "items": { "type": "integer", "minimum": 0, "maximum": 4294967295 }
              }
            }
          }
        },
        "pageNumber": {
          "description": "Position of a page in the source, from 1; not the number printed on it.",
          "type": "integer",
          "minimum": 1
        },
        "box": {
          "description": "[left, top, right, bottom] in points from the page's top left corner.",
          "type": "array",
          "minItems": 4,
          "maxItems": 4,
          "items": { "type": "number" }
        }
      }
    }

    """#
}
