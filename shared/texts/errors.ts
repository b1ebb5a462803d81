/** Messages of refused changes and bad files: what happened, what was kept, what to do now. */
export const errors = {
  /** Parts reason from advice in the messages below. */
  nothingChanged: 'Nothing was changed',
  invalidField: (field: string, reason: string) => `'${field}' cannot take that: ${reason}. Nothing was changed.`,
  missingReference: 'It points to something that is not in the plan. Nothing was changed.',
  stillReferenced: 'Something else in the plan still points to it. Nothing was changed.',
  datesReversed: 'The start is after the end. Nothing was changed; pick a later end or an earlier start.',
  objectiveCycle:
    'That would put an objective under itself. Nothing was changed; choose a parent outside its own branch.',
  teamCycle: 'That would put a team under itself. Nothing was changed.',
  managerCycle: 'That would make a person their own manager. Nothing was changed.',
  periodCycle: 'That would put a period inside itself. Nothing was changed.',
  periodOutsideParent: (name: string) =>
    `It reaches outside ${name}. Nothing was changed; keep inner periods within the outer one.`,
  linkCycle: 'That link would close a circle. Nothing was changed; links of one kind must lead forward.',
  dependencyCycle: 'The two would wait for each other. Nothing was changed.',
  selfLink: 'An item cannot be linked to itself. Nothing was changed.',
  duplicateLink: 'They are already linked that way. Nothing was changed.',
  duplicateMilestone: 'Two milestones carry the same mark. Nothing was changed.',
  placementNeedsOneCard: 'A place in the graph belongs to exactly one card. Nothing was changed.',
  duplicatePlacement: 'That card already has a place in the graph. Nothing was changed.',
  noWorkspace: 'The plan has no name and conventions of its own, so it is not a whole plan. Nothing was changed.',
  sameFiscalYear: (name: string) => `${name} is already in the plan. Nothing was changed.`,
  linkNeedsOneTarget: 'A link needs exactly one end. Nothing was changed.',
  startIsTarget:
    'Start and target are the same, so there is nothing to measure. Nothing was changed; change one of the two.',
  targetBelowStart: "The target is below the start. Nothing was changed; raise the target or choose 'decrease'.",
  targetAboveStart: "The target is above the start. Nothing was changed; lower the target or choose 'increase'.",
  rangeEmpty: 'The lower end of the range must be below the upper end. Nothing was changed.',
  selfMove: 'An item cannot be placed before itself. Nothing was changed.',
  notFound: 'That item is no longer in the plan. Nothing was changed.',
} as const;
