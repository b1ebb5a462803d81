import { type DecisionSubject, decisionSubjects, decisionTargets } from '../../shared/decisions';
import { find, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { InspectorSection, LinkedItem, LinkedList } from '../goals/inspector-parts';
import { useDerived } from '../hooks';
import { run } from '../store';
import { ItemSelect } from '../ui/item-select';
import classes from './decision-inspector.module.css';

const words = texts.decisions;

interface Subject {
  readonly table: DecisionSubject;
  readonly id: string;
  readonly title: string;
}

/** What a decision is about: jump to it, link and unlink. */
export function DecisionAbout({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const subjects = useDerived(
    (plan) => decisionTargets(plan, id).map((target) => ({ ...target, title: titleOf(plan, target.table, target.id) })),
    ['decisionLink', ...decisionSubjects],
    [id],
  );
  const linked = new Set(subjects.map((subject) => subject.id));
  return (
    <InspectorSection title={words.field.about}>
      {subjects.length === 0 && <p className={classes.quiet}>{words.field.noAbout}</p>}
      <LinkedList label={words.field.about}>
        {subjects.map((subject) => (
          <LinkedItem
            key={subject.id}
            table={subject.table}
            id={subject.id}
            title={subject.title}
            lead={words.subject[subject.table]}
            onRemove={
              readOnly
                ? undefined
                : () => void run('decision.unlink', { decisionId: id, table: subject.table, id: subject.id })
            }
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <ItemSelect
          key={subjects.length}
          label={words.field.link}
          placeholder={words.field.link}
          value={null}
          valueLabel={undefined}
          clearable={false}
          options={(plan) =>
            linkable(plan, linked).map(({ table, id: subjectId, title }) => ({
              value: `${table} ${subjectId}`,
              label: `${words.subject[table]}: ${title}`,
            }))
          }
          onChange={(picked) => {
            const [table, subjectId] = (picked ?? '').split(' ');
            const found = decisionSubjects.find((each) => each === table);
            if (found && subjectId) void run('decision.link', { decisionId: id, table: found, id: subjectId });
          }}
        />
      )}
    </InspectorSection>
  );
}

function linkable(plan: Plan, linked: ReadonlySet<string>): Subject[] {
  return decisionSubjects.flatMap((table) =>
    [...plan.rows[table].keys()]
      .filter((id) => !linked.has(id))
      .map((id) => ({ table, id, title: titleOf(plan, table, id) })),
  );
}

function titleOf(plan: Plan, table: DecisionSubject, id: string): string {
  const row = find(plan, table, id);
  if (!row) return '';
  return 'title' in row ? row.title : row.name;
}
