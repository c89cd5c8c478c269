/** A document of others: gives what is asked for if it has the right form, and knows what nobody asked for. */
export class SourceDocument {
  readonly #root: unknown;
  readonly #taken = new Set<string>();
  readonly #entries = new Map<string, readonly SourceDocument[]>();

  constructor(root: unknown) {
    this.#root = root;
  }

  /** A text that is not empty. */
  text(path: string): string | undefined {
    const value = this.#take(path);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  number(path: string): number | undefined {
    const value = this.#take(path);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }

  flag(path: string): boolean | undefined {
    const value = this.#take(path);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** Texts, whether written as a list or alone. */
  texts(path: string): string[] {
    const value = this.#take(path);
    return [value].flat().flatMap((one: unknown) => (typeof one === 'string' && one !== '' ? one : []));
  }

  /** The entries of a list that are objects. */
  entries(path: string): SourceDocument[] {
    const value = this.#take(path);
    const entries = Array.isArray(value) ? value.filter(isMembers).map((one) => new SourceDocument(one)) : [];
    this.#entries.set(path, entries);
    return entries;
  }

  /** A value as it is. */
  value(path: string): unknown {
    return this.#take(path);
  }

  /** Members that were never asked for; names only, as values may be secret. */
  leftOver(): string[] {
    const left: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (this.#taken.has(path)) return;
      const inner = isMembers(value) ? Object.entries(value) : [];
      if (inner.length === 0 && path !== '') left.push(path);
      for (const [name, child] of inner) visit(child, path === '' ? name : `${path}.${name}`);
    };
    visit(this.#root, '');
    for (const [path, entries] of this.#entries)
      for (const [index, entry] of entries.entries())
        left.push(...entry.leftOver().map((inner) => `${path}[${index}].${inner}`));
    return left;
  }

  #take(path: string): unknown {
    this.#taken.add(path);
    return path
      .split('.')
      .reduce<unknown>(
        (value, name) => (isMembers(value) ? Reflect.get(value, name) : undefined),
        this.#root,
      );
  }
}

export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
