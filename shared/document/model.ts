import type { PaceChart } from '../layout/pace-chart';
import type { DocumentSettings, SectionKind } from '../model/document-settings';
import type { LinkKind } from '../model/goal';
import type { OptionKind } from '../model/strategic-option';
import type { Quadrant } from '../model/swot';
import type { Pace } from '../progress';
import type { Zone } from '../stakeholders';

/** The printed plan as a plain tree, independent of any PDF library: what is said, in order; never where it is drawn. */
export interface DocumentModel {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly organisation: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Accent colour, `#rrggbb`. */
  readonly color: string;
  readonly pageSize: DocumentSettings['pageSize'];
  /** The day it was made, `YYYY-MM-DD`, and as the reader writes it. */
  readonly date: string;
  readonly dateText: string;
  readonly sections: readonly Section[];
}

/** The chapters of the report of a review, in their order; the others are those of the plan. */
export const reportSectionKinds = [
  'summary',
  'scores',
  'reviewed',
  'retrospective',
  'barriers',
  'verdicts',
  'revision',
  'next',
  'decisions',
] as const;
export type ReportSectionKind = (typeof reportSectionKinds)[number];

/** One part of the document, in the order the team chose. */
export interface Section {
  readonly kind: SectionKind | ReportSectionKind;
  readonly title: string;
  /** Target of links and bookmarks; unique in the document. */
  readonly anchor: string;
  readonly blocks: readonly Block[];
  /** It may begin on the page of the section before without ending there. */
  readonly flows?: boolean;
}

/** Anything that stands in a section. */
export type Block =
  | CoverBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | PillarBlock
  | GoalBlock
  | SwotBlock
  | GraphBlock
  | StakeholderMapBlock
  | TowsBlock
  | StrategyPageBlock
  | FiguresBlock
  | KeyResultBlock;

/** The first page. */
export interface CoverBlock {
  readonly type: 'cover';
  readonly title: string;
  readonly subtitle: string;
  /** Lines at the foot: organisation, horizon, author, date. */
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
  readonly note: string;
  /** PNG or JPEG data URL, or empty. */
  readonly logo: string;
}

/** A heading under the section's title: 2 appears in the contents, 3 only in the bookmarks. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
  readonly anchor: string;
}

/** Running text; line breaks are kept. `lead` is larger, `quiet` smaller and grey, `quote` a statement to remember. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly style: 'body' | 'lead' | 'quiet' | 'quote';
  readonly text: string;
}

/** Bulleted items; the title is set bold before the text. */
export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly { readonly title: string; readonly text: string }[];
}

/** Labels and values side by side. */
export interface FactsBlock {
  readonly type: 'facts';
  readonly items: readonly { readonly label: string; readonly value: string }[];
}

/** A table with a header that is repeated on every page; rows are not torn apart. */
export interface TableBlock {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Space to the left, in points: tables that belong to something indented. */
  readonly indent?: number;
  /** Stay on the page of what stands before, at least with the first row. */
  readonly keepWithPrevious?: boolean;
  /** What it belongs to: said above the header that is repeated on the pages after the first. */
  readonly continued?: string;
}

/** A column takes `width` points, or a share of what the fixed ones leave. */
export interface Column {
  readonly label: string;
  readonly width?: number;
  readonly share?: number;
  readonly align?: 'left' | 'right';
}

/** Group rows run over all columns and stay with the row after them. */
export type TableRow =
  | { readonly type: 'cells'; readonly cells: readonly Cell[] }
  | {
      readonly type: 'group';
      readonly text: string;
      readonly quiet?: string;
      /** Led by the mark of a quadrant. */
      readonly quadrant?: Quadrant;
    };

/** What a table cell shows. */
export type Cell = TextCell | ReferencesCell | ProgressCell | StatusCell | ScoreCell;

/** Text, with an optional second, quieter text under it and an optional link. */
export interface TextCell {
  readonly type: 'text';
  readonly text: string;
  readonly quiet?: string;
  readonly bold?: boolean;
  readonly link?: string;
  /** The second text is a warning. */
  readonly alarm?: boolean;
}

/** Numbers of objectives, each leading to its own; `none` is said where there are none. */
export interface ReferencesCell {
  readonly type: 'references';
  readonly items: readonly Reference[];
  readonly none: string;
}

/** The number of an objective and where it stands. */
export interface Reference {
  readonly text: string;
  readonly anchor: string;
}

/** A thin bar with its number, a tick where it is expected to be, and the pace as shape and word. */
export interface ProgressCell extends StandingMark {
  readonly type: 'progress';
}

/** A shape and a word; the shape tells them apart without colour. */
export interface StatusCell {
  readonly type: 'status';
  readonly shape: StatusShape;
  readonly text: string;
}

/** A bar from 0 to 1 with lines at the borders of the colours, the score before as a hollow diamond, and the score as shape and number. */
export interface ScoreCell {
  readonly type: 'score';
  readonly score: number | null;
  readonly before: number | null;
  readonly text: string;
  readonly shape: StatusShape | null;
}

/** Progress and pace of a goal; null numbers mean that nothing can be said yet. */
export interface StandingMark {
  readonly progress: number | null;
  readonly expected: number | null;
  /** For instance `62 %`, or a dash. */
  readonly progressText: string;
  readonly shape: StatusShape | null;
  readonly paceText: string;
}

/** Shapes of statuses; each is told from the others without colour. */
export type StatusShape = Pace | 'blocked' | 'cancelled' | 'inProgress' | 'paused';

/** A strategic priority with its rank and colour, and the objectives under it. */
export interface PillarBlock {
  readonly type: 'pillar';
  readonly rank: number;
  readonly title: string;
  readonly text: string;
  readonly color: string;
  readonly anchor: string;
  readonly standing: StandingMark;
  readonly objectives: readonly { readonly number: string; readonly title: string; readonly anchor: string }[];
}

/** An objective: heading, who and when, where it stands. Its key results follow as a table. */
export interface GoalBlock {
  readonly type: 'goal';
  /** Depth in its tree, 0 at the top. */
  readonly depth: number;
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
  /** Company, team or personal, still a draft, done or dropped; who owns it and in which team. */
  readonly who: string;
  /** Its period and days, whether it is a commitment, and when it was agreed. */
  readonly when: string;
  readonly text: string;
  readonly color: string | null;
  readonly standing: StandingMark;
  /** Lines of relations: what it supports, which SWOT cards it answers. */
  readonly relations: readonly { readonly label: string; readonly text: string; readonly link?: string }[];
}

/** The four quadrants as one 2x2 spread. */
export interface SwotBlock {
  readonly type: 'swot';
  readonly quadrants: readonly {
    readonly quadrant: Quadrant;
    readonly title: string;
    readonly hint: string;
    readonly empty: string;
    readonly items: readonly SwotCard[];
  }[];
}

/** One card of the spread. */
export interface SwotCard {
  readonly title: string;
  /** Impact x confidence, 1..25. */
  readonly weight: number;
  /** Numbers of the objectives that answer it. */
  readonly answers: readonly string[];
}

/** The alignment of objectives, drawn from left to right: what is above stands to the left. */
export interface GraphBlock {
  readonly type: 'graph';
  readonly roots: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly pillars: readonly { readonly rank: number; readonly title: string; readonly color: string }[];
  /** What is left out, in words; empty when everything is shown. */
  readonly scope: string;
}

/** A card of the alignment drawing: an objective, or a pillar in front of the objectives that serve it. */
export interface GraphNode {
  readonly kind: 'objective' | 'pillar';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly meta: string;
  readonly anchor: string;
  /** Rank and colour of its pillar. */
  readonly pillar: { readonly rank: number; readonly color: string } | null;
  readonly standing: StandingMark;
  /** SWOT cards it answers; empty when they are not asked for. */
  readonly answers: readonly { readonly quadrant: Quadrant; readonly title: string }[];
  /** How many objectives under it are left out. */
  readonly below: number;
  readonly children: readonly GraphNode[];
}

/** A cross link between two objectives of the drawing. */
export interface GraphLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The power/interest map. */
export interface StakeholderMapBlock {
  readonly type: 'stakeholderMap';
  /** Names of the four zones. */
  readonly zones: Readonly<Record<Zone, string>>;
  readonly power: string;
  readonly interest: string;
  readonly low: string;
  readonly high: string;
  readonly points: readonly MapPoint[];
}

/** A stakeholder on the map; the number leads to its row in the table. */
export interface MapPoint {
  readonly number: number;
  readonly name: string;
  /** 1..5. */
  readonly power: number;
  readonly interest: number;
  /** A person is drawn round, a group square. */
  readonly kind: 'person' | 'group';
  /** Must be managed closely, but nobody looks after it or it is not said how. */
  readonly alarm: boolean;
}

/** The 2x2 of strategic options: what is inside from left to right, what is outside from top to bottom. */
export interface TowsBlock {
  readonly type: 'tows';
  readonly cells: readonly TowsCell[];
}

/** The options of one kind, in the order SO, WO, ST, WT. */
export interface TowsCell {
  readonly kind: OptionKind;
  readonly title: string;
  /** What this kind asks. */
  readonly ask: string;
  readonly empty: string;
  readonly options: readonly TowsOption[];
}

/** One option of the spread. */
export interface TowsOption {
  readonly title: string;
  readonly shape: StatusShape;
  readonly status: string;
  /** Numbers of the objectives that carry it out. */
  readonly objectives: readonly string[];
  /** Parked or rejected ones are set back. */
  readonly quiet: boolean;
}

/** The strategy on one page, drawn on a page of its own and never on two. */
export interface StrategyPageBlock {
  readonly type: 'strategyPage';
  readonly title: string;
  readonly organisation: string;
  readonly horizon: string;
  readonly statements: readonly { readonly label: string; readonly text: string }[];
  readonly optionsLabel: string;
  readonly objectivesLabel: string;
  readonly pillars: readonly {
    readonly title: string;
    readonly text: string;
    readonly color: string | null;
    readonly options: readonly string[];
    readonly objectives: readonly {
      readonly number: string;
      readonly title: string;
      readonly owner: string;
      readonly standing: StandingMark;
      readonly anchor: string;
    }[];
  }[];
  readonly risksLabel: string;
  readonly risks: readonly { readonly quadrant: Quadrant; readonly title: string; readonly answered: string }[];
  /** What found no room, in words; empty: nothing. */
  readonly left: string;
  /** Said where there are no pillars, options and objectives yet. */
  readonly empty: string;
}

/** A few numbers that matter, large, each with what it counts. */
export interface FiguresBlock {
  readonly type: 'figures';
  readonly items: readonly { readonly value: string; readonly label: string; readonly quiet: string }[];
}

/** A key result beside its chart over time; never torn apart. */
export interface KeyResultBlock {
  readonly type: 'keyResult';
  /** What it belongs to: said again where it begins a page. */
  readonly continued: string;
  readonly title: string;
  readonly who: string;
  /** Where it began, where it stood and what was to be reached. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly standing: StandingMark;
  readonly chart: PaceChart | null;
  /** Said where there is nothing to draw. */
  readonly noChart: string;
  /** What stands at the axes, where in the chart. */
  readonly values: readonly { readonly at: number; readonly text: string }[];
  readonly days: readonly { readonly at: number; readonly text: string }[];
}
