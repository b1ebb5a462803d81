import { createdId } from '../../shared/changes';
import { find, inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { run, select } from '../store';
import { QuickAdd } from '../ui/quick-add';
import { InspectorSection, LinkedItem, LinkedList, SmallProgress } from './inspector-parts';

const words = texts.goals.inspector;

interface FamilyProps {
  readonly id: string;
  readonly readOnly: boolean;
}

/** The key results of an objective, and a line for the next ones. */
export function KeyResults({ id, readOnly }: FamilyProps) {
  const rows = useDerived((plan) => inOrder(referencing(plan, 'keyResult', 'objectiveId', id)), ['keyResult'], [id]);
  return (
    <InspectorSection title={words.keyResults}>
      <LinkedList label={words.keyResults}>
        {rows.map((row) => (
          <LinkedItem
            key={row.id}
            table="keyResult"
            id={row.id}
            title={row.title}
            trail={<SmallProgress kind="keyResult" id={row.id} />}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addKeyResult}
          onAdd={async (titles) => {
            for (const title of titles) if (!(await run('keyResult.create', { objectiveId: id, title }))) return false;
            return true;
          }}
        />
      )}
    </InspectorSection>
  );
}

/** The objective above and those below, and a line for the next ones. */
export function Children({ id, readOnly }: FamilyProps) {
  const rows = useDerived((plan) => inOrder(referencing(plan, 'objective', 'parentId', id)), ['objective'], [id]);
  const parent = useDerived(
    (plan) => find(plan, 'objective', find(plan, 'objective', id)?.parentId),
    ['objective'],
    [id],
  );
  return (
    <InspectorSection title={words.children}>
      {parent && (
        <LinkedList label={words.parent}>
          {[<LinkedItem key={parent.id} table="objective" id={parent.id} title={parent.title} lead={words.parent} />]}
        </LinkedList>
      )}
      <LinkedList label={words.children}>
        {rows.map((row) => (
          <LinkedItem
            key={row.id}
            table="objective"
            id={row.id}
            title={row.title}
            trail={<SmallProgress kind="objective" id={row.id} />}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addChild}
          onAdd={async (titles) => {
            for (const title of titles) {
              const changes = await run('objective.create', { title, parentId: id });
              if (!changes) return false;
              const created = createdId(changes, 'objective');
              if (titles.length === 1 && created) select({ table: 'objective', id: created });
            }
            return true;
          }}
        />
      )}
    </InspectorSection>
  );
}
