/** Words around a plan file that comes in. */
export const importing = {
  replaced: (name: string) => `${name} is imported; the former plan is one Undo away.`,
  created: (name: string) => `Imported as ${name}.`,
  refused: 'This plan file was not imported',
  unchanged: 'Nothing has changed. Mend the file where it says, or ask whoever made it, and import it again.',
  problems: 'What is wrong with it',
  chooseAnother: 'Choose a file…',
  copy: 'Copy the list',
  copied: 'Copied',
} as const;
