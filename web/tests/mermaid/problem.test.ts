import { describe, expect, it } from "vitest";

import { problemOf } from "../../src/mermaid/problem";

const COMMENTED = "---\ntitle: x\n---\n\n%% a\n%%{init: {\n'theme': 'dark'}}%%\npie\n%% b\n\nx : y\n";

describe("what is wrong with a diagram", () => {
  it.each([
    ["pie", "Lexer error on line 1, column 2", "Lexer error on line 1, column 2"],
    ["\n\npie", "Parse error on line 1: x", "Parse error on line 3: x"],
    ["%% a\npie\n  %% b\nx", "Parse error on line 2:", "Parse error on line 4:"],
    ["%%{init: {}}%%\npie\nx", "on line 2, on line 2", "on line 3, on line 3"],
    [COMMENTED, "on line 1", "on line 8"],
    [COMMENTED, "on line 2", "on line 10"],
    [COMMENTED, "on line 3", "on line 11"],
    ["pie\r\nx -->\r\n\r\n", "Parse error on line 3", "Parse error on line 2"],
    ["pie\nx -->", "Parse error on line 4: got 'EOF'", "Parse error on line 2: got 'EOF'"],
  ])("says the line of the text as it was written: %j, %s", (source, message, said) => {
    expect(problemOf(new Error(message), source)).toBe(said);
  });

  it.each([
    ["", "No diagram type detected: the diagram is empty."],
    ["\n %% x\n", "No diagram type detected: the diagram is empty."],
    ["%% x\nnonsense\nA", "No diagram type detected. Line 2 has to name one, such as flowchart, but is: nonsense"],
  ])("says that no kind is named: %j", (source, said) => {
    const message = `No diagram type detected matching given configuration for text: ${source}`;
    expect(problemOf(new Error(message), source)).toBe(said);
  });

  it("says which pictures a diagram can have", () => {
    const error = new DOMException("The source image cannot be decoded.", "EncodingError");
    expect(problemOf(error, "flowchart")).toMatch("only pictures in data: addresses can be part of a diagram");
  });

  it("says of the library nothing that only its users can do", () => {
    const message = "Edge limit exceeded. 500 edges found, but the limit is 500.\n\nInitialize mermaid with maxEdges";
    expect(problemOf(new Error(message), "")).toBe("Edge limit exceeded. 500 edges found, but the limit is 500.");
  });
});
