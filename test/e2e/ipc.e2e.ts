import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../../shared/commands/registry';
import type { Result } from '../../shared/errors';
import { type ChannelName, channels } from '../../shared/ipc';
import { planFromRows } from '../../shared/plan';
import { type HostilePage, placeHostileInputs, spoiled, tooLong } from '../support/hostile';
import { Random } from '../support/random';
import { generatedNames, randomInput } from '../support/random-commands';
import { randomPlan } from '../support/random-plan';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { everything, temporaryFolder, workspaceFile } from '../support/workspace-file';

/** One message and what came of it, in a form that can leave the page. */
interface Outcome {
  readonly what: string;
  readonly code: string;
  readonly message: string;
}

/** What the file holds, byte by byte, with the changes that wait beside it; SQLite's index of readers is not content. */
function contents(path: string): Record<string, string> {
  const files = everything(dirname(path));
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('-shm')));
}

async function answers(workbench: Workbench): Promise<void> {
  const { window, app } = workbench;
  const info = await window.evaluate(() => globalThis.window.throughline['app:info']());
  expect(info.ok).toBe(true);
  const polluted = () => Object.hasOwn(Object.prototype, 'polluted') || 'polluted' in {};
  expect(await window.evaluate(polluted)).toBe(false);
  expect(await app.evaluate(polluted)).toBe(false);
  expect(workbench.problems).toEqual([]);
}

/** A real plan in the real window, with something in every table. */
async function launchWithPlan(): Promise<{ workbench: Workbench; path: string }> {
  const path = workspaceFile(randomPlan(new Random(7)));
  const workbench = await launchWorkbench({ args: [path] });
  const made = await workbench.window.evaluate(() =>
    globalThis.window.throughline['command:run']({ name: 'workspace.update', input: { patch: { mission: 'Kept' } } }),
  );
  expect(made.ok).toBe(true);
  return { workbench, path };
}

test('every channel refuses malformed and hostile messages by name, and nothing is written', async () => {
  const { workbench, path } = await launchWithPlan();
  const before = contents(path);
  await workbench.window.evaluate(placeHostileInputs);
  for (const channel of Object.keys(channels) as ChannelName[]) {
    const outcomes = await workbench.window.evaluate(async (name) => {
      const call = globalThis.window.throughline[name] as (input: unknown) => Promise<Result<unknown>>;
      const outcomes: Outcome[] = [];
      for (const [what, make] of Object.entries((globalThis as unknown as HostilePage).hostileInputs)) {
        try {
          const result = await call(make());
          outcomes.push({ what, code: 'accepted', message: '', ...(result.ok ? {} : result.error) });
        } catch (error) {
          outcomes.push({ what, code: 'not-sent', message: String(error) });
        }
      }
      return outcomes;
    }, channel);
    for (const { what, code, message } of outcomes) {
      const asked = `${channel}, ${what}: ${code} ${message}`;
      // The bridge between page and preload itself stops what is a thousand levels deep, with an error in the page.
      if (what === 'very deep') expect(code, asked).toBe('not-sent');
      else {
        expect(['invalid-input', 'too-large'], asked).toContain(code);
        expect(message).toContain(channel);
      }
    }
  }
  expect(contents(path)).toEqual(before);
  await answers(workbench);
  await workbench.close();
});

test('names and paths that reach for other things are refused, and what is asked for stays inside', async () => {
  const { workbench, path } = await launchWithPlan();
  const { window, app } = workbench;
  const other = workspaceFile(undefined, temporaryFolder(), 'Not opened here');
  const before = contents(path);
  const tricks = [
    '../../etc/passwd',
    '/etc/passwd',
    '\\\\server\\share\\x.throughline',
    'file:///etc/passwd',
    'a\0b',
    other,
  ];
  const refused: readonly (readonly [ChannelName, unknown, string])[] = [
    ...tricks.flatMap((trick): [ChannelName, unknown, string][] => [
      ['workspace:open', { path: trick }, 'refused'],
      ['workspace:backups', { path: trick }, 'refused'],
      ['workspace:restore', { path: trick, backupId: 'x' }, 'refused'],
      ['workspace:restore', { backupId: trick }, 'not-found'],
      ['file:reveal', { path: trick }, 'refused'],
    ]),
    ['workspace:open', { path: '' }, 'invalid-input'],
    ['workspace:open', { path: 'x'.repeat(5_000) }, 'invalid-input'],
    ['workspace:create', { template: '../../etc', name: 'Plan' }, 'invalid-input'],
    ['workspace:create', { template: 'blank', name: '   ' }, 'invalid-input'],
    ['workspace:create', { template: 'blank', name: 'x'.repeat(301) }, 'invalid-input'],
    ['settings:set', { theme: 'blue' }, 'invalid-input'],
    ['window:present', { on: 'yes' }, 'invalid-input'],
    ['history:list', { limit: 0 }, 'invalid-input'],
    ['history:list', { limit: 1e9 }, 'invalid-input'],
    ['history:list', { before: 1.5 }, 'invalid-input'],
    ['history:return', { id: 2 ** 60 }, 'invalid-input'],
    ['history:plan-on', { date: '2027-02-30' }, 'invalid-input'],
    ['history:plan-on', { date: '2027-02-01T00:00:00Z' }, 'invalid-input'],
    ['history:return', { id: 999_999 }, 'refused'],
    ['packet:issue', { personIds: [] }, 'invalid-input'],
    ['packet:issue', { personIds: ['../../etc/passwd'] }, 'invalid-input'],
    ['packet:issue', { personIds: Array.from({ length: 2_001 }, () => 'p') }, 'invalid-input'],
    ['packet:issue', { personIds: ['nobody'] }, 'refused'],
    ['image:save', { kind: 'exe', suggestedName: 'x', data: 'MZ' }, 'invalid-input'],
    ['image:save', { kind: 'png', suggestedName: 'x', data: 'not a picture' }, 'invalid-input'],
    [
      'image:save',
      { kind: 'svg', suggestedName: 'x', data: '<html><script>alert(1)</script></html>' },
      'invalid-input',
    ],
    ['command:run', { name: 'objective.explode', input: {} }, 'unknown-command'],
    ['command:run', { name: '__proto__', input: {} }, 'unknown-command'],
    ['command:run', { name: 'constructor', input: {} }, 'unknown-command'],
    ['command:run', { name: '', input: {} }, 'unknown-command'],
    ['command:run', { name: 'x'.repeat(65), input: {} }, 'invalid-input'],
  ];
  for (const [channel, input, code] of refused) {
    const answer = await window.evaluate(
      ([name, value]) => (globalThis.window.throughline[name] as (input: unknown) => Promise<Result<unknown>>)(value),
      [channel, input] as const,
    );
    expect(answer, `${channel} ${JSON.stringify(input).slice(0, 80)}`).toMatchObject({ ok: false, error: { code } });
  }
  const huge = await window.evaluate(() =>
    globalThis.window.throughline['image:save']({ kind: 'svg', suggestedName: 'x', data: 'x'.repeat(85_000_000) }),
  );
  expect(huge).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(contents(path)).toEqual(before);

  // A name becomes a file name: it cannot climb out of the folder it is meant for.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      (globalThis as { suggested?: string }).suggested = defaultPath;
      return { canceled: true, filePath: '' };
    };
  });
  await window.evaluate(() =>
    globalThis.window.throughline['image:save']({ kind: 'svg', suggestedName: '../../../up', data: '<svg></svg>' }),
  );
  const suggested = await app.evaluate(() => (globalThis as { suggested?: string }).suggested ?? '');
  expect(dirname(suggested)).toBe(workbench.documents);
  const created = await window.evaluate(() =>
    globalThis.window.throughline['workspace:create']({ template: 'blank', name: '../../../tmp/Climbing' }),
  );
  expect(created.ok && dirname(created.value?.path ?? '')).toBe(workbench.documents);
  await answers(workbench);
  await workbench.close();
});

test('every command refuses inputs spoiled in any place, and nothing is written', async () => {
  test.setTimeout(180_000);
  const { workbench, path } = await launchWithPlan();
  const loaded = await workbench.window.evaluate(() => globalThis.window.throughline['workspace:load']());
  if (!loaded.ok || !loaded.value) throw new Error('The plan did not open.');
  const plan = planFromRows(loaded.value.rows);
  const random = new Random(11);
  const messages = generatedNames().flatMap((name) => {
    const good = Array.from({ length: 20 }, () => randomInput(name, random, plan)).find((input) => input !== undefined);
    const shapeless = [{}, { id: {} }, { id: '../x' }, null, 7, 'x', []];
    const bad = shapeless.filter((input) => !commands.get(name)?.schema.safeParse(input).success);
    return [...bad, ...spoiled(good)].map((input) => ({ name, input }));
  });
  expect(messages.length).toBeGreaterThan(1_000);
  const before = contents(path);
  const answered = await workbench.window.evaluate(
    async ({ messages, tooLong }) => {
      const long = 'x'.repeat(210_000);
      const grown = (value: unknown): unknown => {
        if (value === tooLong) return long;
        if (Array.isArray(value)) return value.map(grown);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, grown(item)]));
      };
      const outcomes: { code: string; message: string }[] = [];
      for (const { name, input } of messages) {
        const result = await globalThis.window.throughline['command:run']({ name, input: grown(input) });
        outcomes.push(result.ok ? { code: 'accepted', message: '' } : result.error);
      }
      return outcomes;
    },
    { messages, tooLong },
  );
  answered.forEach(({ code, message }, i) => {
    const { name, input } = messages[i] ?? {};
    const asked = `${name} ${JSON.stringify(input).slice(0, 300)}: ${message}`;
    expect(code, asked).toBe('invalid-input');
    expect(message).toMatch(new RegExp(`${name}|command:run`));
  });
  expect(contents(path)).toEqual(before);
  await answers(workbench);
  await workbench.close();
});

/** Opens windows that speak to the main process directly, without our preload, and tells what they are answered. */
async function askDirectly(
  { app }: Workbench,
  from: { readonly address: string; readonly as: 'window' | 'frame' | 'view' },
  message: string,
): Promise<{ code: string; message: string }> {
  const preload = join(temporaryFolder(), 'preload.js');
  writeFileSync(
    preload,
    "window.ask = (...message) => require('electron').ipcRenderer.invoke('throughline:call', ...message);",
  );
  return await app.evaluate(
    async ({ BrowserWindow, WebContentsView }, { address, as, preload, message }) => {
      const webPreferences = { preload, sandbox: true, contextIsolation: false, nodeIntegrationInSubFrames: true };
      const window = new BrowserWindow({ show: false, ...(as === 'view' ? {} : { webPreferences }) });
      try {
        const view = as === 'view' ? new WebContentsView({ webPreferences }) : undefined;
        if (view) window.contentView.addChildView(view);
        const contents = view?.webContents ?? window.webContents;
        await contents.loadURL(address).catch(() => undefined);
        const frame = `(async (...message) => {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<p></p>';
          document.body.append(frame);
          await new Promise((resolve) => frame.addEventListener('load', resolve));
          return frame.contentWindow.ask(...message);
        })`;
        const asked = `${as === 'frame' ? frame : 'ask'}(${message})`;
        const answer = await contents.executeJavaScript(asked);
        return answer.ok ? { code: 'accepted', message: '' } : answer.error;
      } catch (error) {
        return { code: 'not-sent', message: String(error) };
      } finally {
        window.destroy();
      }
    },
    { ...from, preload, message },
  );
}

const ourPage = 'throughline://app/index.html';

test('a message that is not of our page, or that names nothing we know, is refused by name', async () => {
  const { workbench, path } = await launchWithPlan();
  const before = contents(path);
  const change = "'command:run', { name: 'workspace.update', input: { patch: { mission: 'Hacked' } } }";

  for (const name of [
    "'workspace:delete'",
    "'__proto__'",
    "'constructor'",
    "'toString'",
    "''",
    '42',
    'null',
    '{}',
    '[]',
    "'x'.repeat(1e6)",
  ]) {
    const answer = await askDirectly(workbench, { address: ourPage, as: 'window' }, name);
    expect(answer, name).toMatchObject({
      code: 'unknown-channel',
      message: expect.stringContaining('Nothing was changed'),
    });
  }
  for (const input of [
    'new Array(4e9)',
    'new Map([[1, 2]])',
    'new Date()',
    '10n',
    'new Uint8Array(9e6)',
    '{ name: [NaN] }',
  ]) {
    const answer = await askDirectly(workbench, { address: ourPage, as: 'window' }, `'command:run', ${input}`);
    expect(['invalid-input', 'too-large'], `${input}: ${answer.message}`).toContain(answer.code);
    expect(answer.message).toContain('command:run');
  }
  const strangers = [
    { address: 'data:text/html,<body></body>', as: 'window' },
    { address: 'about:blank', as: 'window' },
    { address: 'throughline://evil/index.html', as: 'window' },
    { address: 'throughline://app.evil/index.html', as: 'window' },
    { address: ourPage, as: 'view' },
    { address: ourPage, as: 'frame' },
  ] as const;
  for (const stranger of strangers) {
    const answer = await askDirectly(workbench, stranger, change);
    expect(answer, JSON.stringify(stranger)).toMatchObject({
      code: 'forbidden-sender',
      message: expect.stringContaining('not come from the program’s own window'),
    });
  }
  expect(contents(path)).toEqual(before);
  await answers(workbench);
  await workbench.close();
});
