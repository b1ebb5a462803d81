/** Words of check-in packets: the form that goes out, and what is said when it comes back. */
export const packets = {
  title: (person: string) => `Check-in of ${person}`,
  intro: (date: string) =>
    `Sent out on ${date}. Fill in what you know, leave the rest empty, then save the answers and send the file back. Nothing leaves this page by itself.`,
  last: (value: string, date: string) => `Last: ${value} (${date})`,
  never: 'Not measured yet',
  value: 'Value now',
  steps: 'Steps reached',
  reached: 'Reached?',
  asBefore: 'No answer',
  yes: 'Yes',
  no: 'No',
  confidence: 'How sure are you to reach it? 0 not at all, 10 certain',
  whatChanged: 'What changed?',
  whatNext: 'What comes next?',
  barrier: 'What is in the way? (one sentence)',
  severity: 'How bad is it?',
  day: 'Day of your answers',
  save: 'Save the answers',
  saved: 'Saved. Send that file back.',
  print: 'Print',
  printed: 'On paper: write into the fields and hand the page back.',
  fileName: (person: string, date: string) => `Check-in ${person} ${date}`,
  refused: {
    tooLarge: 'That file is far too large for a check-in. Nothing was changed.',
    notAPacket: 'That is not a filled check-in. Nothing was changed; pick the file that the form saved.',
    otherPlan: 'That check-in belongs to another plan. Nothing was changed; open that plan first.',
    doctored:
      'What went out with that check-in was altered, so it is not taken over. Nothing was changed; send a new form.',
  },
  kind: {
    new: 'New',
    changedHere: 'Changed here too',
    alreadyThere: 'Already taken over',
    unknown: 'No longer in the plan',
  },
} as const;
