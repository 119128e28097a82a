let revision = 0;

/** Goes up with every change of any tree: what was worked out of a tree holds until then. */
export const treeRevision = (): number => revision;

/** Text, or something that is kept as it is: a comment, a section of raw text, a processing instruction. */
export class XmlText {
  parent: XmlElement | undefined;
  constructor(
    private held: string,
    readonly is: "text" | "comment" | "raw" | "instruction" = "text",
  ) {}

  get value(): string {
    return this.held;
  }

  set value(value: string) {
    revision++;
    this.held = value;
  }
}

export type XmlNode = XmlElement | XmlText;

const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An element; names keep their prefixes, and are looked up without them. */
export class XmlElement {
  parent: XmlElement | undefined;
  readonly children: XmlNode[] = [];
  readonly local: string;

  constructor(
    readonly name: string,
    readonly attributes = new Map<string, string>(),
  ) {
    this.local = localOf(name);
  }

  /** The prefix with its colon, or nothing. */
  get prefix(): string {
    return this.name.slice(0, this.name.length - this.local.length);
  }

  /** An attribute by its name without prefix. */
  attr(local: string): string | undefined {
    const exact = this.attributes.get(local);
    if (exact !== undefined) return exact;
    for (const [name, value] of this.attributes) if (localOf(name) === local) return value;
    return undefined;
  }

  /** Sets an attribute, or takes it away; keeps the prefix that it has. */
  put(name: string, value: string | undefined): this {
    revision++;
    if (value === undefined) this.attributes.delete(name);
    else this.attributes.set(name, value);
    return this;
  }

  elements(local?: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    for (const one of this.children)
      if (one instanceof XmlElement && (local === undefined || one.local === local)) found.push(one);
    return found;
  }

  child(local: string): XmlElement | undefined {
    for (const one of this.children) if (one instanceof XmlElement && one.local === local) return one;
    return undefined;
  }

  /** The element along a path of names, such as "tblPr", "tblStyle". */
  at(...path: readonly string[]): XmlElement | undefined {
    let on: XmlElement | undefined = this.child(path[0] ?? "");
    for (const one of path.slice(1)) on = on?.child(one);
    return on;
  }

  /** Every element below it, in document order. */
  *walk(): Generator<XmlElement> {
    const path: { readonly of: readonly XmlNode[]; at: number }[] = [{ of: this.children, at: 0 }];
    for (let on = path.at(-1); on; on = path.at(-1)) {
      const one = on.of[on.at++];
      if (!one) path.pop();
      if (!(one instanceof XmlElement)) continue;
      yield one;
      path.push({ of: one.children, at: 0 });
    }
  }

  *all(local: string): Generator<XmlElement> {
    for (const one of this.walk()) if (one.local === local) yield one;
  }

  /** All text below it. */
  get text(): string {
    let out = "";
    for (const one of this.children)
      if (one instanceof XmlElement) out += one.text;
      else if (one.is === "text" || one.is === "raw") out += one.value;
    return out;
  }

  set text(value: string) {
    this.clear();
    this.add(new XmlText(value));
  }

  clear(): void {
    revision++;
    for (const one of this.children) one.parent = undefined;
    this.children.length = 0;
  }

  add<T extends XmlNode>(node: T): T {
    return this.insert(this.children.length, node);
  }

  insert<T extends XmlNode>(at: number, node: T): T {
    if (node.parent) remove(node);
    revision++;
    node.parent = this;
    if (at >= this.children.length) this.children.push(node);
    else this.children.splice(at, 0, node);
    return node;
  }

  indexOf(node: XmlNode): number {
    return this.children.indexOf(node);
  }

  /** A new element in the same namespace as this one. */
  make(local: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
    return new XmlElement(this.prefix + local, new Map(Object.entries(attributes)));
  }

  copy(): XmlElement {
    const made = new XmlElement(this.name, new Map(this.attributes));
    for (const one of this.children)
      made.add(one instanceof XmlElement ? one.copy() : new XmlText(one.value, one.is));
    return made;
  }

  /** Whether it holds the node, at any depth. */
  holds(node: XmlNode): boolean {
    for (let on: XmlElement | undefined = node.parent; on; on = on.parent) if (on === this) return true;
    return false;
  }

  /** The nearest element around it with that name. */
  up(local: string): XmlElement | undefined {
    let on = this.parent;
    while (on && on.local !== local) on = on.parent;
    return on;
  }
}

/** Takes a node out of its parent. */
export function remove(node: XmlNode): void {
  const { parent } = node;
  if (!parent) return;
  revision++;
  const at = parent.children.indexOf(node);
  if (at >= 0) parent.children.splice(at, 1);
  node.parent = undefined;
}

/** Puts nodes where one stands, before or after it, or in its place. */
export function place(at: XmlNode, nodes: readonly XmlNode[], where: "before" | "after" | "instead"): void {
  const { parent } = at;
  if (!parent) return;
  let index = parent.indexOf(at) + (where === "after" ? 1 : 0);
  if (where === "instead") remove(at);
  for (const node of nodes) {
    parent.insert(index, node);
    index++;
  }
}
