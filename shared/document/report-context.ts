import { find, type Plan } from '../plan';
import { scoreColor } from '../progress';
import { meanScore, type ReviewedObjective, type ReviewRecord } from '../review-record';
import { texts } from '../texts/texts';
import { type DocumentContext, goalAnchor } from './context';
import type { Reference, ScoreCell, StatusShape } from './model';

/** What every chapter of the report of a review is written from; the plan of `document` is that of the record. */
export interface ReportContext {
  readonly document: DocumentContext;
  readonly record: ReviewRecord;
  /** The review of the period before; undefined: there was none. */
  readonly before: ReviewRecord | undefined;
  /** The plan as it is now. */
  readonly now: Plan;
}

/** The shape of a score; told apart without colour. */
export function scoreShape(score: number | null): StatusShape | null {
  switch (scoreColor(score)) {
    case 'green':
      return 'onTrack';
    case 'amber':
      return 'behind';
    case 'red':
      return 'atRisk';
    case null:
      return null;
  }
}

/** A score as it is written, or a dash. */
export function scoreWords({ document }: ReportContext, score: number | null): string {
  return score === null ? texts.document.none : document.format.score(score);
}

/** How a score changed: `+0.2`, `−0.1`, `±0.0`; a dash without one of the two. Of scores as they are written. */
export function changeWords({ document }: ReportContext, score: number | null, before: number | null): string {
  if (score === null || before === null) return texts.document.none;
  const tenths = Math.round(score * 10) - Math.round(before * 10);
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : '±'}${document.format.score(Math.abs(tenths) / 10)}`;
}

/** A score as a bar with the score before. */
export function scoreCell(context: ReportContext, score: number | null, before: number | null): ScoreCell {
  return { type: 'score', score, before, text: scoreWords(context, score), shape: scoreShape(score) };
}

/** The name of the period before; empty: there was no review of it. */
export function periodBefore({ before }: ReportContext): string {
  return before?.period.name ?? '';
}

/** Number of an objective in the report, leading to it. */
export function reportReference({ record }: ReportContext, id: string): Reference[] {
  const at = record.objectives.findIndex(({ objective }) => objective.id === id);
  return at < 0 ? [] : [{ text: String(at + 1), anchor: goalAnchor(id) }];
}

/** A group of objectives with its mean score, and that of the same group in the review before. */
export interface ScoredGroup {
  readonly name: string;
  readonly score: number | null;
  readonly before: number | null;
  readonly count: number;
}

/** Objectives by pillar (in rank) or by team (by name); those without one come last. */
export function scoredGroups(context: ReportContext, column: 'pillarId' | 'teamId'): ScoredGroup[] {
  const { record, before, document } = context;
  const table = column === 'pillarId' ? 'pillar' : 'team';
  const own = byGroup(record, column);
  const past = before && byGroup(before, column);
  const compare = new Intl.Collator(document.format.locale).compare;
  const order = (id: string | null): number =>
    id === null ? Infinity : (find(record.plan, 'pillar', id)?.position ?? 0);
  const named = [...own].map(([id, objectives]) => {
    const row = find(record.plan, table, id);
    const none = column === 'pillarId' ? texts.document.report.noPillar : texts.document.report.noTeam;
    return { id, objectives, name: row ? ('title' in row ? row.title : row.name) : none };
  });
  return named
    .sort((a, b) => {
      if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null);
      return (
        (column === 'pillarId' ? order(a.id) - order(b.id) : 0) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
      );
    })
    .map(({ id, objectives, name }) => ({
      name,
      score: meanScore(objectives),
      before: meanScore(past?.get(id) ?? []),
      count: objectives.length,
    }));
}

function byGroup(record: ReviewRecord, column: 'pillarId' | 'teamId'): Map<string | null, ReviewedObjective[]> {
  const groups = new Map<string | null, ReviewedObjective[]>();
  for (const reviewed of record.objectives) {
    const id = find(record.plan, column === 'pillarId' ? 'pillar' : 'team', reviewed.objective[column])?.id ?? null;
    groups.set(id, [...(groups.get(id) ?? []), reviewed]);
  }
  return groups;
}
