import { barrierAge, barriersOfKeyResult, barriersOfObjective } from '../../shared/barriers';
import { createdId } from '../../shared/changes';
import { texts } from '../../shared/texts/texts';
import { InspectorSection, LinkedItem, LinkedList } from '../goals/inspector-parts';
import { useDerived } from '../hooks';
import { run, useStore } from '../store';
import { QuickAdd } from '../ui/quick-add';
import { showUndoable } from '../ui/undo-toast';
import classes from './progress.module.css';

const words = texts.progress.barrier;

type BarrierSectionProps = { readonly readOnly: boolean } & (
  | { readonly keyResultId: string }
  | { readonly objectiveId: string }
);

/** What is in the way of a goal, and the line to name more. */
export function BarrierSection({ readOnly, ...about }: BarrierSectionProps) {
  const today = useStore((state) => state.rollup.today);
  const id = 'keyResultId' in about ? about.keyResultId : about.objectiveId;
  const open = useDerived(
    (plan) =>
      ('keyResultId' in about ? barriersOfKeyResult(plan, id) : barriersOfObjective(plan, id)).filter(
        (barrier) => barrier.resolvedOn === null,
      ),
    ['barrier', 'keyResult'],
    [id],
  );
  const add = async (titles: string[]): Promise<boolean> => {
    for (const title of titles) {
      const changes = await run('barrier.open', { title, ...about });
      if (!changes || !createdId(changes, 'barrier')) return false;
      showUndoable(texts.history.createdNamed(texts.nouns.barrier, title));
    }
    return true;
  };
  if (readOnly && open.length === 0) return null;
  return (
    <InspectorSection title={words.title}>
      {open.length === 0 && <p className={classes.hint}>{words.none}</p>}
      <LinkedList label={words.title}>
        {open.map((barrier) => (
          <LinkedItem
            key={barrier.id}
            table="barrier"
            id={barrier.id}
            title={barrier.title}
            lead={`${texts.barriers.severity[barrier.severity]}, ${words.age(barrierAge(barrier, today).days)}`}
          />
        ))}
      </LinkedList>
      {!readOnly && <QuickAdd placeholder={words.add} testId="add-barrier-here" onAdd={add} />}
    </InspectorSection>
  );
}
