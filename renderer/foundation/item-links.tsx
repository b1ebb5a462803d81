import { UnstyledButton } from '@mantine/core';
import type { TableName } from '../../shared/model/tables';
import { reveal } from '../shell/reveal';
import classes from './item-links.module.css';

interface ItemLinksProps {
  readonly table: TableName;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

/** Items one can jump to. */
export function ItemLinks({ table, items }: ItemLinksProps) {
  if (items.length === 0) return null;
  return (
    <ul className={classes.links}>
      {items.map(({ id, title }) => (
        <li key={id}>
          <UnstyledButton className={classes.link} onClick={() => reveal(table, id)}>
            {title}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
