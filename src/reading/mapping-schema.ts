import { Type } from "@sinclair/typebox";

/** The schema library is used here only to write down the shape of a mapping; at run time the generated validator stands for it. */

const closed = { additionalProperties: false };
const Text = Type.String({ minLength: 1 });

const Position = Type.String({
  pattern: "^([A-Z]{1,3}|[1-9]\\d{0,6})$",
  description: 'Column letters ("F"); a row number ("12") where records run across.',
});
const Line = Type.String({
  pattern: "^([A-Z]{1,3}|[1-9]\\d{0,6})$",
  description: 'A row number ("12"); column letters ("F") where records run across.',
});
const Cell = Type.String({
  pattern: "^(.+!)?\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}$",
  description: 'A cell, such as "Index!E16"; without a sheet, one of the table\'s own sheet.',
});

const where = {
  cell: Type.Optional(Cell),
  label: Type.Optional(
    Type.String({
      minLength: 1,
      description: "Text of the cell that asks for it, where no fixed address holds.",
    }),
  ),
  sheet: Type.Optional(
    Type.String({ minLength: 1, description: "Sheet of the label; left out: the table's own." }),
  ),
  answer: Type.Optional(
    Type.Union([Type.Literal("right"), Type.Literal("below")], {
      description: "Where the answer to the label stands; right of it where left out.",
    }),
  ),
};

const Name = Type.Object(
  { text: Type.Optional(Text), ...where, otherwise: Type.Optional(Text) },
  {
    ...closed,
    description:
      "A fixed text; or the cell, or the label of the cell, that holds it, with the text to use where that is blank.",
  },
);

const position = Type.Optional(Position);

const FieldPositions = Type.Object(
  {
    lot: position,
    bidder: position,
    measure: position,
    title: position,
    theme: position,
    unit: position,
    minimum: position,
    quantity: position,
    proxy: position,
    attribution: position,
    value: position,
    method: position,
    due: position,
    owner: position,
    evidence: position,
    place: position,
    horizon: position,
    inSpecification: position,
    price: position,
    withdrawn: position,
    consensusMark: position,
    consensusReason: position,
    question: position,
    notes: position,
  },
  { ...closed, description: "Where each field stands." },
);

const MappedTableSchema = Type.Object(
  {
    file: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Name of the workbook; "*" stands for any text. Left out: every workbook.',
      }),
    ),
    sheet: Type.String({ minLength: 1, description: 'Name of the sheet; "*" stands for any text.' }),
    holds: Type.Optional(
      Type.Union([Type.Literal("commitments"), Type.Literal("marks"), Type.Literal("weightings")]),
    ),
    across: Type.Optional(Type.Boolean({ description: "Whether a record is a column and fields are rows." })),
    header: Type.Optional(Line),
    first: Type.Optional(Line),
    last: Type.Optional(Line),
    fields: FieldPositions,
    years: Type.Optional(
      Type.Object(
        { from: Position, to: Position, are: Type.Union([Type.Literal("sum"), Type.Literal("cumulative")]) },
        closed,
      ),
    ),
    bidders: Type.Optional(
      Type.Array(Type.Object({ bidder: Name, quantity: Position }, closed), {
        minItems: 1,
        description: "One quantity column for each bidder.",
      }),
    ),
    evaluators: Type.Optional(
      Type.Array(Type.Object({ name: Text, mark: Position, reason: position }, closed)),
    ),
    weighting: position,
    constant: Type.Optional(
      Type.Object(
        {
          bidder: Type.Optional(Name),
          lot: Type.Optional(Name),
          measure: Type.Optional(Text),
          unit: Type.Optional(
            Type.String({
              minLength: 1,
              description:
                "The unit in which the workbook counts; quantities in another unit than the measure's are not taken over.",
            }),
          ),
        },
        closed,
      ),
    ),
    measures: Type.Optional(
      Type.Record(Type.String(), Text, {
        description: "Labels as the workbook writes them, and the measure that each stands for.",
      }),
    ),
    blocks: Type.Optional(
      Type.Array(
        Type.Object(
          {
            under: Type.String({ minLength: 1, description: "The label that stands over the block." }),
            in: Type.Optional(
              Type.String({
                pattern: "^[A-Z]{1,3}$",
                description: "Column of that label; any column where left out.",
              }),
            ),
            until: Type.Optional(
              Type.String({
                minLength: 1,
                description: "The label that ends the block, where it is not the next block's own.",
              }),
            ),
            measure: Text,
            unit: Type.Optional(Text),
            skip: Type.Optional(
              Type.Integer({
                minimum: 0,
                description: "Lines between the label and the first record; 0 where left out.",
              }),
            ),
          },
          closed,
        ),
        {
          minItems: 1,
          description:
            "Parts of the sheet that each hold one measure, found by the label over them; a block ends where the next label stands.",
        },
      ),
    ),
    ignore: Type.Optional(
      Type.Array(Text, { description: 'Texts whose lines are no records; "*" stands for any text.' }),
    ),
  },
  closed,
);

/** Where the parts of a tender stand in workbooks whose layout is not recognised. */
export const MappingSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    title: Type.Optional(Text),
    others: Type.Optional(
      Type.Union([Type.Literal("ignore"), Type.Literal("read")], {
        description:
          'Whether sheets that no table names are read by their headings; "ignore" where left out.',
      }),
    ),
    tables: Type.Array(MappedTableSchema, { minItems: 1 }),
    facts: Type.Optional(
      Type.Record(Type.String(), Type.Object({ ...where, file: Type.Optional(Text) }, closed)),
    ),
  },
  {
    ...closed,
    $id: "commonweal-mapping",
    title: "A mapping: where the parts of a tender stand in a workbook",
  },
);
