import { texts } from '../../shared/texts/texts';
import { optionObjectives } from '../../shared/tows';
import { InspectorSection, LinkedItem, LinkedList, SmallProgress } from '../goals/inspector-parts';
import { objectiveOptions } from '../goals/options';
import { useDerived } from '../hooks';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { ItemSelect } from '../ui/item-select';
import { QuickAdd } from '../ui/quick-add';
import classes from './option-inspector.module.css';

const words = texts.strategy;

interface ObjectivesProps {
  readonly id: string;
  /** Nothing carries out what was rejected. */
  readonly rejected: boolean;
  readonly readOnly: boolean;
}

/** The objectives that carry an option out: made from it here, or linked where they are there already. */
export function OptionObjectives({ id, rejected, readOnly }: ObjectivesProps) {
  const objectives = useDerived((plan) => optionObjectives(plan, id), ['optionObjective', 'objective'], [id]);
  const linked = new Set(objectives.map((objective) => objective.id));
  const make = async (titles: string[]): Promise<boolean> => {
    const { periodId } = useStore.getState();
    const made = titles.slice(0, 20).map((title) => ({ title, periodId }));
    const changes = await run('option.makeObjectives', { id, objectives: made });
    if (changes) announce(words.made(titles.join(', ')));
    return changes !== undefined;
  };
  return (
    <InspectorSection title={words.field.objectives}>
      {objectives.length === 0 && <p className={classes.quiet}>{words.field.noObjectives}</p>}
      <LinkedList label={words.field.objectives}>
        {objectives.map((objective) => (
          <LinkedItem
            key={objective.id}
            table="objective"
            id={objective.id}
            title={objective.title}
            trail={<SmallProgress kind="objective" id={objective.id} />}
            onRemove={
              readOnly ? undefined : () => void run('option.unlink', { optionId: id, objectiveId: objective.id })
            }
          />
        ))}
      </LinkedList>
      {!readOnly && !rejected && (
        <>
          <QuickAdd placeholder={words.field.makeObjective} testId="make-objective" onAdd={make} />
          <ItemSelect
            key={objectives.length}
            label={words.field.linkObjective}
            placeholder={words.field.linkObjective}
            value={null}
            valueLabel={undefined}
            clearable={false}
            options={(plan) => objectiveOptions(plan, linked)}
            onChange={(objectiveId) => objectiveId && void run('option.link', { optionId: id, objectiveId })}
          />
        </>
      )}
    </InspectorSection>
  );
}
