/** A value as JSON can hold it, with no key that could reach a prototype: what `applyLimits` makes of any input. */
export type CleanValue = null | boolean | number | string | readonly CleanValue[] | CleanObject;
export interface CleanObject {
  readonly [key: string]: CleanValue;
}

/** True for objects: not null, not a list. */
export function isObject(value: CleanValue | undefined): value is CleanObject {
  return typeof value === "object" && value !== null && !isList(value);
}

/** True for lists. */
export function isList(value: CleanValue | undefined): value is readonly CleanValue[] {
  return Array.isArray(value);
}

/** The value at a path; undefined when there is none. */
export function valueAt(root: CleanValue, path: readonly (string | number)[]): CleanValue | undefined {
  let value: CleanValue | undefined = root;
  for (const part of path) {
    if (isList(value)) value = typeof part === "number" ? value[part] : undefined;
    else if (isObject(value)) value = Object.hasOwn(value, part) ? value[part] : undefined;
    else return undefined;
  }
  return value;
}

/** A copy in which the key at a path has another name; unchanged when there is no such key. */
export function renameKey(root: CleanValue, path: readonly (string | number)[], name: string): CleanValue {
  const [part, ...rest] = path;
  if (isList(root))
    return root.map((entry, index) => (index === part ? renameKey(entry, rest, name) : entry));
  if (!isObject(root) || part === undefined) return root;
  return Object.fromEntries(
    Object.entries(root).map(([key, entry]) => {
      if (key !== part) return [key, entry];
      return rest.length === 0 ? [name, entry] : [key, renameKey(entry, rest, name)];
    }),
  );
}

/** The objects of a list under a key, with their positions; what is no object is passed over (the schema reports it). */
export function objectsAt(
  owner: CleanObject,
  key: string,
): { readonly entry: CleanObject; readonly index: number }[] {
  const list = owner[key];
  if (!isList(list)) return [];
  return list.flatMap((entry, index) => (isObject(entry) ? [{ entry, index }] : []));
}

/** The text under a key; null when there is none. */
export function textAt(owner: CleanObject, key: string): string | null {
  const value = owner[key];
  return typeof value === "string" ? value : null;
}

/** The finite number under a key; null when there is none. */
export function numberAt(owner: CleanObject, key: string): number | null {
  const value = owner[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The object under a key; null when there is none. */
export function objectAt(owner: CleanObject, key: string): CleanObject | null {
  const value = owner[key];
  return isObject(value) ? value : null;
}
