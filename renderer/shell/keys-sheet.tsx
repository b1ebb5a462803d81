import { Kbd, Modal, SimpleGrid, Title } from '@mantine/core';
import { destination, type MenuAction, menuActions } from '../../shared/menu';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { keyName } from '../ui/key-name';
import { actionName } from './action-name';
import classes from './keys-sheet.module.css';

const words = texts.palette.keys;

/** Every key of the program, on one sheet. */
export function KeysSheet() {
  const withKeys = (Object.entries(menuActions) as [MenuAction, string | null][]).filter(([, key]) => key !== null);
  const rows = (places: boolean): [string, string][] =>
    withKeys
      .filter(([action]) => (destination(action) !== undefined) === places)
      .map(([action, key]) => [keyName(key), actionName(action)]);
  return (
    <Modal
      opened
      onClose={() => useStore.setState({ panel: null })}
      title={words.title}
      size={900}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" data-testid="keys-sheet">
        <div>
          <Keys title={words.groups.everywhere} rows={[...rows(false), ['?', words.help]]} />
          <Keys title={words.groups.places} rows={rows(true)} />
        </div>
        <div>
          <Keys title={words.groups.lists} rows={words.lists} />
          <Keys title={words.groups.board} rows={words.board} />
          <Keys title={words.groups.actions} rows={words.actions} />
          <Keys title={words.groups.meeting} rows={words.meeting} />
          <Keys title={words.groups.graph} rows={words.graph} />
        </div>
      </SimpleGrid>
    </Modal>
  );
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <section className={classes.group}>
      <Title order={3}>{title}</Title>
      <dl className={classes.keys}>
        {rows.map(([key, meaning]) => (
          <div key={`${key}${meaning}`} className={classes.row}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
