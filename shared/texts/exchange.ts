const quote = (text: string): string => `“${text}”`;
const instead = (found: string): string =>
  found === '' ? 'but the file ends here; it may have been cut off' : `but found ${quote(found)}`;
const list = (words: readonly string[]): string => words.map(quote).join(', ');

/** What is wrong with a plan file, in words for the person who wrote or received it. */
export const exchange = {
  /** One line about one problem. */
  problem: (line: number, path: string, reason: string) => `Line ${line}${path ? `, ${path}` : ''}: ${reason}.`,
  nothingImported: 'Nothing was imported.',
  moreProblems: (count: number) => (count === 1 ? '1 more problem.' : `${count} more problems.`),

  tooLong: (megabytes: number) => `The file is larger than ${megabytes} MB. Nothing was imported.`,
  newerVersion: (version: number, known: number) =>
    `The file was written by a newer Throughline (format version ${version}; this one reads up to ${known}). ` +
    'Nothing was imported; update Throughline, then try again.',
  empty: 'the file is empty',
  workspaceFile: 'this is a Throughline workspace, not a JSON plan; open it instead of importing it',
  zipFile: 'this is a zip archive or an Office file, not a JSON plan',
  notText: 'this is not UTF-8 text; save the file as UTF-8',

  valueExpected: (found: string) => `expected a value ${instead(found)}`,
  nameExpected: (found: string) =>
    found.startsWith('}')
      ? 'there is a comma too many before “}”'
      : `expected a field name in quotes ${instead(found)}`,
  expected: (what: string, found: string) => `expected ${quote(what)} ${instead(found)}`,
  expectedEither: (one: string, other: string, found: string) =>
    `expected ${quote(one)} or ${quote(other)} ${instead(found)}`,
  textAfterEnd: (found: string) => `the plan ends before this, ${instead(found)}`,
  textNeverEnds: 'the text that begins here has no closing quote',
  brokenText: 'a text runs over the end of the line; write \\n for a new line',
  controlCharacter: 'a text holds a control character; write it as \\u00..',
  badEscape: 'the text holds a backslash sequence that JSON does not know',
  halfCharacter: 'the text holds half of a character (a lone surrogate)',
  badNumber: 'this is not a number as JSON writes it',
  hugeNumber: 'the number is too large',
  tooDeep: (depth: number) => `lists and groups lie more than ${depth} deep inside each other`,
  tooManyValues: (count: number) => `the file holds more than ${count} values`,
  fieldTwice: (name: string) => `the field ${quote(name)} is given twice`,
  forbiddenName: (name: string) => `a field cannot be called ${quote(name)}`,

  notAnObject: 'a plan file begins with “{” and holds one group of fields',
  notThisFormat: (format: string) => `the field “format” must say ${quote(format)}; this is not a Throughline plan`,
  badVersion: 'the version must be a whole number from 1',
  notAList: (found: string) => `must be a list of rows, found ${found}`,
  notARow: (found: string) => `must be a row in “{ }”, found ${found}`,
  tooManyRows: (max: number) => `holds more than ${max} rows`,
  oneWorkspace: 'a plan has exactly one row here, with the id “workspace”',
  oneDocument: 'a plan has at most one row here, with the id “document”',
  unknownTable: 'is not a part of a plan',
  unknownField: 'is not a field here',
  didYouMean: (name: string) => `; did you mean ${quote(name)}?`,
  missing: 'is missing',
  idTwice: (id: string, first: string) => `the id ${quote(id)} is already used by ${first}`,
  missingTarget: (id: string, table: string) => `points to ${quote(id)}, which is not in the list “${table}”`,

  mustBe: {
    text: 'a text',
    number: 'a number',
    wholeNumber: 'a whole number',
    yesNo: 'true or false',
    list: 'a list in “[ ]”',
    group: 'a group in “{ }”',
    orNull: (what: string) => `${what} or null`,
  },
  wrongType: (expected: string, found: string) => `must be ${expected}, found ${found}`,
  emptyText: 'must not be empty',
  longText: (max: number) => `must have at most ${max} characters`,
  longList: (max: number) => `must have at most ${max} items`,
  tooSmall: (min: number, found: string) => `must be ${min} or more, found ${found}`,
  tooBig: (max: number, found: string) => `must be ${max} or less, found ${found}`,
  badDate: (found: string) => `must be a date such as 2026-12-31, found ${found}`,
  badInstant: (found: string) => `must be an instant such as 2026-12-31T09:05:00+01:00, found ${found}`,
  badChoice: (choices: readonly string[], found: string) => `must be one of ${list(choices)}, found ${found}`,
  badPattern: (example: string, found: string) => `must be ${example}, found ${found}`,
  patterns: {
    id: 'an id of 1 to 64 letters, digits, “-” or “_”',
    color: 'a colour such as #4f46e5 in lower case',
    currency: 'a currency code such as EUR',
    locale: 'a language tag such as en-GB',
    logo: 'empty or a PNG or JPEG picture as data URL',
  },
  found: {
    nothing: 'nothing',
    null: 'null',
    list: 'a list',
    group: 'a group',
    text: (text: string) => quote(text.length > 40 ? `${text.slice(0, 39)}…` : text),
  },
} as const;
