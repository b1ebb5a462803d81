/** What is said when a sealed box (ballots, covered entries) cannot be used. */
export const sealed = {
  condition: {
    keyMissing:
      'What was collected was sealed on another computer, or the program’s data folder was cleaned: the key is not here. Nothing was changed; go on at the computer where it was opened, or discard it here.',
    elsewhere:
      'This file is a copy: what was collected belongs to the file it was copied from, which is still there. Nothing was changed; go on in that file, or discard it here.',
    damaged:
      'What was collected can no longer be opened: the file and its key do not fit together. Nothing was changed; put both back as they were, or discard it.',
  },
  noKey: (folder: string) =>
    `The key could not be written to ${folder}. Nothing was changed, and what was collected before is kept; free some space or check the folder, then try again.`,
  noBox: 'Nothing is being collected there any more. Nothing was changed.',
  full: 'No more fits in. Nothing was changed; what was collected before is kept.',
  alreadyCollecting: 'Ballots are being collected already. Nothing was changed.',
  otherQuadrant: 'This brainstorm does not ask for that quadrant. Nothing was covered.',
  nothingCovered: 'Nothing is covered yet. Nothing was changed.',
  staysClosed: (title: string) =>
    `The ballots of “${title}” are destroyed, so the vote stays closed and Undo ends here.`,
  ballotsInside: (count: number | null) =>
    `That would take an open vote out of the plan${count === null ? '' : count === 1 ? ' with 1 ballot in' : ` with ${count} ballots in`}. Nothing was changed; close the vote or discard it first.`,
} as const;
