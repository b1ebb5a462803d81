import { strategyPage } from '../strategy-page';
import { texts } from '../texts/texts';
import { type DocumentContext, goalAnchor, standingMark } from './context';
import type { Block } from './model';

/** The strategy on one page. */
export function strategyBlocks(context: DocumentContext): Block[] {
  const { plan, rollup, format, outline, settings } = context;
  const words = texts.document.strategy;
  const page = strategyPage(plan, rollup);
  const { mission, vision, values, left } = page;
  const leftOut = words.left(left.pillars, left.options, left.objectives, left.risks);
  const statements = [
    { label: texts.document.foundation.mission, text: mission },
    { label: texts.document.foundation.vision, text: vision },
    { label: texts.document.foundation.values, text: values.join('  ·  ') },
  ].filter((statement) => statement.text !== '');
  if (statements.length === 0 && page.pillars.length === 0 && page.risks.length === 0) return [];
  return [
    {
      type: 'strategyPage',
      title: settings.title.trim() || page.title,
      organisation: page.organisation,
      horizon: format.span(page.horizonStart, page.horizonEnd),
      statements,
      optionsLabel: words.options,
      objectivesLabel: words.objectives,
      pillars: page.pillars.map((pillar) => ({
        title: pillar.id === null ? words.withoutPillar : pillar.title,
        text: pillar.description,
        color: pillar.color,
        options: pillar.options.map((option) => option.title),
        objectives: pillar.objectives.map((objective) => ({
          number: outline.byId.get(objective.id)?.number ?? '',
          title: objective.title,
          owner: objective.owner ?? '',
          standing: standingMark(objective.standing, format),
          anchor: goalAnchor(objective.id),
        })),
      })),
      risksLabel: words.risks,
      risks: page.risks.map(({ quadrant, title, answers }) => ({
        quadrant,
        title,
        answered: answers > 0 ? words.answered(answers) : words.nobody,
      })),
      left: leftOut === '' ? '' : words.leftIn(leftOut),
      empty: page.pillars.length === 0 ? words.empty : '',
    },
  ];
}
