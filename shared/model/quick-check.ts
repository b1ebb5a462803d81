import type { z } from 'zod';

/** Tells whether a value fits a schema as it stands; `false` only means: ask the schema itself, which also names the reason. */
export type QuickCheck = (value: unknown) => boolean;

/**
 * A schema as a plain function, for the tens of thousands of rows of a file: what zod takes microseconds for takes a fraction of
 * one. It knows the kinds of schema that `shared/model` is made of and answers `false` for any other, so it is never more
 * lenient than the schema.
 */
export function quickCheck(schema: z.ZodType): QuickCheck {
  const definition = schema._zod.def as unknown as Definition;
  const check = byType[definition.type]?.(definition);
  const rules = (definition.checks ?? []).map(({ _zod }) => ruleFor(_zod.def));
  // A schema such as z.iso.date() is its own rule.
  if (definition.check !== undefined) rules.push(ruleFor(definition));
  if (!check || rules.includes(undefined)) return () => false;
  const [first, second, third, ...more] = rules as QuickCheck[];
  if (!first) return check;
  if (!second) return (value) => check(value) && first(value);
  if (!third) return (value) => check(value) && first(value) && second(value);
  return (value) => check(value) && first(value) && second(value) && third(value) && more.every((rule) => rule(value));
}

/** The parts of zod's definitions that are read here. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Definition } }[];
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
}

const byType: Readonly<Record<string, (definition: Definition) => QuickCheck | undefined>> = {
  string: () => (value) => typeof value === 'string',
  number: () => Number.isFinite,
  boolean: () => (value) => typeof value === 'boolean',
  enum: ({ entries = {} }) => {
    const known = new Set<unknown>(Object.values(entries));
    return (value) => known.has(value);
  },
  nullable: ({ innerType }) => {
    const inner = innerType && quickCheck(innerType);
    return inner && ((value) => value === null || inner(value));
  },
  // A value that is left out is the schema's to fill in or to miss.
  default: ({ innerType }) => innerType && quickCheck(innerType),
  optional: ({ innerType }) => innerType && quickCheck(innerType),
  array: ({ element }) => {
    const each = element && quickCheck(element);
    return each && ((value) => Array.isArray(value) && value.every(each));
  },
  object: ({ shape = {}, catchall }) => {
    if ((catchall?._zod.def as Definition | undefined)?.type !== 'never') return undefined;
    const fields = Object.entries(shape).map(([name, field]) => {
      const mayMiss = (field._zod.def as unknown as Definition).type === 'optional';
      return { name, check: quickCheck(field), mayMiss };
    });
    return (value) => {
      if (typeof value !== 'object' || value === null) return false;
      let left = fields.length;
      for (const _ in value) left--;
      for (const { name, check, mayMiss } of fields) {
        if (mayMiss && !Object.hasOwn(value, name)) left--;
        else if (!check((value as Record<string, unknown>)[name])) return false;
      }
      return left === 0;
    };
  },
};

function ruleFor(rule: Definition): QuickCheck | undefined {
  const { minimum = 0, maximum = 0, value: limit = 0, pattern } = rule;
  switch (rule.check) {
    case 'min_length':
      return (value) => (value as { length: number }).length >= minimum;
    case 'max_length':
      return (value) => (value as { length: number }).length <= maximum;
    case 'greater_than':
      return (value) => (rule.inclusive ? (value as number) >= limit : (value as number) > limit);
    case 'less_than':
      return (value) => (rule.inclusive ? (value as number) <= limit : (value as number) < limit);
    case 'number_format':
      return rule.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'string_format':
      return pattern && ((value) => pattern.test(value as string));
    case 'overwrite':
      // Of the rules that alter a value the model only uses trim: text without space at its ends stays as it is.
      return (value) => typeof value === 'string' && value.trim() === value;
    default:
      return undefined;
  }
}
