/** One thing wrong with a rules file, a facts file or a mapping: where (file, JSON pointer) and what a person does about it. */
export interface Fault {
  readonly file: string;
  /** JSON pointer into the file; "" for the whole file. */
  readonly pointer: string;
  readonly message: string;
}

/** A fault as one line: `rules/lcr/source/checks/LCR-K-012.json /with/clause: "LCR-C-044" is not a clause. …` */
export const faultLine = ({ file, pointer, message }: Fault): string =>
  `${pointer === "" ? file : `${file} ${pointer}`}: ${message}`;

/** A rules set, facts or mapping that cannot be used: every fault that was found, each with its file and pointer. */
export class RulesetFault extends Error {
  override readonly name = "RulesetFault";
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultLine).join("\n"));
  }
}
