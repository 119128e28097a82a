import { Coverage } from "./core/coverage";
import { Executor } from "./core/executor";
import type { Schema } from "./core/schema";
import { kind, type Kind, type Wire } from "./core/wire";

interface Box {
  value: number;
  readonly inner: Box | undefined;
}

const box: Kind<Box> = kind<Box>("Box", {
  id: ({ value }) => value,
  tracked: true,
  get: {
    Value: ({ value }) => value,
    Late: () => "late",
    Inner: ({ inner }): Wire | null => (inner ? box(inner) : null),
  },
  set: {
    Value: (self, value) => {
      self.value = Number(value);
    },
  },
  call: {
    Add: (self, args) => (self.value += args.number(0)),
    Sum: (self, args) => self.value + (box.unwrap(args.raw(0))?.value ?? 0),
    GetInner: ({ inner }) => (inner ? box(inner) : null),
    Fail: () => {
      throw new Error("a fault of ours");
    },
  },
});

const member = (set: string): Schema["classes"][string]["members"][string] => ({
  is: "property",
  type: "number",
  readonly: false,
  set,
});
const SCHEMA: Schema = {
  classes: { Box: { set: "", members: { value: member("ExcelApi 1.1"), late: member("ExcelApi 1.18") } } },
  enums: {},
};

let executor: Executor;
let root: Box;
let settled = 0;
let coverage: Coverage;
beforeEach(() => {
  root = { value: 1, inner: { value: 10, inner: undefined } };
  settled = 0;
  coverage = new Coverage();
  const host = {
    root: box(root),
    make: (name: string): Wire | undefined =>
      name === "Box" ? box({ value: 5, inner: undefined }) : undefined,
    settle: () => {
      settled++;
    },
  };
  executor = new Executor(host, SCHEMA, { ExcelApi: "1.14" }, coverage, 1);
});

const PATHS = {
  "1": { Id: 1, ObjectPathType: 1, Name: "" },
  "2": { Id: 2, ObjectPathType: 3, Name: "GetInner", ParentObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
  "3": { Id: 3, ObjectPathType: 2, Name: "Box" },
  "4": { Id: 4, ObjectPathType: 4, Name: "Inner", ParentObjectPathId: 2 },
  "5": { Id: 5, ObjectPathType: 6, Name: "ref_1_9" },
  "6": { Id: 6, ObjectPathType: 7 },
};
const run = (...actions: readonly object[]): unknown => {
  const numbered = actions.map((action, at) => ({ Id: at + 1, ...action }));
  const body = JSON.stringify({ AutoKeepReference: true, Actions: numbered, ObjectPaths: PATHS });
  return JSON.parse(executor.run(body));
};
const results = (...values: readonly unknown[]): object => ({
  Results: values.map((Value, at) => ({ ActionId: at + 1, Value })),
});
const on = (path: number, type: number, more: object = {}): object => ({
  ActionType: type,
  ObjectPathId: path,
  ...more,
});

test.each([
  ["an object is told by its id and reference", [on(1, 1)], results({ Id: 1, _ReferenceId: "ref_1_1" })],
  ["an object made by name is one of its own", [on(3, 1)], results({ Id: 5, _ReferenceId: "ref_1_1" })],
  ["what is not there is a null object", [on(4, 1)], results(null)],
  ["and so is all below it", [on(4, 2, { QueryInfo: { Select: ["value"] } })], results(null)],
  ["a null path stays null", [on(6, 3, { Name: "Add" })], results(null)],
  [
    "a load answers what it names",
    [on(2, 2, { QueryInfo: { Select: ["value"] } })],
    results({ Id: 10, Value: 10 }),
  ],
  ["as does one in JSON", [on(2, 7, { QueryInfo: { Select: ["value"] } })], results({ Id: 10, Value: 10 })],
  [
    "a load of everything leaves out what the host does not offer",
    [on(1, 2, { QueryInfo: { Select: [] } })],
    results({ Id: 1, Value: 1 }),
  ],
  [
    "a method's figure is its answer",
    [on(1, 3, { Name: "Add", ArgumentInfo: { Arguments: [2] } })],
    results(3),
  ],
  [
    "an object is an argument by its path",
    [on(1, 3, { Name: "Sum", ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [2] } })],
    results(11),
  ],
  ["a trace is answered with nothing", [on(0, 5)], results(null)],
])("%s", (_, actions, answer) => {
  expect(run(...actions)).toEqual(answer);
});

test("setting has no answer of its own; updating sets several", () => {
  expect(
    run(
      on(1, 4, { Name: "Value", ArgumentInfo: { Arguments: [7] } }),
      on(2, 9, { ObjectState: { Value: 8 } }),
      on(1, 2, { QueryInfo: { Select: ["value"] } }),
    ),
  ).toEqual({ Results: [{ ActionId: 3, Value: { Id: 7, Value: 7 } }] });
  expect(root.inner?.value).toBe(8);
});

test("a reference is found again until it is released", () => {
  run(on(2, 1));
  expect(executor.references.size).toBe(1);
  run(on(1, 3, { Name: "_RemoveReference", ArgumentInfo: { Arguments: ["ref_1_1"] } }));
  expect(executor.references.size).toBe(0);
});

test.each([
  [
    "a member that is not emulated",
    on(1, 3, { Name: "Nothing" }),
    "ApiNotFound",
    "Box.nothing is not emulated.",
  ],
  [
    "a member that the host's edition lacks",
    on(1, 2, { QueryInfo: { Select: ["late"] } }),
    "ApiNotFound",
    "The API Box.late needs ExcelApi 1.18, which this host does not have.",
  ],
  ["a path that nobody sent", on(99, 1), "InvalidObjectPath", "No object path 99."],
  [
    "a reference that is no longer kept",
    on(5, 1),
    "InvalidObjectPath",
    "The object path isn't working for what you're trying to do: its reference is no longer kept.",
  ],
  [
    "an action of a kind that is not emulated",
    on(1, 6),
    "GeneralException",
    "Action type 6 is not emulated.",
  ],
])("%s fails by its code, and what ran before stays done", (_, action, code, message) => {
  const answer = run(on(1, 3, { Name: "Add", ArgumentInfo: { Arguments: [1] } }), action);
  expect(answer).toMatchObject({
    Error: { Code: code, Message: message, ActionIndex: 1 },
    Results: [{ Value: 2 }],
  });
  expect([root.value, settled, executor.crashes]).toEqual([2, 1, []]);
});

test("a fault of the emulator itself is kept, so that no test passes over it", () => {
  expect(run(on(1, 3, { Name: "Fail" }))).toMatchObject({ Error: { Code: "GeneralException" } });
  expect(executor.crashes.map(({ message }) => message)).toEqual(["a fault of ours"]);
});

test("what was used and what was missing is counted", () => {
  run(on(1, 2, { QueryInfo: { Select: ["value"] } }), on(1, 3, { Name: "Nothing" }));
  expect([[...coverage.used.keys()], [...coverage.missing.keys()]]).toEqual([["Box.value"], ["Box.nothing"]]);
});
