const ballots = (count: number): string => (count === 1 ? '1 ballot is in' : `${count} ballots are in`);
const votes = (count: number): string => (count === 1 ? '1 vote' : `${count} votes`);

/** Words of votes: the form, the curtain, a voter's turn and the result. */
export const ballot = {
  vote: 'Vote',
  together: 'Vote or brainstorm',
  openNow: (count: number) => (count === 1 ? '1 open' : `${count} open`),
  goOn: (title: string) => `Go on voting: ${title}`,
  stillOpen: (title: string) => `The vote “${title}” is still open`,
  goOnShort: 'Go on',
  resultOf: (title: string) => `Result: ${title}`,
  start: {
    title: 'Start a vote',
    question: 'What is the question?',
    questionExample: 'Which of these must our strategy deal with first?',
    defaultQuestion: {
      swotItem: 'What must our strategy deal with first?',
      option: 'Which options should we choose?',
      note: 'What should we talk about first?',
    },
    explanation: 'A word of explanation (optional)',
    subject: 'What do people vote on?',
    subjects: { swotItem: 'SWOT cards', option: 'Strategic options', note: 'Notes of the retrospective' },
    quadrant: 'Which cards?',
    allQuadrants: 'All four quadrants',
    budget: 'Votes for each person',
    budgetRange: (most: number) => `A whole number from 1 to ${most}`,
    onePerItem: 'At most one vote for each thing',
    kind: 'Whose votes can be seen?',
    secret: 'Secret: nobody’s, only the totals',
    secretHint: 'Each person votes behind a curtain. At least three ballots are needed for a result.',
    named: 'Named: everyone’s, once the vote is closed',
    namedHint: 'Each person gives their name before voting.',
    fixed: 'This cannot be changed once the vote has started.',
    noteColumn: 'Which notes?',
    allNoteColumns: 'All three columns',
    candidates: (count: number, subject: 'swotItem' | 'option' | 'note') => {
      const [one, many] = { swotItem: ['card', 'cards'], option: ['option', 'options'], note: ['note', 'notes'] }[
        subject
      ];
      return `${count} ${count === 1 ? one : many} to choose from`;
    },
    nothing: {
      swotItem: 'There is no card to vote on there yet. Add some to the SWOT first.',
      option: 'There is no strategic option to vote on yet. Write some first.',
      note: 'There is no note to vote on there yet. Write some first.',
    },
    submit: 'Start voting',
  },
  curtain: {
    secret: 'Secret vote',
    named: 'Named vote',
    next: 'Next voter: take the laptop',
    count: ballots,
    none: 'No ballot is in yet',
    of: (count: number, expected: number) => `${ballots(count)}, of ${expected} people here`,
    promise:
      'When you are done the curtain closes: nobody, not even who leads the meeting, can look at your votes again.',
    mirrored:
      'A projector that mirrors this screen shows every turn: switch it off, or use the projector window of a session.',
    onProjector: 'The projector shows the curtain and the number of ballots, never a turn.',
    atLaptop: 'Everyone votes at the laptop, one after the other.',
    rules: (budget: number, onePerItem: boolean) =>
      onePerItem
        ? `Everyone has ${votes(budget)}, at most one for each thing.`
        : `Everyone has ${votes(budget)} and may give several to the same thing.`,
    begin: 'Start my turn',
    thanks: 'Your ballot is in. The curtain is closed.',
    close: 'Close the vote…',
    leave: 'Back to the plan',
    leaveHint: 'The vote stays open and the ballots stay sealed.',
    discard: 'Discard the vote…',
    fullScreen: 'Full screen',
    who: 'Who votes next?',
    whoPlaceholder: 'Choose or type a name',
    voted: (names: string) => `Have voted: ${names}`,
    again: (name: string) => `${name} has voted already. Another ballot replaces the first one.`,
  },
  turn: {
    left: (left: number, budget: number) => `${left} of ${votes(budget)} left`,
    leftWords: (left: number) => `${votes(left)} left`,
    help: (key: string) =>
      `Arrows move between the cards, + or Enter gives a vote, − takes it back, ${key} puts the ballot in.`,
    find: 'Find',
    found: (count: number) => `${count} found`,
    give: (title: string) => `Give a vote to “${title}”`,
    take: (title: string) => `Take a vote back from “${title}”`,
    now: (title: string, given: number, left: number) => `“${title}”: ${votes(given)}. ${votes(left)} left.`,
    noneLeft: 'No votes left. Take one back to give it to something else.',
    oneEach: 'At most one vote for each thing.',
    votesOn: votes,
    takeAll: 'Take all back',
    done: 'Done: put my ballot in',
    saving: 'Putting it in…',
    leave: 'Leave without voting',
    leaveAsk: 'Leave without voting? What you chose is not counted and not kept.',
    stay: 'Stay',
    unusedAsk: (left: number) => `You still have ${votes(left)}. Put the ballot in as it is?`,
    emptyAsk: 'You gave no vote. Put an empty ballot in?',
    putIn: 'Put it in',
    goBack: 'Go on choosing',
    secret: 'Only you should be looking at this.',
    yours: (name: string) => `Votes of ${name}`,
    started: (budget: number) => `Your turn. ${votes(budget)} to give.`,
  },
  close: {
    ask: 'Close the vote and show the result?',
    secretNote: (count: number) =>
      `${ballots(count)}. Closing adds them up and destroys them; only the totals stay. It cannot be opened again.`,
    namedNote: (count: number) => `${ballots(count)}. Closing adds them up and shows who voted for what.`,
    tooFew: (missing: number) =>
      `A result needs at least three ballots, so that it gives nobody away. ${missing === 1 ? 'One is' : `${missing} are`} still missing.`,
    nobody: 'Nobody has voted yet.',
    submit: 'Close and show the result',
    notYet: 'Not yet',
  },
  discard: {
    ask: 'Discard the vote?',
    note: (count: number | null) =>
      count
        ? `${ballots(count)}: they are destroyed uncounted. There will be no result.`
        : 'The vote goes, without a result.',
    submit: 'Discard the vote',
    done: (title: string) => `The vote “${title}” was discarded`,
  },
  trouble: {
    title: 'Voting cannot go on here',
    empty:
      'The vote is open, but this file holds no ballots: it is a copy or a restored backup, and ballots are never copied.',
    readOnly: 'This file is open for reading only. Votes can be given where it may be changed.',
    anew: 'Collect new ballots',
  },
  result: {
    heading: 'Result',
    summary: (count: number, given: number) => `${count === 1 ? '1 ballot' : `${count} ballots`}, ${votes(given)}`,
    rank: (rank: number) => `${rank}.`,
    place: (rank: number) => `Place ${rank}`,
    none: 'Nobody gave a vote.',
    withoutVotes: (count: number) => `${count} more without a vote`,
    voters: 'Who voted for what',
    finish: 'Done',
    gone: 'What was voted on is no longer in the plan.',
  },
} as const;
