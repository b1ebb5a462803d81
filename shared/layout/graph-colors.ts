import type { Quadrant } from '../model/swot';
import type { Pace } from '../progress';
import type { GraphEdgeKind } from './graph-model';

/** The colours of a drawn graph, `#rrggbb`; names follow the window's theme. */
export type GraphPalette = Readonly<
  Record<
    'ground' | 'surface' | 'border' | 'hairline' | 'text' | 'quiet' | 'accent' | 'track' | 'line' | Quadrant | Pace,
    string
  >
>;

/** Ink on paper and the light theme. */
export const lightPalette: GraphPalette = {
  ground: '#f6f7f9',
  surface: '#ffffff',
  border: '#cfd4dd',
  hairline: '#dfe2e8',
  text: '#1b1f27',
  quiet: '#5b6270',
  accent: '#4338ca',
  track: '#e4e7ec',
  line: '#8f97a6',
  strength: '#1d6f42',
  weakness: '#8a5300',
  opportunity: '#1558a8',
  threat: '#b3261e',
  onTrack: '#1d6f42',
  behind: '#8a5300',
  atRisk: '#b3261e',
  notStarted: '#5b6270',
  done: '#1558a8',
};

/** The dark theme. */
export const darkPalette: GraphPalette = {
  ground: '#14161b',
  surface: '#1b1e25',
  border: '#434957',
  hairline: '#343944',
  text: '#eceef2',
  quiet: '#a5acba',
  accent: '#a5b0ff',
  track: '#343944',
  line: '#6d7585',
  strength: '#6fd79b',
  weakness: '#f0b95a',
  opportunity: '#7fb8f5',
  threat: '#ff8f87',
  onTrack: '#6fd79b',
  behind: '#f0b95a',
  atRisk: '#ff8f87',
  notStarted: '#a5acba',
  done: '#7fb8f5',
};

/** How a kind of line is drawn: told apart by dashes and arrows, not by colour alone. */
export interface EdgeStyle {
  readonly color: keyof GraphPalette;
  readonly width: number;
  readonly dash: readonly number[];
  readonly arrow: boolean;
}

/** Every kind of line. */
export const edgeStyles: Readonly<Record<GraphEdgeKind, EdgeStyle>> = {
  parent: { color: 'line', width: 1.5, dash: [], arrow: false },
  pillar: { color: 'line', width: 1.5, dash: [], arrow: false },
  answers: { color: 'opportunity', width: 1.25, dash: [1, 4], arrow: true },
  contributes: { color: 'accent', width: 1.75, dash: [], arrow: true },
  supports: { color: 'onTrack', width: 1.75, dash: [8, 5], arrow: true },
  gone: { color: 'atRisk', width: 1.5, dash: [3, 4], arrow: false },
  former: { color: 'accent', width: 1.75, dash: [7, 5], arrow: false },
  dependsOn: { color: 'behind', width: 1.75, dash: [2, 4], arrow: true },
};
