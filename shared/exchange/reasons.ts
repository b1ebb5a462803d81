import type { z } from 'zod';
import { texts } from '../texts/texts';

const words = texts.exchange;

/** What was found, short enough for a message. */
export function foundInWords(value: unknown): string {
  if (value === undefined) return words.found.nothing;
  if (value === null) return words.found.null;
  if (Array.isArray(value)) return words.found.list;
  if (typeof value === 'object') return words.found.group;
  return typeof value === 'string' ? words.found.text(value) : String(value);
}

/** Why a value does not fit, in words; `field` is its name and `value` what the file holds there. */
export function reasonInWords(issue: z.core.$ZodIssue, field: string, value: unknown): string {
  if (value === undefined) return words.missing;
  const found = foundInWords(value);
  switch (issue.code) {
    case 'invalid_type':
      return words.wrongType(typeInWords(issue.expected), found);
    case 'invalid_value':
      return words.badChoice(issue.values.map(String), found);
    case 'invalid_format':
      if (issue.format === 'date') return words.badDate(found);
      if (issue.format === 'datetime') return words.badInstant(found);
      return words.badPattern(patternInWords(field), found);
    case 'too_small':
      return typeof value === 'number' ? words.tooSmall(Number(issue.minimum), found) : words.emptyText;
    case 'too_big': {
      const max = Number(issue.maximum);
      if (typeof value === 'number') return words.tooBig(max, found);
      return Array.isArray(value) ? words.longList(max) : words.longText(max);
    }
    default:
      return issue.message;
  }
}

function typeInWords(expected: string): string {
  const { mustBe } = words;
  const names: Record<string, string> = {
    string: mustBe.text,
    number: mustBe.number,
    int: mustBe.wholeNumber,
    boolean: mustBe.yesNo,
    array: mustBe.list,
    object: mustBe.group,
  };
  return names[expected] ?? expected;
}

function patternInWords(field: string): string {
  const known: Record<string, string> = words.patterns;
  return known[field] ?? words.patterns.id;
}

/** The known name that an unknown one most likely stands for: same letters, other case, plural or underscores. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/(ies|y|s)$/, '');
  return known.find((candidate) => plain(candidate) === plain(name.slice(0, 60)));
}
