import type { Namespace } from "./schema";

/** Requirement sets by name, each with the newest version that a host has. */
export type Requirements = Readonly<Record<string, string>>;

/** The kinds of Office that people have. */
export type Profile = "office-2016" | "ltsc-2021" | "ltsc-2024" | "microsoft-365";

const COMMON: Requirements = {
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DialogApi: "1.2",
  IdentityApi: "1.3",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  CompressedFile: "1.1",
  DocumentEvents: "1.1",
  AddInCommands: "1.1",
};

const SETS: Readonly<Record<Namespace, Readonly<Record<Profile, Requirements>>>> = {
  Excel: {
    "office-2016": { ExcelApi: "1.1" },
    "ltsc-2021": { ExcelApi: "1.14" },
    "ltsc-2024": { ExcelApi: "1.17" },
    "microsoft-365": { ExcelApi: "1.20", ExcelApiOnline: "1.1", RibbonApi: "1.1", SharedRuntime: "1.1" },
  },
  Word: {
    "office-2016": { WordApi: "1.1" },
    "ltsc-2021": { WordApi: "1.3" },
    "ltsc-2024": { WordApi: "1.8" },
    "microsoft-365": { WordApi: "1.9", WordApiOnline: "1.1", SharedRuntime: "1.1" },
  },
};

/** What a host of that kind says it supports. */
export const requirementsOf = (namespace: Namespace, profile: Profile): Requirements => ({
  ...COMMON,
  ...(namespace === "Word" ? { OoxmlCoercion: "1.1" } : { DelayForCellEdit: "1.1" }),
  ...SETS[namespace][profile],
});

/** Whether a set such as "ExcelApi 1.10" is among them; a member without a set always is. */
export function supports(requirements: Requirements, set: string): boolean {
  if (set === "") return true;
  const [name = "", version = "0.0"] = set.split(" ");
  const has = requirements[name];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
