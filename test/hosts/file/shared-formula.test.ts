import { moveFormula, takeApart } from "../../../src/hosts/file/shared-formula";

const move = (formula: string, rows: number, columns: number): string =>
  moveFormula(takeApart(formula), rows, columns);

describe("a shared formula, two rows down and one column right", () => {
  test.each([
    ["a relative reference moves both ways", "A1", "B3"],
    ["a fixed column stays", "$A1", "$A3"],
    ["a fixed row stays", "A$1", "B$1"],
    ["a fixed cell stays", "$A$1", "$A$1"],
    ["both ends of a range move", "SUM(A1:B2)", "SUM(B3:C4)"],
    ["whole columns move right", "SUM(A:C)", "SUM(B:D)"],
    ["whole rows move down", "SUM(1:$4)", "SUM(3:$4)"],
    ["after Z comes AA", "Z1", "AA3"],
    ["a text is no reference", 'IF(A1="A1","B2 ""A1""",A1)', 'IF(B3="A1","B2 ""A1""",B3)'],
    ["nor is a sheet's name in quotes", "'A1 B2'!C3", "'A1 B2'!D5"],
    ["nor one without", "Q1!C3", "Q1!D5"],
    ["nor a function that ends in digits", "LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
    ["nor a name that opens like one", "A1_total+A1.b+_A1", "A1_total+A1.b+_A1"],
    ["nor a table's column", "Bids[[#This Row],[A1]]+A1", "Bids[[#This Row],[A1]]+B3"],
    ["nor a file's number", "[1]Rates!A1", "[1]Rates!B3"],
    ["nor a number with an exponent", "1E5+A1*2", "1E5+B3*2"],
    ["small letters are references too", "a1", "B3"],
  ])("%s", (_, formula, expected) => {
    expect(move(formula, 2, 1)).toBe(expected);
  });
});

test("a reference that leaves the sheet is an error", () => {
  expect(move("A1+B2", -1, 0)).toBe("#REF!+B1");
  expect(move("A1:B2", 0, -1)).toBe("#REF!:A2");
  expect(move("XFD1048576", 0, 1)).toBe("#REF!");
});

test("moving nowhere changes nothing", () => {
  const formula = "IFERROR(VLOOKUP($A2,Rates!$A:$C,3,FALSE)*\"1\"%,'My sheet'!A1:B2)";
  expect(move(formula, 0, 0)).toBe(formula);
});
