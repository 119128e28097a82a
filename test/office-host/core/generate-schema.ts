import ts from "typescript";
import type { Namespace, Schema, SchemaClass, SchemaMember } from "./schema";

const OWN = new Set(["context", "toJSON", "load", "set", "track", "untrack", "isNullObject"]);

const setOf = (node: ts.Node, source: ts.SourceFile, otherwise: string): string => {
  const notes = ts.getJSDocCommentsAndTags(node).map((one) => one.getText(source));
  const found = /\[Api set: ?([A-Za-z]+ \d+\.\d+|[A-Za-z]+[^\]\d]*)/.exec(notes.join("\n"));
  return found?.[1]?.trim() ?? otherwise;
};

const bare = (type: string): string => type.replace(/\b(?:Word|Excel|OfficeExtension)\./g, "");

function memberOf(node: ts.ClassElement, source: ts.SourceFile, ofClass: string): SchemaMember | undefined {
  const set = setOf(node, source, ofClass);
  if (ts.isMethodDeclaration(node))
    return { is: "method", type: bare(node.type?.getText(source) ?? "void"), readonly: true, set };
  if (!ts.isPropertyDeclaration(node)) return undefined;
  const type = node.type?.getText(source) ?? "void";
  const event = /EventHandlers<(.*)>/.exec(type);
  if (event) return { is: "event", type: bare(event[1] ?? ""), readonly: true, set };
  const fixed = node.modifiers?.some((one) => one.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  return { is: "property", type: bare(type), readonly: fixed, set };
}

function classOf(node: ts.ClassDeclaration, source: ts.SourceFile): SchemaClass {
  const set = setOf(node, source, "");
  const members: Record<string, SchemaMember> = {};
  let item: string | undefined;
  for (const one of node.members) {
    const name = one.name?.getText(source);
    if (name === undefined || OWN.has(name)) continue;
    const member = memberOf(one, source, set);
    if (name === "items") item = member?.type.replace(/^readonly |\[\]/g, "");
    else if (member) members[name] ??= member;
  }
  return { set, members, ...(item === undefined ? {} : { item }) };
}

function enumOf(node: ts.EnumDeclaration, source: ts.SourceFile): Readonly<Record<string, string>> {
  return Object.fromEntries(
    node.members.map((one) => {
      const name = one.name.getText(source).replace(/"/g, "");
      return [name, one.initializer && ts.isStringLiteral(one.initializer) ? one.initializer.text : name];
    }),
  );
}

/** Reads a namespace out of the text of Microsoft's type definitions. */
export function generateSchema(definitions: string, namespace: Namespace): Schema {
  const source = ts.createSourceFile("office.d.ts", definitions, ts.ScriptTarget.Latest, true);
  const classes: Record<string, SchemaClass> = {};
  const enums: Record<string, Readonly<Record<string, string>>> = {};
  for (const block of source.statements) {
    if (!ts.isModuleDeclaration(block) || block.name.text !== namespace) continue;
    if (!block.body || !ts.isModuleBlock(block.body)) continue;
    for (const one of block.body.statements) {
      if (ts.isEnumDeclaration(one)) enums[one.name.text] = enumOf(one, source);
      if (!ts.isClassDeclaration(one) || !one.name) continue;
      if (!/ClientObject/.test(one.heritageClauses?.map((base) => base.getText(source)).join() ?? ""))
        continue;
      classes[one.name.text] = classOf(one, source);
    }
  }
  return { classes, enums };
}
