import { formatFor } from '../format';
import type { DocumentSettings } from '../model/document-settings';
import type { Review } from '../model/snapshot';
import { find, type Plan, referencing } from '../plan';
import { planOfNext, reviewBefore, reviewRecord } from '../review-record';
import { texts } from '../texts/texts';
import { type DocumentContext, goalOutline } from './context';
import { type Block, type CoverBlock, type ReportSectionKind, reportSectionKinds, type Section } from './model';
import type { ReportContext } from './report-context';
import { nextBlocks } from './report-next';
import { reviewedBlocks } from './report-objectives';
import { barrierBlocks, reportedChanges, reportedDecisions, retrospectiveBlocks } from './report-rest';
import { scoreBlocks, summaryBlocks } from './report-summary';
import { verdictBlocks } from './report-swot';

const words = texts.document.report;

/** The summary is one page and the scores the next; what follows runs on. */
const ownPage: ReadonlySet<ReportSectionKind> = new Set(['summary', 'scores']);

/** Writes the report of a review; its title and sections. Undefined: the period it looks back at is gone. */
export function reportOf(
  plan: Plan,
  review: Review,
  settings: DocumentSettings,
  today: string,
): { readonly title: string; readonly sections: readonly Section[] } | undefined {
  const record = reviewRecord(plan, review, today);
  if (!record) return undefined;
  const past = reviewBefore(plan, review);
  const [workspace] = [...record.plan.rows.workspace.values(), ...plan.rows.workspace.values()];
  if (!workspace) return undefined;
  const document: DocumentContext = {
    plan: record.plan,
    rollup: record.rollup,
    workspace,
    settings,
    format: formatFor(workspace.locale, workspace.currency),
    today: record.asOf,
    outline: goalOutline(record.plan),
  };
  const context: ReportContext = { document, record, before: past && reviewRecord(plan, past, today), now: plan };
  const chapters = reportSectionKinds.map((kind): Section => {
    return {
      kind,
      title: titleOf(kind, context),
      anchor: `section-${kind}`,
      blocks: blocksOf(kind, context),
      flows: !ownPage.has(kind),
    };
  });
  const { sections } = texts.document;
  return {
    title: review.title,
    sections: [
      { kind: 'cover', title: sections.cover, anchor: 'section-cover', blocks: [cover(context)] },
      { kind: 'contents', title: sections.contents, anchor: 'section-contents', blocks: [] },
      ...chapters.filter(({ blocks }) => blocks.length > 0),
    ],
  };
}

function titleOf(kind: ReportSectionKind, { now, record }: ReportContext): string {
  switch (kind) {
    case 'next':
      return words.sections.next(planOfNext(now, record)?.period.name ?? '');
    case 'verdicts':
      return words.sections.verdicts(record.period.name);
    default:
      return words.sections[kind];
  }
}

function blocksOf(kind: ReportSectionKind, context: ReportContext): readonly Block[] {
  switch (kind) {
    case 'summary':
      return summaryBlocks(context);
    case 'scores':
      return scoreBlocks(context);
    case 'reviewed':
      return reviewedBlocks(context);
    case 'retrospective':
      return retrospectiveBlocks(context);
    case 'barriers':
      return barrierBlocks(context);
    case 'verdicts':
      return verdictBlocks(context);
    case 'revision':
      return reportedChanges(context);
    case 'next':
      return nextBlocks(context);
    case 'decisions':
      return reportedDecisions(context);
  }
}

function cover({ document, record, now }: ReportContext): CoverBlock {
  const { workspace, settings, format } = document;
  const { review, period, asOf } = record;
  const session = find(now, 'session', review.sessionId);
  const present = session
    ? referencing(now, 'attendance', 'sessionId', session.id)
        .filter((row) => row.present)
        .map((row) => find(now, 'person', row.personId)?.name ?? row.name)
    : [];
  const leader = find(now, 'person', session?.facilitatorId)?.name;
  const author = settings.author.trim();
  const organisation = workspace.organisation.trim();
  const days =
    review.closedOn === null
      ? words.cover.running(format.date(review.startedOn), format.date(asOf))
      : words.cover.closed(format.date(review.startedOn), format.date(review.closedOn));
  return {
    type: 'cover',
    title: review.title,
    subtitle: `${period.name}: ${format.dateRange(period.startDate, period.endDate)}`,
    lines: [
      { text: organisation || workspace.name, bold: true },
      { text: days, bold: false },
      { text: leader ? words.cover.ledBy(leader) : '', bold: false },
      { text: present.length > 0 ? words.cover.present(format.list(present)) : '', bold: false },
      { text: author === '' ? '' : texts.document.cover.by(author), bold: false },
    ].filter((line) => line.text !== ''),
    note: settings.coverNote.trim(),
    logo: settings.logo,
  };
}
