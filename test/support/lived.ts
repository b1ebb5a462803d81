import { History } from '../../electron/db/history';
import { openWorkspaceFile } from '../../electron/db/open';
import { commands } from '../../shared/commands/registry';

/** A history whose clock the test sets. */
export function lived(path: string) {
  const opened = openWorkspaceFile(path);
  let now = '2027-01-04T09:00:00.000Z';
  let ids = 0;
  const history = new History(opened, undefined, () => new Date(now));
  const run = (at: string, name: string, input: unknown): void => {
    now = at;
    const command = commands.get(name);
    if (!command) throw new Error(name);
    const context = { newId: () => `row-${++ids}`, today: at.slice(0, 10), now: at };
    history.commit(name, command.apply(opened.plan, command.schema.parse(input), context));
  };
  return { opened, history, run };
}
