import { openDatabase } from '../../electron/db/driver';
import { Random } from '../support/random';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const rounds = 20;
const edits = 200;
const batch = 20;

/** How far a round came as the window saw it: edits answered, and the edit whose text stood on the screen. */
interface Seen {
  readonly answered: number;
  readonly shown: number;
}

/** Every tenth edit alters the mission, which is on the screen; the others each make an objective. */
const altersMission = (edit: number): boolean => edit % 10 === 0;

/** What a round's first `count` edits leave behind. */
function leftBy(round: number, count: number): { titles: string[]; mission: string | undefined } {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const mission = numbers.findLast(altersMission);
  return {
    titles: numbers.filter((edit) => !altersMission(edit)).map((edit) => `${round}.${edit}`),
    mission: mission === undefined ? undefined : `${round}.${mission}`,
  };
}

/**
 * Sends the edits in quick bursts and kills the program the moment the answer to edit `moment` arrives: the rest of its burst
 * is on its way then, and the next burst is not begun.
 */
async function editUntilKilled(workbench: Workbench, round: number, moment: number): Promise<Seen> {
  let seen: Seen = { answered: 0, shown: 0 };
  let end: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    end = resolve;
  });
  let dead = false;
  const kill = async (): Promise<void> => {
    dead = true;
    await workbench.kill();
    end();
  };
  await workbench.window.exposeFunction('answered', async (edit: number, mission: string) => {
    if (dead) return;
    const [ofRound, shown] = mission.split('.').map(Number);
    seen = { answered: Math.max(seen.answered, edit), shown: ofRound === round ? (shown ?? 0) : seen.shown };
    if (seen.answered >= moment) await kill();
  });
  const editing = workbench.window.evaluate(
    async ({ round, edits, batch }) => {
      const { throughline, answered } = globalThis.window as typeof globalThis.window & {
        answered: (edit: number, mission: string) => Promise<void>;
      };
      const shownMission = () => document.querySelector<HTMLTextAreaElement>('[data-testid="mission"]')?.value ?? '';
      for (let first = 1; first <= edits; first += batch) {
        const burst = Array.from({ length: batch }, async (_, i) => {
          const edit = first + i;
          const text = `${round}.${edit}`;
          const answer = await throughline['command:run'](
            edit % 10 !== 0
              ? { name: 'objective.create', input: { title: text } }
              : { name: 'workspace.update', input: { patch: { mission: text } } },
          );
          if (!answer.ok) throw new Error(answer.error.message);
          await answered(edit, shownMission());
        });
        await Promise.all(burst);
      }
    },
    { round, edits, batch },
  );
  if (moment === 0) await kill();
  await editing.catch((error: unknown) => (dead ? undefined : Promise.reject(error)));
  await killed;
  return seen;
}

test('killed twenty times in the middle of 200 quick edits, the file holds every edit the window was told of', async () => {
  // Twenty starts of the program: on a busy machine that takes its time.
  test.setTimeout(300_000);
  const random = new Random(20_261_124);
  const home = temporaryFolder();
  const path = workspaceFile();
  const titles: string[] = [];
  let mission = '';
  let before = 0;
  let workbench = await launchWorkbench({ home, args: [path] });
  for (let round = 1; round <= rounds; round++) {
    await expect(workbench.window.getByTestId('mission')).toBeVisible();
    const { answered, shown } = await editUntilKilled(workbench, round, random.int(0, edits / 2));

    workbench = await launchWorkbench({ home, args: [path] });
    const loaded = await workbench.window.evaluate(() => window.throughline['workspace:load']());
    if (!loaded.ok || !loaded.value) throw new Error('The plan did not open.');
    const { rows, readOnly } = loaded.value;
    expect(readOnly).toBeNull();
    const listed = await workbench.window.evaluate(() => window.throughline['history:list']({ limit: 1 }));
    const newest = listed.ok ? (listed.value[0]?.id ?? 0) : Number.NaN;
    // The edits were sent in order, so what is stored must be the first ones, whole and without a gap.
    const stored = newest - before;
    before = newest;
    const left = leftBy(round, stored);
    titles.push(...left.titles);
    mission = left.mission ?? mission;
    expect(rows.objective.map(({ title }) => title)).toEqual(titles);
    expect(rows.workspace[0]?.mission).toBe(mission);
    await expect(workbench.window.getByTestId('mission')).toHaveValue(mission);
    expect(stored, `round ${round}: what was answered`).toBeGreaterThanOrEqual(answered);
    expect(stored, `round ${round}: what stood on the screen`).toBeGreaterThanOrEqual(shown);
    expect(stored, `round ${round}: killed in the middle`).toBeLessThan(edits);
  }
  const undone = await workbench.window.evaluate(() => window.throughline['history:undo']());
  expect(undone.ok).toBe(true);
  await workbench.close();
  const db = openDatabase(path, { readOnly: true });
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
});
