import { readFileSync } from "node:fs";
import type { SheetCell, WorkbookChange, WriteSheet } from "../../src/core/change";
import { serialOf } from "../sheets-builder";
import { parseAddress } from "../../src/core/location";
import type { Facts } from "../../src/core/facts";
import type { CellValue, Sheets } from "../../src/core/snapshot";
import { parseRuleset } from "../../src/core/ruleset";
import { blankXlsx, openXlsx } from "../../src/hosts/file/xlsx";
import { readTender } from "../../src/reading/read-tender";
import { planTemplate } from "../../src/writing/plan-template";
import { linesOf, sheetOf } from "./reviewed";

const rules = parseRuleset(
  readFileSync("rules/lcr/releases/1.0.0.json", "utf8"),
  "1.0.0.json",
  "a".repeat(64),
);
const FACTS: Facts = {
  title: "Retrofit of homes",
  authority: "Mersey Test Council",
  reference: "MTC-7",
  kind: "contract",
  category: "retrofit",
  value: 4_800_000,
  vat: "excluded",
  commencement: "2026-02-10",
  start: "2026-04-01",
  end: "2029-03-31",
  jurisdiction: "england",
  places: ["Knowsley", "St Helens"],
  weighting: 20,
};

/** The template with cells filled in, as a person would. */
const filled = (
  changes: readonly WorkbookChange[],
  cells: Readonly<Record<string, CellValue>>,
): readonly WorkbookChange[] =>
  changes.map((change) => {
    if (change.kind !== "write-sheet") return change;
    const rows = change.rows.map((row) => [...row]);
    for (const [place, value] of Object.entries(cells)) {
      const [sheet, address = ""] = place.split("!");
      const at = parseAddress(address);
      if (sheet !== change.name || at === undefined) continue;
      const row = rows[at.row] ?? [];
      const before: SheetCell = row[at.column] ?? {};
      expect(before.style).toMatch(/^input-/);
      row[at.column] = { ...before, value };
    }
    return { ...change, rows };
  });

async function written(changes: readonly WorkbookChange[], file: string): Promise<Sheets> {
  const host = openXlsx(file, blankXlsx());
  expect(await host.apply(changes)).toEqual([]);
  return openXlsx(file, host.save()).read();
}

const rowOf = (sheet: WriteSheet, column: number, value: CellValue): number =>
  sheet.rows.findIndex((row) => row[column]?.value === value);
const sheets = (changes: readonly WorkbookChange[]): readonly WriteSheet[] =>
  changes.flatMap((change) => (change.kind === "write-sheet" ? [change] : []));

describe.each(["tender", "bidder"] as const)("the template of a %s", (kind) => {
  const changes = planTemplate(rules, kind, FACTS);

  test("says on every sheet whether the authority issued the edition", () => {
    for (const sheet of sheets(changes))
      expect([sheet.name, sheet.rows[1]?.[0]]).toEqual([
        sheet.name,
        { value: rules.authority.statement.en, style: "status" },
      ]);
  });

  test("has no stamp: its sheets are for others, and are read", async () => {
    expect(changes.filter((change) => change.kind !== "write-sheet")).toEqual([]);
    const book = await written(changes, "t.xlsx");
    expect(book.sheets.filter((sheet) => sheet.isOurs)).toEqual([]);
  });

  test("guides every measure that can be offered: what counts, what does not, which evidence", () => {
    const guidance = linesOf(sheetOf(changes, "Guidance")).join("\n");
    for (const measure of rules.measures.filter((one) => one.adopted)) {
      expect(guidance).toContain(measure.title);
      expect(guidance).toContain(measure.counts[0] ?? measure.id);
      expect(guidance).toContain(measure.evidence[0] ?? measure.id);
    }
  });

  test("locks what the rules set says and leaves open what is to be filled in", () => {
    const table = sheetOf(changes, kind === "tender" ? "Offers" : "Offer");
    expect(table.protect).toBe(true);
    const styles = (heading: string) => {
      const header = table.rows.findIndex((row) =>
        row.some((cell) => cell.value === heading && cell.style === "header"),
      );
      const column = (table.rows[header] ?? []).findIndex((cell) => cell.value === heading);
      return new Set(table.rows.slice(header + 1, -1).map((row) => row[column]?.style ?? ""));
    };
    for (const locked of ["Measure", "Unit", "Proxy"])
      expect([...styles(locked)].every((style) => style.startsWith("locked-"))).toBe(true);
    for (const open of ["Units offered", "Method statement", "Delivery date"])
      expect([...styles(open)].every((style) => style.startsWith("input-"))).toBe(true);
  });
});

describe("a bidder's workbook read back", () => {
  const changes = planTemplate(rules, "bidder", FACTS);
  const offer = sheetOf(changes, "Offer");
  const first = rowOf(offer, 0, "LCR-M-001") + 1;
  const name = `Offer!B${String(rowOf(offer, 0, "Bidder") + 1)}`;

  test("with the bidder's name alone is a blank bid, without any problem, under the edition that it names", async () => {
    const tender = readTender([await written(filled(changes, { [name]: "Acme Ltd" }), "acme.xlsx")], rules);
    expect(tender.problems).toEqual([]);
    expect(tender.edition).toBe("lcr 1.0.0");
    expect(tender.facts.title).toBe("Retrofit of homes");
    expect(tender.lots.map((lot) => lot.bids.map((bid) => bid.bidder))).toEqual([["Acme Ltd"]]);
    const commitments = tender.lots[0]?.bids[0]?.commitments ?? [];
    expect(commitments.filter((one) => one.quantity.is !== "blank")).toEqual([]);
    expect(commitments.length).toBe(rules.measures.filter((one) => one.adopted).length);
  });

  test("with a line filled in is that line, with the edition's own unit and proxy", async () => {
    const cells = {
      [name]: "Acme Ltd",
      [`Offer!E${String(first)}`]: 12.5,
      [`Offer!G${String(first)}`]: 0.8,
      [`Offer!I${String(first)}`]: "We hire locally.",
      [`Offer!J${String(first)}`]: serialOf("2026-07-01"),
      [`Offer!K${String(first)}`]: "A. Lead",
      [`Offer!M${String(first)}`]: "Knowsley",
      [`Offer!N${String(first)}`]: "No",
    };
    const tender = readTender([await written(filled(changes, cells), "acme.xlsx")], rules);
    expect(tender.problems).toEqual([]);
    const line = tender.lots[0]?.bids[0]?.commitments.find((one) => one.measure === "LCR-M-001");
    expect(line).toMatchObject({
      quantity: { is: "known", value: 12.5 },
      attribution: { is: "known", value: 0.8 },
      unit: { value: "FTE years" },
      proxy: { value: 26_000 },
      due: { is: "known", value: "2026-07-01" },
      place: { value: "Knowsley" },
      inSpecification: { value: false },
      valueIsFormula: true,
    });
  });
});

describe("a tender's workbook read back", () => {
  const changes = planTemplate(rules, "tender", FACTS);
  const bids = sheetOf(changes, "Bids");
  const header = bids.rows.findIndex((row) => row[0]?.value === "Bidder") + 1;
  const offers = sheetOf(changes, "Offers");
  const line = offers.rows.findIndex((row) => row[0]?.value === "Bidder") + 2;

  test("gives the very facts that it was made with", async () => {
    const tender = readTender(
      [await written(filled(changes, { [`Bids!A${String(header + 1)}`]: "Acme Ltd" }), "tender.xlsx")],
      rules,
    );
    expect(tender.facts).toEqual({ ...FACTS, edition: "lcr 1.0.0" });
  });

  test("with a bidder named and nothing offered has a blank bid and no problem", async () => {
    const tender = readTender(
      [
        await written(
          filled(changes, {
            [`Bids!A${String(header + 1)}`]: "Acme Ltd",
            [`Bids!B${String(header + 1)}`]: 1_000_000,
          }),
          "tender.xlsx",
        ),
      ],
      rules,
    );
    expect(tender.problems).toEqual([]);
    expect(
      tender.lots.flatMap((lot) => lot.bids.map((bid) => [bid.bidder, bid.price, bid.commitments])),
    ).toEqual([["Acme Ltd", { is: "known", value: 1_000_000 }, []]]);
  });

  test("with an offer in the register is that offer; the rows below are no lines", async () => {
    const cells = {
      [`Offers!A${String(line)}`]: "Acme Ltd",
      [`Offers!B${String(line)}`]: "LCR-M-001",
      [`Offers!E${String(line)}`]: 3,
      [`Offers!G${String(line)}`]: 0.5,
    };
    const tender = readTender([await written(filled(changes, cells), "tender.xlsx")], rules);
    expect(tender.problems).toEqual([]);
    expect(
      tender.lots.flatMap((lot) =>
        lot.bids.flatMap((bid) =>
          bid.commitments.map((one) => [bid.bidder, one.measure, one.quantity, one.attribution]),
        ),
      ),
    ).toEqual([["Acme Ltd", "LCR-M-001", { is: "known", value: 3 }, { is: "known", value: 0.5 }]]);
  });

  test("looks title, unit and proxy up in the lists", () => {
    const row = offers.rows[line - 1] ?? [];
    const lists = sheetOf(changes, "Lists");
    const top =
      rowOf(
        lists,
        0,
        rules.themes.flatMap((theme) =>
          rules.measures.filter((one) => one.theme === theme.id && one.adopted),
        )[0]?.id ?? "",
      ) + 1;
    expect(row[2]?.formula).toBe(
      `IF(B${String(line)}="","",INDEX(Lists!$B$${String(top)}:$B$${String(lists.rows.length)},MATCH(B${String(line)},Lists!$A$${String(top)}:$A$${String(lists.rows.length)},0)))`,
    );
    expect(row[5]?.style).toBe("locked-money");
  });

  test("accepts only measures of the edition, quantities from 0, shares up to all, dates, and marks on the scale", () => {
    const rulesOf = (sheet: WriteSheet) => sheet.validations?.map(({ rule }) => rule) ?? [];
    expect(rulesOf(offers)).toContainEqual(expect.objectContaining({ is: "list" }));
    expect(rulesOf(offers)).toContainEqual({ is: "decimal", minimum: 0 });
    expect(rulesOf(offers)).toContainEqual({ is: "decimal", minimum: 0, maximum: 1 });
    expect(rulesOf(offers)).toContainEqual(expect.objectContaining({ is: "date" }));
    expect(rulesOf(sheetOf(changes, "Marks"))).toContainEqual({
      is: "decimal",
      minimum: rules.scoring.scale.minimum,
      maximum: rules.scoring.scale.maximum,
    });
  });
});

test("no help is longer than the 255 characters that Excel shows, and no list of choices either", () => {
  for (const kind of ["tender", "bidder"] as const) {
    for (const { help, title, rule } of sheets(planTemplate(rules, kind)).flatMap(
      (sheet) => sheet.validations ?? [],
    )) {
      expect(help.length).toBeLessThanOrEqual(255);
      expect(title.length).toBeLessThanOrEqual(32);
      expect(rule.is === "choice" ? rule.of.join(",").length : 0).toBeLessThanOrEqual(255);
    }
  }
});

describe("a tender of several lots", () => {
  const lots = { ...FACTS, lots: [{ id: "Lot 1" }, { id: "Lot 2" }] };

  test.each([
    ["tender", "Offers"],
    ["tender", "Bids"],
    ["tender", "Marks"],
  ] as const)("the %s template asks for the lot on the sheet %s", (kind, name) => {
    const header = sheetOf(planTemplate(rules, kind, lots), name).rows.find(
      (row) => row[0]?.style === "header",
    );
    expect(header?.[0]?.value).toBe("Lot");
    expect(
      sheetOf(planTemplate(rules, kind, FACTS), name).rows.find((row) => row[0]?.style === "header")?.[0]
        ?.value,
    ).toBe("Bidder");
  });

  test("a bidder's workbook read back belongs to the lot that it names", async () => {
    const changes = planTemplate(rules, "bidder", lots);
    const offer = sheetOf(changes, "Offer");
    const place = (label: string) => `Offer!B${String(rowOf(offer, 0, label) + 1)}`;
    const book = await written(
      filled(changes, { [place("Bidder")]: "Acme Ltd", [place("Lot")]: "Lot 2" }),
      "acme.xlsx",
    );
    const tender = readTender([book], rules, { facts: lots });
    expect(tender.problems).toEqual([]);
    expect(tender.lots.map((lot) => [lot.id, lot.bids.map((bid) => bid.bidder)])).toEqual([
      ["Lot 2", ["Acme Ltd"]],
    ]);
    expect(offer.validations).toContainEqual(
      expect.objectContaining({ rule: { is: "choice", of: ["Lot 1", "Lot 2"] }, left: 1 }),
    );
  });

  test("names of lots that would not fit Excel's list are typed freely", () => {
    const many = {
      ...FACTS,
      lots: Array.from({ length: 40 }, (_, n) => ({ id: `Lot ${String(n)}, in words` })),
    };
    const offers = sheetOf(planTemplate(rules, "tender", many), "Offers");
    expect(offers.validations?.filter(({ rule }) => rule.is === "choice").map(({ title }) => title)).toEqual([
      "In specification",
    ]);
  });
});
