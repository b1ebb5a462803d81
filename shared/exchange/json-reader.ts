import { texts } from '../texts/texts';
import { maxDepth, maxValues } from './plan-file';

/** A step into a JSON value: the name of a field or the place in a list. */
export type JsonPath = readonly (string | number)[];

/** A text that is not the JSON we accept: where (offset into the text) and why, in words. */
export class JsonError extends Error {
  constructor(
    readonly offset: number,
    readonly path: JsonPath,
    message: string,
  ) {
    super(message);
    this.name = 'JsonError';
  }
}

/** Names that could reach into the program's own objects; no plan has such fields. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON from untrusted text more strictly than JSON.parse: a field given twice, names that reach into the program,
 * half characters, numbers beyond any bound, deep nesting and too many values are refused with their place.
 */
export class JsonReader {
  private offset = 0;
  private values = 0;
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  /** The value of the whole text. Throws JsonError. */
  read(): unknown {
    const value = this.readValue(0);
    this.skipSpace();
    if (this.offset < this.text.length) this.fail(texts.exchange.textAfterEnd(this.found()));
    return value;
  }

  /** Where in a text that `read` accepted the value at `path` begins; for a field that is missing, where its owner begins. */
  locate(path: JsonPath): number {
    this.offset = 0;
    this.skipSpace();
    for (const step of path) {
      const owner = this.offset;
      if (!this.enter(step)) return owner;
    }
    return this.offset;
  }

  private enter(step: string | number): boolean {
    const opening = this.text[this.offset];
    if (opening !== '{' && opening !== '[') return false;
    const close = opening === '{' ? '}' : ']';
    this.offset++;
    for (let index = 0; ; index++) {
      this.skipSpace();
      if (this.text[this.offset] === close) return false;
      let here: string | number = index;
      if (opening === '{') {
        here = this.readString();
        this.skipSpace();
        this.offset++;
        this.skipSpace();
      }
      if (here === step) return true;
      this.readValue(0);
      this.skipSpace();
      this.take(',');
    }
  }

  private readValue(depth: number): unknown {
    this.skipSpace();
    if (++this.values > maxValues) this.fail(texts.exchange.tooManyValues(maxValues));
    const start = this.text[this.offset];
    if (start === '"') return this.readString();
    if (start === '{' || start === '[') {
      if (depth >= maxDepth) this.fail(texts.exchange.tooDeep(maxDepth));
      return start === '{' ? this.readObject(depth) : this.readArray(depth);
    }
    if (start !== undefined && (start === '-' || (start >= '0' && start <= '9'))) return this.readNumber();
    for (const [word, value] of literals) {
      if (!this.text.startsWith(word, this.offset)) continue;
      this.offset += word.length;
      return value;
    }
    return this.fail(texts.exchange.valueExpected(this.found()));
  }

  private readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.offset++;
    this.skipSpace();
    if (this.take('}')) return object;
    for (;;) {
      this.skipSpace();
      if (this.text[this.offset] !== '"') this.fail(texts.exchange.nameExpected(this.found()));
      const at = this.offset;
      const name = this.readString();
      this.path.push(name);
      if (forbiddenNames.has(name)) this.fail(texts.exchange.forbiddenName(name), at);
      if (Object.hasOwn(object, name)) this.fail(texts.exchange.fieldTwice(name.slice(0, 60)), at);
      this.skipSpace();
      if (!this.take(':')) this.fail(texts.exchange.expected(':', this.found()));
      object[name] = this.readValue(depth + 1);
      this.path.pop();
      this.skipSpace();
      if (this.take('}')) return object;
      if (!this.take(',')) this.fail(texts.exchange.expectedEither(',', '}', this.found()));
    }
  }

  private readArray(depth: number): unknown[] {
    const list: unknown[] = [];
    this.offset++;
    this.skipSpace();
    if (this.take(']')) return list;
    for (;;) {
      this.path.push(list.length);
      list.push(this.readValue(depth + 1));
      this.path.pop();
      this.skipSpace();
      if (this.take(']')) return list;
      if (!this.take(',')) this.fail(texts.exchange.expectedEither(',', ']', this.found()));
    }
  }

  private readString(): string {
    const start = this.offset;
    let escaped = false;
    for (let at = start + 1; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) {
        this.offset = at + 1;
        const value = escaped ? this.unescape(start, at + 1) : this.text.slice(start + 1, at);
        if (halfCharacter.test(value)) this.fail(texts.exchange.halfCharacter, start);
        return value;
      }
      if (code === 0x5c) {
        escaped = true;
        at++;
      } else if (code < 0x20) {
        this.fail(code === 0x0a || code === 0x0d ? texts.exchange.brokenText : texts.exchange.controlCharacter, at);
      }
    }
    return this.fail(texts.exchange.textNeverEnds, start);
  }

  private unescape(start: number, end: number): string {
    try {
      return JSON.parse(this.text.slice(start, end)) as string;
    } catch {
      return this.fail(texts.exchange.badEscape, start);
    }
  }

  private readNumber(): number {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.offset;
    const digits = pattern.exec(this.text)?.[0];
    if (!digits || /[\w.]/.test(this.text[this.offset + digits.length] ?? '')) {
      return this.fail(texts.exchange.badNumber);
    }
    const value = Number(digits);
    if (!Number.isFinite(value)) this.fail(texts.exchange.hugeNumber);
    this.offset += digits.length;
    return value;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.offset);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.offset++;
    }
  }

  private take(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset++;
    return true;
  }

  /** What stands at the current place, shortened for a message; empty at the end of the text. */
  private found(): string {
    return /^\S{0,20}/.exec(this.text.slice(this.offset, this.offset + 20))?.[0] ?? '';
  }

  private fail(message: string, offset = this.offset): never {
    throw new JsonError(offset, [...this.path], message);
  }
}

const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** A lone half of a surrogate pair: no storage can keep it. */
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** A path as people write it: `objective[3].title`. */
export function pathInWords(path: JsonPath): string {
  return path.reduce<string>((words, step) => {
    if (typeof step === 'number') return `${words}[${step}]`;
    if (!/^[A-Za-z_$]\w{0,60}$/.test(step)) return `${words}[${JSON.stringify(step.slice(0, 60))}]`;
    return words ? `${words}.${step}` : step;
  }, '');
}
