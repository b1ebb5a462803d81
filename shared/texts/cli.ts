const findings = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);

/** Words of the program without a window. */
export const cli = {
  usage: `Throughline: strategic planning, from SWOT to the printed plan.

  throughline [FILE]                              open the workbench
  throughline export FILE --pdf OUT.pdf           the strategic plan as a PDF
  throughline export FILE --report OUT.pdf        the report of a review as a PDF: the one chosen in Document, else the newest
  throughline export FILE --json OUT.json         the whole plan as JSON
  throughline import PLAN.json --into FILE        a plan from JSON; FILE is made if it is not there
  throughline check FILE [--json]                 plan health
  throughline --help, --version

FILE is a *.throughline workspace. From a checkout write npm start -- in place of throughline.
The exit code is 0 when all went well, 1 when not (check: when something must be fixed), 2 when the command was not understood.
`,
  seeHelp: 'See --help.',
  unknownCommand: (name: string) => `“${name}” is not something Throughline can do without a window.`,
  unknownOption: (name: string) => `There is no option “${name}” here.`,
  optionValue: (name: string) => `The value of “${name}” is missing or not allowed.`,
  needsFile: (command: string) => `“${command}” needs exactly one file.`,
  needsTarget: 'Say where to: --pdf OUT.pdf, --report OUT.pdf or --json OUT.json.',
  needsInto: 'Say which workspace to import into: --into FILE.',
  sameFile: 'The output would replace the workspace itself. Nothing was written; choose another name.',
  oneOutput: 'Two outputs cannot go into the same file. Nothing was written.',
  noReview: (name: string) => `“${name}” has no review yet, so there is no report to print. Nothing was written.`,
  imported: (name: string) => `Imported ${name}`,
  readOnly: (name: string) =>
    `“${name}” cannot be changed now: it is write-protected or open in Throughline. Nothing was imported.`,
  healthLine: (score: number, count: number) => `Plan health ${score} of 100, ${findings(count)}.`,
  mustBeFixed: (count: number) => `${findings(count)} must be fixed.`,
  fixAvailable: (label: string) => `Fix: ${label}`,
  unexpected: (message: string) => `Something went wrong: ${message}`,
} as const;
