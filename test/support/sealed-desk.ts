import { join } from 'node:path';
import { OpenPlan } from '../../electron/open-plan';
import type { Session } from '../../electron/session';
import { blankPlan } from '../../shared/blank-plan';
import type { SealedRound } from '../../shared/sealed-box';
import { temporaryFolder, workspaceFile } from './workspace-file';

/** An open workspace with the program's own folder beside it, as the workbench has them. */
export interface SealedDesk {
  readonly plan: OpenPlan;
  readonly session: Session;
  readonly path: string;
  /** The program's data folder: keys and backups. */
  readonly data: string;
  /** What windows were told. */
  readonly told: (readonly SealedRound[])[];
  /** The program ends and starts again. */
  readonly restart: () => SealedDesk;
}

/** Opens a workspace; the same file and data folder again for a restart. */
export function sealedDesk(path = workspaceFile(blankPlan('Workshop')), data = temporaryFolder()): SealedDesk {
  const told: (readonly SealedRound[])[] = [];
  const plan = new OpenPlan({
    announce: () => undefined,
    changed: () => undefined,
    opened: () => undefined,
    backups: join(data, 'backups'),
    keys: join(data, 'keys'),
    sealedChanged: (rounds) => told.push(rounds),
  });
  plan.open(path);
  const session = plan.current;
  return {
    plan,
    session,
    path: session.path,
    data,
    told,
    restart: () => {
      plan.letGo();
      return sealedDesk(path, data);
    },
  };
}

/** Puts cards on the board; returns their ids by title. */
export function addCards(session: Session, ...titles: string[]): Record<string, string> {
  session.run('swot.add', { quadrant: 'strength', titles });
  return Object.fromEntries([...session.plan.rows.swotItem.values()].map(({ id, title }) => [title, id]));
}

/** Opens a secret vote; returns its id. */
export function openVote(session: Session, input: object = {}): string {
  const { changes } = session.run('vote.open', { title: 'What first?', subject: 'swotItem', ...input });
  return changes[0]?.after?.id ?? '';
}
