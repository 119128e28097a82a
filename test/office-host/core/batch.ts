import { isRecord } from "./args";

/** How one object is reached: the root, a new object, a method's result, a property, an item, a reference. */
export interface ObjectPath {
  readonly type: number;
  readonly name: string;
  readonly parent: number | undefined;
  readonly args: readonly unknown[];
  /** Ids of the objects that stand for arguments, by position; 0 where the argument is plain. */
  readonly references: readonly unknown[];
}

/** One step of a batch. */
export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: readonly unknown[];
  readonly references: readonly unknown[];
  readonly query: QueryInfo;
  readonly state: Readonly<Record<string, unknown>>;
}

/** What a load asks for. */
export interface QueryInfo {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

/** One sync, as office.js sends it. */
export interface Batch {
  readonly keepReferences: boolean;
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number => (typeof value === "number" ? value : 0);
const texts = (value: unknown): readonly string[] => list(value).map(text);

function pathOf(value: unknown): ObjectPath {
  const from = record(value);
  const info = record(from["ArgumentInfo"]);
  const parent = from["ParentObjectPathId"];
  return {
    type: count(from["ObjectPathType"]),
    name: text(from["Name"]),
    parent: typeof parent === "number" ? parent : undefined,
    args: list(info["Arguments"]),
    references: list(info["ReferencedObjectPathIds"]),
  };
}

function actionOf(value: unknown): Action {
  const from = record(value);
  const info = record(from["ArgumentInfo"]);
  const query = record(from["QueryInfo"]);
  const top = query["Top"];
  return {
    id: count(from["Id"]),
    type: count(from["ActionType"]),
    name: text(from["Name"]),
    path: count(from["ObjectPathId"]),
    args: list(info["Arguments"]),
    references: list(info["ReferencedObjectPathIds"]),
    query: {
      select: texts(query["Select"]),
      expand: texts(query["Expand"]),
      top: typeof top === "number" ? top : undefined,
      skip: count(query["Skip"]),
    },
    state: record(from["ObjectState"]),
  };
}

/** Whether a batch is office.js's own: it lets go of references when a run has ended, or says that the page listens. */
export function isHousekeeping(body: string): boolean {
  if (body.includes("AddinInternalService")) return true;
  if (!body.includes('"_RemoveReference"')) return false;
  return parseBatch(body).actions.every((one) => one.type === 1 || one.name === "_RemoveReference");
}

/** Reads the body of a request. */
export function parseBatch(body: string): Batch {
  const from = record(JSON.parse(body));
  return {
    keepReferences: from["AutoKeepReference"] === true,
    actions: list(from["Actions"]).map(actionOf),
    paths: new Map(Object.entries(record(from["ObjectPaths"])).map(([id, one]) => [Number(id), pathOf(one)])),
  };
}
