/**
 * @typedef {{ what: string, ours: number, comparison: number, against: string, unit: string, bar: number, note?: string }} BenchRow
 */

/** True when the measured ratio is within the bar (the ratio is rounded as it is shown). */
export function meetsBar(row) {
  return Number(ratio(row)) <= row.bar;
}

/** A Markdown table of one benchmark's rows, followed by the notes on missed bars. */
export function benchTable(rows) {
  const lines = [
    '| what | ours | against | ratio | bar | |',
    '|---|---:|---|---:|---:|---|',
    ...rows.map(
      (row) =>
        `| ${row.what} | ${amount(row.ours, row.unit)} | ${row.against}: ${amount(row.comparison, row.unit)} | ${ratio(row)} | ${row.bar} | ${meetsBar(row) ? 'met' : 'missed'} |`,
    ),
  ];
  const notes = rows.filter((row) => row.note).map((row) => `- ${row.what}: ${row.note}`);
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** Replaces the part of a document between the two bench markers, keeping what people wrote around it. */
export function withBenchResults(document, results) {
  const start = '<!-- results: written by npm run bench -- --save -->';
  const end = '<!-- end of results -->';
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${start}\n\n${results}\n\n${end}\n`;
  return `${document.slice(0, from)}${start}\n\n${results}\n\n${document.slice(to)}`;
}

function ratio(row) {
  return (row.ours / row.comparison).toPrecision(3);
}

function amount(value, unit) {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}
