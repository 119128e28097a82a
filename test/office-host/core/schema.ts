/** One member of a class as Microsoft's type definitions have it. */
export interface SchemaMember {
  readonly is: "property" | "method" | "event";
  /** The type without its namespace. */
  readonly type: string;
  readonly readonly: boolean;
  /** The requirement set that brings it, such as "WordApi 1.4". */
  readonly set: string;
}

/** One class of the API. */
export interface SchemaClass {
  readonly set: string;
  /** What a collection holds. */
  readonly item?: string;
  readonly members: Readonly<Record<string, SchemaMember>>;
}

/** A namespace of the API: what today's office.js offers, by requirement set. */
export interface Schema {
  readonly classes: Readonly<Record<string, SchemaClass>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The two namespaces that we emulate. */
export type Namespace = "Excel" | "Word";
