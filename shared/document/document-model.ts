import { blankPlan } from '../blank-plan';
import { formatFor } from '../format';
import { type DocumentSettings, documentSettingsId, type SectionKind } from '../model/document-settings';
import { workspaceId } from '../model/workspace';
import { find, get, type Plan } from '../plan';
import { reportedReview } from '../review-record';
import type { Rollup } from '../rollup';
import { texts } from '../texts/texts';
import { actionBlocks } from './action-section';
import { type DocumentContext, goalOutline } from './context';
import { decisionBlocks } from './decision-section';
import { foundationBlocks } from './foundation-section';
import { graphBlocks } from './graph-section';
import { healthBlocks } from './health-section';
import { minutesBlocks } from './minutes-section';
import type { Block, CoverBlock, DocumentModel, Section } from './model';
import { objectiveBlocks } from './objective-section';
import { pillarBlocks } from './pillar-section';
import { priorityBlocks } from './priority-section';
import { reportOf } from './report-model';
import { revisionBlocks } from './revision-section';
import { stakeholderBlocks } from './stakeholder-section';
import { strategyBlocks } from './strategy-section';
import { swotBlocks } from './swot-section';
import { towsBlocks } from './tows-section';
import { traceBlocks } from './trace-section';

/** What may differ from the settings in the file, and what the plan itself does not know. */
export interface DocumentOptions {
  /** Today's calendar date, `YYYY-MM-DD`: the date on the cover and in every footer. */
  readonly today: string;
  /** Settings not saved yet (a preview); default: those of the plan. */
  readonly settings?: DocumentSettings;
}

/** Writes what the settings ask for: the strategic plan, or the report of a review where there is one. Pure; the same plan gives the same document. */
export function documentModel(plan: Plan, rollup: Rollup, options: DocumentOptions): DocumentModel {
  const workspace = get(plan, 'workspace', workspaceId);
  const settings = options.settings ?? find(plan, 'documentSettings', documentSettingsId) ?? defaultSettings();
  const format = formatFor(workspace.locale, workspace.currency);
  const context: DocumentContext = {
    plan,
    rollup,
    workspace,
    settings,
    format,
    today: options.today,
    outline: goalOutline(plan),
  };
  const review = settings.printed === 'review' ? reportedReview(plan, settings.reviewId) : undefined;
  const report = review && reportOf(plan, review, settings, options.today);
  return {
    title: report?.title ?? (settings.title.trim() || workspace.name || texts.document.untitled),
    subtitle: report ? '' : settings.subtitle.trim(),
    author: settings.author.trim(),
    organisation: workspace.organisation.trim(),
    language: workspace.locale,
    color: settings.color,
    pageSize: settings.pageSize,
    date: options.today,
    dateText: format.date(options.today),
    sections: report?.sections ?? planSections(context),
  };
}

/** The chosen sections in the chosen order; what the plan has nothing for yet is not announced either. */
function planSections(context: DocumentContext): Section[] {
  const kinds = new Set<SectionKind>();
  for (const section of context.settings.sections) if (section.included) kinds.add(section.kind);
  return [...kinds]
    .map((kind) => ({
      kind,
      title: texts.document.sections[kind],
      anchor: `section-${kind}`,
      blocks: blocksOf(kind, context),
    }))
    .filter((section) => section.kind === 'contents' || section.blocks.length > 0);
}

function blocksOf(kind: SectionKind, context: DocumentContext): readonly Block[] {
  switch (kind) {
    case 'cover':
      return [cover(context)];
    case 'contents':
      return [];
    case 'strategy':
      return strategyBlocks(context);
    case 'foundation':
      return foundationBlocks(context);
    case 'stakeholders':
      return stakeholderBlocks(context);
    case 'swot':
      return swotBlocks(context);
    case 'priorities':
      return priorityBlocks(context);
    case 'tows':
      return towsBlocks(context);
    case 'pillars':
      return pillarBlocks(context);
    case 'objectives':
      return objectiveBlocks(context);
    case 'revision':
      return revisionBlocks(context);
    case 'trace':
      return traceBlocks(context);
    case 'graph':
      return graphBlocks(context);
    case 'actions':
      return actionBlocks(context);
    case 'decisions':
      return decisionBlocks(context);
    case 'minutes':
      return minutesBlocks(context);
    case 'health':
      return healthBlocks(context);
  }
}

function cover({ workspace, settings, format, today }: DocumentContext): CoverBlock {
  const words = texts.document.cover;
  const horizon = format.span(workspace.horizonStart, workspace.horizonEnd);
  const title = settings.title.trim() || workspace.name;
  const organisation = workspace.organisation.trim();
  return {
    type: 'cover',
    title,
    subtitle: settings.subtitle.trim(),
    lines: [
      { text: organisation === title ? '' : organisation, bold: true },
      { text: horizon ? words.horizon(horizon) : '', bold: false },
      { text: settings.author.trim() ? words.by(settings.author.trim()) : '', bold: false },
      { text: format.date(today), bold: false },
    ].filter((line) => line.text !== ''),
    note: settings.coverNote.trim(),
    logo: settings.logo,
  };
}

function defaultSettings(): DocumentSettings {
  return get(blankPlan(texts.document.untitled), 'documentSettings', documentSettingsId);
}
