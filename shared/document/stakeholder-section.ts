import type { Stakeholder } from '../model/stakeholder';
import { missingCare, stakeholderObjectives, stakeholdersByZone, zones } from '../stakeholders';
import { texts } from '../texts/texts';
import { type DocumentContext, ownerName, references } from './context';
import type { Block, TableRow } from './model';

/** The power/interest map, then every stakeholder by zone: stance, engagement, who looks after them. Nothing without any. */
export function stakeholderBlocks(context: DocumentContext): Block[] {
  const words = texts.document.stakeholders;
  const shared = texts.strategyWords.stakeholder;
  const byZone = stakeholdersByZone(context.plan);
  const ordered = zones.flatMap((zone) => byZone[zone]);
  if (ordered.length === 0) return [];
  const numbers = new Map(ordered.map((stakeholder, i) => [stakeholder.id, i + 1]));
  const number = (stakeholder: Stakeholder): number => numbers.get(stakeholder.id) ?? 0;
  return [
    {
      type: 'stakeholderMap',
      zones: shared.zone,
      power: shared.power,
      interest: shared.interest,
      low: shared.low,
      high: shared.high,
      points: ordered.map((stakeholder) => ({
        number: number(stakeholder),
        name: stakeholder.name,
        power: stakeholder.power,
        interest: stakeholder.interest,
        kind: stakeholder.kind,
        alarm: missingCare(stakeholder).length > 0,
      })),
    },
    { type: 'paragraph', style: 'quiet', text: `${words.key} ${shared.zoneRule}` },
    {
      type: 'table',
      columns: [
        { label: words.number, width: 26 },
        { label: words.name, share: 5 },
        { label: words.stance, share: 3 },
        { label: words.engagement, share: 4 },
        { label: words.owner, share: 3 },
        { label: words.objectives, width: 64 },
      ],
      rows: zones.flatMap((zone): TableRow[] =>
        byZone[zone].length === 0
          ? []
          : [
              { type: 'group', text: shared.zone[zone], quiet: words.count(byZone[zone].length) },
              ...byZone[zone].map((stakeholder) => row(context, stakeholder, number(stakeholder))),
            ],
      ),
    },
  ];
}

function row(context: DocumentContext, stakeholder: Stakeholder, number: number): TableRow {
  const words = texts.document.stakeholders;
  const shared = texts.strategyWords.stakeholder;
  const { none } = texts.document;
  const missing = new Set(missingCare(stakeholder));
  const needs = stakeholder.needs.trim();
  const cadence = stakeholder.cadence ? shared.cadence[stakeholder.cadence] : '';
  const objectives = stakeholderObjectives(context.plan, stakeholder.id).map((objective) => objective.id);
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: String(number) },
      { type: 'text', text: stakeholder.name, bold: true, ...(needs ? { quiet: words.needs(needs) } : {}) },
      { type: 'text', text: stanceInWords(stakeholder) },
      missing.has('engagement')
        ? { type: 'text', text: none, quiet: words.noEngagement, alarm: true }
        : {
            type: 'text',
            text: stakeholder.engagement.trim() || none,
            ...(cadence ? { quiet: cadence } : {}),
          },
      missing.has('owner')
        ? { type: 'text', text: none, quiet: words.noOwner, alarm: true }
        : { type: 'text', text: ownerName(context, stakeholder.ownerId) },
      { type: 'references', items: references(context.outline, objectives), none },
    ],
  };
}

function stanceInWords({ stanceNow, stanceWanted }: Stakeholder): string {
  const { stance } = texts.strategyWords.stakeholder;
  const words = texts.document.stakeholders;
  if (stanceNow && stanceWanted) {
    return stanceNow === stanceWanted ? stance[stanceNow] : words.fromTo(stance[stanceNow], stance[stanceWanted]);
  }
  if (stanceNow) return stance[stanceNow];
  return stanceWanted ? words.fromTo('?', stance[stanceWanted]) : texts.document.none;
}
