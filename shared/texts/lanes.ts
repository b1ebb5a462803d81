/** Words of the alignment as lanes. */
export const lanes = {
  view: 'Show the alignment as',
  graph: 'Graph',
  lanes: 'Lanes',
  count: (count: number) => (count === 1 ? '1 item in a line' : `${count.toLocaleString('en')} items in lines`),
  oneLine: 'Only the selected line',
  oneLineHint: 'Shows what the selected item rests on and what comes of it, and nothing else',
  find: 'Find an item…',
  leftOut: (count: number) => `+${count.toLocaleString('en')} apart`,
  leftOutHint: (count: number) =>
    count === 1
      ? '1 more stands in no line shown here'
      : `${count.toLocaleString('en')} more stand in no line shown here`,
  empty: 'Here every line runs from the analysis to the initiative.',
  emptyExample:
    'Nothing leads to anything yet. Write a card, let an option or an objective answer it, and give the objective key results: the line appears.',
  emptyFiltered: 'No line passes these filters.',
  begin: 'Go to SWOT',
} as const;
