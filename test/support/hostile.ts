/** The values of `placeHostileInputs` by name, as they stand in the page. */
export interface HostilePage {
  hostileInputs: Readonly<Record<string, () => unknown>>;
}

/**
 * To be carried into the page: puts values there that no channel takes. Most of them could not be carried there. A
 * `__proto__` of one's own is one level down, since Electron's bridge drops it and leaves an empty object.
 */
export function placeHostileInputs(): void {
  const polluting = '{"__proto__":{"polluted":true}}';
  (globalThis as unknown as HostilePage).hostileInputs = {
    text: () => 'text',
    number: () => 7,
    'not a number': () => Number.NaN,
    infinity: () => Number.POSITIVE_INFINITY,
    truth: () => true,
    nothing: () => null,
    list: () => [],
    'list of lists': () => [[[]]],
    'unknown key': () => ({ surprise: 1 }),
    'own __proto__': () => ({ path: JSON.parse(polluting) }),
    'own constructor': () => ({ constructor: { prototype: { polluted: true } } }),
    'own prototype': () => ({ prototype: { polluted: true } }),
    'long text': () => 'x'.repeat(5_000_000),
    'long text inside': () => ({ path: 'x'.repeat(5_000_000) }),
    'long list': () => Array.from({ length: 50 }, () => 'x'.repeat(100_000)),
    deep: () => Array.from({ length: 200 }).reduce((inner) => ({ inner }), 'end'),
    'very deep': () => Array.from({ length: 5_000 }).reduce((inner) => [inner], 'end'),
    cyclic: () => {
      const me: Record<string, unknown> = { name: 'me' };
      me.me = me;
      return me;
    },
    map: () => new Map([['path', '/etc/passwd']]),
    set: () => new Set([1]),
    date: () => new Date(0),
    expression: () => /a/,
    bytes: () => new Uint8Array(64),
    buffer: () => new ArrayBuffer(64),
    error: () => new Error('hostile'),
    bigint: () => 7n,
    symbol: () => Symbol('s'),
    function: () => () => 'called',
    'function inside': () => ({ path: () => '/etc/passwd' }),
    'own toJSON': () => ({ toJSON: () => ({ path: '/etc/passwd' }) }),
    promise: () => Promise.resolve({}),
    instance: () =>
      new (class Path {
        path = ['/etc/passwd'];
      })(),
    'getter that throws': () => ({
      surprise: 1,
      get path() {
        throw new Error('hostile');
      },
    }),
    element: () => ({ surprise: document.body }),
  };
}

/** Stands for a text longer than any field takes, which is made in the page: thousands of them need not travel there. */
export const tooLong = 'a text that is too long';

/** The same value with each leaf in turn replaced by things no field takes, and with a key no object knows. */
export function spoiled(value: unknown): unknown[] {
  return places(value).flatMap(({ path, leaf }) =>
    (leaf ? [{ surprise: 1 }, [['nested']], Number.NaN, tooLong] : [undefined]).map((bad) =>
      replaced(value, path, bad),
    ),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly leaf: boolean;
}

function places(value: unknown, path: readonly string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [{ path, leaf: true }];
  const inner = Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]));
  return Array.isArray(value) ? inner : [{ path, leaf: false }, ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], bad: unknown): unknown {
  if (key === undefined) return bad === undefined ? { ...(value as object), surprise: 1 } : bad;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = replaced((value as Record<string, unknown>)[key], rest, bad);
  return copy;
}
