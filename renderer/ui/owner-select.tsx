import { createdId } from '../../shared/changes';
import { all, inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { run } from '../store';
import { Avatar } from './avatar';
import { ItemSelect } from './item-select';
import classes from './owner-select.module.css';

interface OwnerSelectProps {
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
  readonly label?: string;
  readonly id?: string;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
  readonly autoOpen?: boolean;
  readonly onClose?: () => void;
}

/** Picks who owns something; typing a new name adds that person. */
export function OwnerSelect({ value, onChange, label = texts.widgets.owner, ...rest }: OwnerSelectProps) {
  const person = useRow('person', value);
  return (
    <ItemSelect
      {...rest}
      value={value}
      valueLabel={person?.name}
      label={label}
      onChange={onChange}
      placeholder={texts.widgets.noOwner}
      leftSection={<Avatar name={person?.name} />}
      options={(plan) => inOrder(all(plan, 'person')).map(({ id, name }) => ({ value: id, label: name }))}
      create={{
        label: texts.widgets.addPerson,
        run: (name) => {
          void run('person.create', { names: [name] }).then((changes) => {
            const created = changes && createdId(changes, 'person');
            if (created) onChange(created);
          });
        },
      }}
      renderOption={(option) => (
        <span className={classes.option}>
          <Avatar name={option.value === '__create__' ? null : option.label} />
          <span className={classes.name}>{option.label}</span>
        </span>
      )}
    />
  );
}

/** Avatar and name of whoever owns something. */
export function Owner({ personId }: { readonly personId: string | null }) {
  const person = useRow('person', personId);
  return (
    <span className={classes.option}>
      <Avatar name={person?.name} />
      <span className={classes.name} data-empty={!person || undefined}>
        {person?.name ?? texts.widgets.noOwner}
      </span>
    </span>
  );
}
