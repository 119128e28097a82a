import { openWord, type WordOffice } from "./env/open-word";
import { blankDocument, flatPackage, numbered, paragraphXml } from "./package/blank-document";
import { faultsOf } from "./package/validate";

let office: WordOffice;
const TEXT = blankDocument("The Supplier shall report yearly.", "Second paragraph.", "Third paragraph.");

beforeAll(async () => {
  office = await openWord(TEXT);
});
beforeEach(() => {
  office.reopen(TEXT);
});
afterAll(() => {
  office.close();
});

const MADE = "made by us: the npm edition of office.js has no";

test("comments stand at their text, are answered, resolved and deleted", async () => {
  const found = await Word.run(async (context) => {
    const { body } = context.document;
    const comment = body.search("Supplier").getFirst().insertComment("Commonweal · who is meant?");
    comment.reply("The contractor.");
    body.search("Third paragraph").getFirst().insertComment("Gone again").delete();
    comment.resolved = true;
    await context.sync();
    const comments = body.getComments();
    comments.load("items/content,items/authorName,items/resolved,items/replies/items/content");
    await context.sync();
    const range = comments.items[0]?.getRange().load("text");
    await context.sync();
    return [
      range?.text,
      comments.items.map((one) => [
        one.content,
        one.authorName,
        one.resolved,
        one.replies.items.map((each) => each.content),
      ]),
    ];
  });
  expect(found).toEqual([
    "Supplier",
    [["Commonweal · who is meant?", "Test User", true, ["The contractor."]]],
  ]);
  expect(office.person.texts).toEqual([
    "The Supplier shall report yearly.",
    "Second paragraph.",
    "Third paragraph.",
  ]);
  expect(faultsOf(office.save(), "docx")).toEqual([]);
});

test(`${MADE} TrackedChange: rejecting all gives every paragraph back as it was`, async () => {
  expect(office.gaps.has("TrackedChange.reject")).toBe(true);
  const before = office.person.texts;
  await Word.run(async (context) => {
    context.document.changeTrackingMode = "TrackAll";
    const { body } = context.document;
    body.search("yearly").getFirst().insertText("quarterly", "Replace");
    body.paragraphs.getFirst().insertParagraph("A new duty.", "After");
    body.paragraphs.getLast().delete();
    const clause = flatPackage(
      paragraphXml("Clause heading", numbered(0)) + paragraphXml("Clause text", numbered(1)) + "<w:p/>",
    );
    body.paragraphs.getFirst().insertParagraph("", "Before").getRange("Whole").insertOoxml(clause, "Replace");
    await context.sync();
  });
  expect(office.person.texts).toContain("The Supplier shall report quarterly.");
  expect(faultsOf(office.save(), "docx")).toEqual([]);
  const types = await Word.run(async (context) => {
    const changes = context.document.body.getTrackedChanges();
    changes.load("items/type,items/text,items/author");
    await context.sync();
    const kinds = changes.items.map((one) => one.type);
    changes.rejectAll();
    await context.sync();
    return kinds;
  });
  expect(types).toContain("Deleted");
  expect(types).toContain("Added");
  expect(office.person.texts).toEqual(before);
});

test(`${MADE} TrackedChange: a proposal before a table, with a comment at it, is rejected without trace`, async () => {
  const table =
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  office.reopen(blankDocument("Before the table.", table, "Last."));
  const before = office.person.texts;
  await Word.run(async (context) => {
    context.document.changeTrackingMode = "TrackAll";
    const made = context.document.body.paragraphs.getFirst().insertParagraph("Proposed", "After");
    made.getRange("Whole").insertComment("Commonweal · why");
    await context.sync();
    const changes = context.document.body.getTrackedChanges().load("items/type");
    await context.sync();
    expect(changes.items.map((one) => one.type)).toEqual(["Added"]);
    changes.items[0]?.reject();
    await context.sync();
  });
  expect(office.person.texts).toEqual(before);
});

test(`${MADE} TrackedChange: accepting all gives what would stand there untracked`, async () => {
  const edit = (mode: "Off" | "TrackAll"): Promise<readonly string[]> =>
    Word.run(async (context) => {
      context.document.changeTrackingMode = mode;
      const { body } = context.document;
      body.search("yearly").getFirst().insertText("quarterly", "Replace");
      body.paragraphs.getFirst().insertParagraph("A new duty.", "After");
      body.paragraphs.getFirst().getNext().getNext().delete();
      await context.sync();
      if (mode === "TrackAll") body.getTrackedChanges().acceptAll();
      await context.sync();
      return office.person.texts;
    });
  const plain = await edit("Off");
  office.reopen(TEXT);
  expect(await edit("TrackAll")).toEqual(plain);
  expect(plain).toEqual(["The Supplier shall report quarterly.", "A new duty.", "Third paragraph."]);
});

test("a search finds nothing across a tracked deletion, and the text leaves the deleted words out", async () => {
  const found = await Word.run(async (context) => {
    context.document.changeTrackingMode = "TrackAll";
    const { body } = context.document;
    body.search("shall ").getFirst().delete();
    await context.sync();
    const first = body.paragraphs.getFirst().load("text");
    const across = body.search("Supplier report").load("items");
    const reviewed = body.paragraphs.getFirst().getReviewedText("Original");
    await context.sync();
    return [first.text, across.items.length, reviewed.value];
  });
  expect(found).toEqual(["The Supplier report yearly.", 0, "The Supplier shall report yearly."]);
  office.reopen(office.save(), { deletedTextShows: true });
  const shown = await Word.run(async (context) => {
    const first = context.document.body.paragraphs.getFirst().load("text");
    await context.sync();
    return first.text;
  });
  expect(shown).toBe("The Supplier shall report yearly.");
});

test("a content control is put around text, found by tag, locked, and taken off with its content kept", async () => {
  const found = await Word.run(async (context) => {
    const { body, contentControls } = context.document;
    const inline = body.search("Supplier").getFirst().insertContentControl();
    inline.tag = "party";
    inline.title = "Supplier";
    inline.appearance = "Tags";
    body.paragraphs.getLast().insertContentControl().tag = "last";
    await context.sync();
    const all = contentControls.load("items/tag,items/text,items/subtype");
    const party = contentControls.getByTag("party").getFirst();
    party.insertText("Contractor", "Replace");
    const text = body.paragraphs.getFirst().load("text");
    const around = body.search("Contractor").getFirst().parentContentControlOrNullObject.load("tag");
    await context.sync();
    const tags = all.items.map((one) => [one.tag, one.text, one.subtype]);
    party.cannotEdit = true;
    await context.sync();
    return [tags, text.text, around.tag];
  });
  expect(found).toEqual([
    [
      ["party", "Supplier", "RichTextInline"],
      ["last", "Third paragraph.", "RichTextParagraphs"],
    ],
    "The Contractor shall report yearly.",
    "party",
  ]);
  await Word.run(async (context) => {
    const party = context.document.contentControls.getByTag("party").getFirst();
    party.cannotEdit = false;
    party.delete(true);
    context.document.contentControls.getByTag("last").getFirst().delete(false);
    await context.sync();
  });
  expect(office.person.texts).toEqual(["The Contractor shall report yearly.", "Second paragraph."]);
  expect(faultsOf(office.save(), "docx")).toEqual([]);
});
