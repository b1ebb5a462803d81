import { UnstyledButton } from '@mantine/core';
import type { TableName } from '../../shared/model/tables';
import { tableNames } from '../../shared/model/tables';
import { texts } from '../../shared/texts/texts';
import { objectivesWithoutEvidence, optionsWithoutObjective, unansweredItems } from '../../shared/trace-gaps';
import { useDerived } from '../hooks';
import { select, useStore } from '../store';
import classes from './trace-view.module.css';

const words = texts.trace.gaps;

/** Where the line is broken: threats and weaknesses nobody answers, objectives without evidence, options left lying. */
export function TraceGaps() {
  const gaps = useDerived(
    (plan) => ({
      unanswered: unansweredItems(plan).map(({ item, weight, state }) => ({
        id: item.id,
        title: item.title,
        aside: `${texts.swot.quadrant[item.quadrant].one}, ${words.weight(weight)}, ${words.state[state]}`,
      })),
      evidence: objectivesWithoutEvidence(plan).map(({ id, title }) => ({ id, title, aside: '' })),
      options: optionsWithoutObjective(plan).map(({ id, title }) => ({ id, title, aside: '' })),
    }),
    tableNames,
  );
  const presenting = useStore((state) => state.presenting);
  return (
    <>
      {!presenting && <p className={classes.hint}>{texts.trace.hint}</p>}
      <div className={classes.gaps} data-testid="trace-gaps">
        <GapList title={words.unanswered} none={words.unansweredNone} table="swotItem" rows={gaps.unanswered} />
        <GapList title={words.evidence} none={words.evidenceNone} table="objective" rows={gaps.evidence} />
        <GapList title={words.options} none={words.optionsNone} table="strategicOption" rows={gaps.options} />
      </div>
    </>
  );
}

interface GapListProps {
  readonly title: string;
  readonly none: string;
  readonly table: TableName;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly aside: string }[];
}

function GapList({ title, none, table, rows }: GapListProps) {
  return (
    <section aria-label={title}>
      <h2>
        {title}
        {rows.length > 0 && <span className={classes.number}>{rows.length}</span>}
      </h2>
      {rows.length === 0 && <p className={classes.good}>{none}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <UnstyledButton className={classes.gap} onClick={() => select({ table, id: row.id })}>
              {row.title}
              {row.aside && <span>{row.aside}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
