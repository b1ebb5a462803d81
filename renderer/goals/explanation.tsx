import { UnstyledButton } from '@mantine/core';
import { explainKeyResult, explainObjective } from '../../shared/explain';
import type { Explanation as Explained } from '../../shared/explained';
import { find } from '../../shared/plan';
import { useDerived } from '../hooks';
import { reveal } from '../shell/reveal';
import classes from './explain-popover.module.css';

/** Formula, inputs and result of a progress number, and of its pace. */
export function Explanation({ kind, id }: { readonly kind: 'objective' | 'keyResult'; readonly id: string }) {
  const explained = useDerived(
    (plan, rollup) => {
      if (kind === 'objective') return explainObjective(rollup, id);
      const keyResult = find(plan, 'keyResult', id);
      return keyResult ? explainKeyResult(rollup, keyResult) : undefined;
    },
    ['objective', 'keyResult', 'period', 'workspace'],
    [kind, id],
  );
  if (!explained) return null;
  return (
    <>
      <ExplanationPart explained={explained} />
      {explained.pace && <ExplanationPart explained={explained.pace} />}
    </>
  );
}

/** One number of an explanation: formula, inputs, result, notes. */
export function ExplanationPart({ explained }: { readonly explained: Explained }) {
  return (
    <section className={classes.part}>
      <p className={classes.formula}>{explained.formula}</p>
      <dl className={classes.inputs}>
        {explained.inputs.map((input, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: inputs have no identity of their own and never reorder.
          <div key={i} className={classes.input}>
            <dt>
              {input.target ? (
                <UnstyledButton
                  className={classes.jump}
                  onClick={() => input.target && reveal(input.target.table, input.target.id)}
                >
                  {input.label}
                </UnstyledButton>
              ) : (
                input.label
              )}
            </dt>
            <dd>
              {input.value}
              {input.weight !== undefined && <span className={classes.weight}> × {input.weight}</span>}
            </dd>
          </div>
        ))}
        <div className={classes.result}>
          <dt>{explained.title}</dt>
          <dd>{explained.result}</dd>
        </div>
      </dl>
      {explained.notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
    </section>
  );
}
