import { PlanError } from '../errors';
import type { Snapshot } from '../model/snapshot';
import { find, type Plan } from '../plan';
import { newestSnapshots, planKeptIn } from '../snapshot';
import { type StrategyChange, strategyChanges, strategyTables } from '../strategy-changes';
import { texts } from '../texts/texts';
import type { DocumentContext } from './context';
import type { Block, TableBlock, TableRow } from './model';

const words = texts.document.revision;

/** What the chapter on changes compares with: the chosen snapshot, else the newest of an earlier day; undefined: there is none. */
export function comparedSnapshot(plan: Plan, chosenId: string | null, today: string): Snapshot | undefined {
  return find(plan, 'snapshot', chosenId) ?? newestSnapshots(plan).find(({ date }) => date < today);
}

/** What changed in the strategy since a snapshot, in words with why. Nothing without a snapshot to compare with. */
export function revisionBlocks({ plan, settings, today, format }: DocumentContext): Block[] {
  const snapshot = comparedSnapshot(plan, settings.comparedSnapshotId, today);
  if (!snapshot) return [];
  const { title, date } = snapshot;
  try {
    const changes = strategyChanges(planKeptIn(snapshot), plan, date);
    return [
      { type: 'paragraph', style: 'quiet', text: words.comparedWith(title, format.date(date), format.date(today)) },
      ...changeBlocks(changes),
    ];
  } catch (error) {
    // One damaged snapshot must not keep the plan from being printed.
    if (error instanceof PlanError) return [{ type: 'paragraph', style: 'body', text: error.message }];
    throw error;
  }
}

/**
 * Changes as a table, by the kind of item; a sentence where there are none. Key results that merely go on with their objective
 * are not told again.
 */
export function changeBlocks(all: readonly StrategyChange[]): Block[] {
  const goesOn = all.some(({ table, kind }) => table === 'objective' && kind === 'continued');
  const changes = all.filter(({ table, kind }) => !(goesOn && table === 'keyResult' && kind === 'continued'));
  if (changes.length === 0) return [{ type: 'paragraph', style: 'body', text: words.nothing }];
  const rows = strategyTables.flatMap((table): TableRow[] => {
    const own = changes.filter((change) => change.table === table);
    if (own.length === 0) return [];
    return [{ type: 'group', text: words.group[table], quiet: words.count(own.length) }, ...own.map(row)];
  });
  const table: TableBlock = {
    type: 'table',
    columns: [
      { label: words.kind, width: 62 },
      { label: words.change, share: 3 },
      { label: words.why, share: 2 },
    ],
    rows,
  };
  return [table];
}

function row({ kind, words: sentence, why }: StrategyChange): TableRow {
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: texts.reviews.changes.kind[kind] },
      { type: 'text', text: sentence },
      { type: 'text', text: why || texts.document.none },
    ],
  };
}
