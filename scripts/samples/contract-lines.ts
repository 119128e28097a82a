import type { ContractLine } from "./contract-text";

/** A line of a sample contract in a style; defined terms stand in bold between asterisks. */
export const line = (style: ContractLine["style"], text: string): ContractLine => ({ style, text });

/** Lines that number themselves: a clause's heading, its paragraphs, their items. */
export const heading = (text: string): ContractLine => line("Heading1", text);
export const clause = (text: string): ContractLine => line("Clause2", text);
export const item = (text: string): ContractLine => line("Clause3", text);

/** A definition, without a number. */
export const define = (text: string): ContractLine => line("Definition", text);
