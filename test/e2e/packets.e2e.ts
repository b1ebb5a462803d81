import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { FilledPacket } from '../../shared/packets/packet';
import { seriousInBothThemes } from '../support/axe';
import { answerDialogs } from '../support/dialogs';
import { keyResult, objective, perform, person, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const today = '2027-03-10';
const env = { THROUGHLINE_TODAY: today };
const answers = (window: Page, kind: string): Locator => window.getByTestId(`answers-${kind}`).getByTestId('answer');
const refusal = (window: Page, words: string): Locator => window.getByRole('alert').filter({ hasText: words });
const dueCheckIns = (window: Page): Locator => window.getByTestId('due-check-ins');

/** Ewa with a value, a step and a yes or no to tell of; Ben with one value. */
function planOfTwo() {
  const asked = { current: null, measuredOn: null, ownerId: 'ewa' };
  const plan = smallPlan({
    person: [person('ewa', { name: 'Ewa Nowak' }), person('ben', { name: 'Ben Okoro' }), person('idle')],
    objective: [objective('grow', { title: 'Grow in the north', agreedOn: '2027-01-05' })],
    keyResult: [
      keyResult('customers', 'grow', { ...asked, title: 'Active customers', target: 400, unit: 'customers' }),
      keyResult('sites', 'grow', { ...asked, title: 'Site found', metric: 'yesNo', start: null, target: null }),
      keyResult('permits', 'grow', {
        ...asked,
        title: 'Permits granted',
        metric: 'milestone',
        start: null,
        target: null,
        milestones: ['Water', 'Fire'].map((title) => ({ id: title, title, done: false, dueDate: null })),
      }),
      keyResult('visits', 'grow', { ...asked, title: 'Visits made', ownerId: 'ben' }),
    ],
  });
  perform(plan, 'checkIn.add', { keyResultId: 'customers', value: 120, date: '2027-02-24' }, { today });
  return plan;
}

/** Fills a form in a browser window that knows nothing of the program and saves it; resolves with the saved file. */
async function fillInBrowser({ app }: Workbench, html: string, fields: Readonly<Record<string, string>>) {
  const saved = await app.evaluate(
    async ({ BrowserWindow }, { html, fields }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'browser', sandbox: true } });
      try {
        await window.loadURL(`data:text/html;charset=utf-8;base64,${html}`);
        return await window.webContents.executeJavaScript(`(async () => {
          const blobs = [];
          const made = URL.createObjectURL;
          URL.createObjectURL = (blob) => (blobs.push(blob), made.call(URL, blob));
          for (const [where, value] of Object.entries(${JSON.stringify(fields)})) {
            const field = document.querySelector(where);
            if (field.type === 'checkbox') field.click();
            else field.value = value;
          }
          document.getElementById('save').click();
          return blobs[0].text();
        })()`);
      } finally {
        window.destroy();
      }
    },
    { html: Buffer.from(html).toString('base64'), fields },
  );
  return saved as string;
}

async function choose(window: Page, item: 'make-forms' | 'read-form'): Promise<void> {
  await window.getByTestId('packets-menu').click();
  await window.getByTestId(item).click();
}

async function readForm(workbench: Workbench, file: string): Promise<void> {
  await answerDialogs(workbench, file);
  await choose(workbench.window, 'read-form');
}

test('check-in forms go out, one is filled in elsewhere and comes back with a conflict, and is one step to undo', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(planOfTwo())], env });
  const { window } = workbench;
  const folder = temporaryFolder();
  await window.getByTestId('place-progress').click();
  await answerDialogs(workbench, folder);
  await choose(window, 'make-forms');
  const making = window.getByTestId('make-forms-dialog');
  await expect(window.getByTestId('forms-for')).toHaveAttribute('placeholder', 'Everybody (2 people)');
  expect(await seriousInBothThemes(window)).toEqual([]);
  await making.getByRole('button', { name: 'Make 2 forms' }).click();
  await expect(making).toBeHidden();
  await expect(window.getByText('2 forms are in the folder')).toBeVisible();
  expect(readdirSync(folder).sort()).toEqual([
    'Check-in Ben Okoro 2027-03-10.html',
    'Check-in Ewa Nowak 2027-03-10.html',
  ]);
  // Made again the same day they stand beside the others, as somebody may have written on those.
  await choose(window, 'make-forms');
  await making.getByRole('button', { name: 'Make 2 forms' }).click();
  await expect(making).toBeHidden();
  expect(readdirSync(folder)).toContain('Check-in Ewa Nowak 2027-03-10 2.html');

  const html = readFileSync(join(folder, 'Check-in Ewa Nowak 2027-03-10.html'), 'utf8');
  const field = (item: string, name: string) => `[data-item="${indexOf(html, item)}"][data-field="${name}"]`;
  const saved = await fillInBrowser(workbench, html, {
    '#day': '2027-03-09',
    [field('customers', 'value')]: '180',
    [field('customers', 'confidence')]: '7',
    [field('customers', 'whatChanged')]: 'Two towns more',
    [field('sites', 'barrier')]: 'No broker in Lund',
    '[data-step="Fire"]': '',
  });
  const file = join(folder, 'answers.json');
  writeFileSync(file, saved);

  // Meanwhile somebody checks in here.
  const run = { name: 'checkIn.add', input: { keyResultId: 'customers', value: 150, date: '2027-03-08' } };
  expect((await window.evaluate((run) => globalThis.window.throughline['command:run'](run), run)).ok).toBe(true);

  await readForm(workbench, file);
  const dialog = window.getByTestId('filled-form');
  await expect(answers(window, 'new')).toHaveCount(2);
  await expect(answers(window, 'new').filter({ hasText: 'Permits granted' })).toContainText('1 of 2 steps');
  await expect(answers(window, 'new').filter({ hasText: 'Site found' })).toContainText('No broker in Lund (Medium)');
  const conflict = answers(window, 'changedHere');
  await expect(conflict).toContainText('180 customers (was 120 customers), confidence 7 of 10');
  await expect(conflict).toContainText('150 customers');
  const takeOver = conflict.getByRole('checkbox', { name: 'Take over: Active customers' });
  await expect(takeOver).not.toBeChecked();
  await expect(window.getByTestId('take-over')).toHaveText('Take over 2 answers');
  await takeOver.check();
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByTestId('take-over').click();
  await expect(dialog).toBeHidden();
  await expect(window.getByTestId('due-barriers')).toContainText('No broker in Lund');
  const customers = () =>
    window.evaluate(async () => {
      const loaded = await globalThis.window.throughline['workspace:load']();
      const rows = loaded.ok ? loaded.value?.rows : undefined;
      return {
        now: rows?.keyResult.find(({ id }) => id === 'customers')?.current,
        checkIns: rows?.checkIn.length,
        by: rows?.checkIn.find(({ value }) => value === 180)?.personId,
      };
    });
  expect(await customers()).toEqual({ now: 180, checkIns: 4, by: 'ewa' });

  // Read once more, it has nothing new to say.
  await readForm(workbench, file);
  await expect(answers(window, 'alreadyThere')).toHaveCount(3);
  await expect(window.getByTestId('take-over')).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await window.keyboard.press('Control+z');
  await expect(window.getByTestId('due-barriers')).not.toContainText('No broker in Lund');
  expect(await customers()).toEqual({ now: 150, checkIns: 2, by: undefined });
  await expect(dueCheckIns(window)).toContainText('Permits granted');
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('answers of another plan, altered ones and other files are refused in words, and nothing changes', async () => {
  const path = workspaceFile(planOfTwo());
  const folder = temporaryFolder();
  const form = join(folder, 'form.html');
  const saved = await savedAnswers(path, form);
  const altered: FilledPacket = JSON.parse(saved);
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const doctored = write(
    'doctored.json',
    JSON.stringify({ ...altered, issued: { ...altered.issued, personId: 'ben', person: 'Ben Okoro' } }),
  );
  const good = write('good.json', saved);

  const other = await launchWorkbench({ args: [workspaceFile(planOfTwo())], env });
  await other.window.getByTestId('place-progress').click();
  await readForm(other, good);
  await expect(refusal(other.window, 'That check-in belongs to another plan.')).toBeVisible();
  await expect(other.window.getByTestId('filled-form')).toBeHidden();
  await other.close();
  expect(other.problems).toEqual([]);

  const workbench = await launchWorkbench({ args: [path], env });
  const { window } = workbench;
  await window.getByTestId('place-progress').click();
  await readForm(workbench, doctored);
  await expect(refusal(window, 'What went out with that check-in was altered')).toBeVisible();
  await readForm(workbench, form);
  await expect(refusal(window, 'pick the file that the form saved')).toBeVisible();
  await readForm(workbench, join(folder, 'gone.json'));
  await expect(refusal(window, 'gone.json is not there any more')).toBeVisible();
  await expect(window.getByTestId('filled-form')).toBeHidden();
  const history = await window.evaluate(() => globalThis.window.throughline['history:list']({}));
  expect(history).toMatchObject({ ok: true, value: [] });
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('several forms are read one after another; a day still to come is asked about, a file that is none keeps nothing back', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(planOfTwo())], env });
  const { window } = workbench;
  const folder = temporaryFolder();
  await window.getByTestId('place-progress').click();
  await answerDialogs(workbench, folder);
  await choose(window, 'make-forms');
  await window.getByRole('button', { name: 'Make 2 forms' }).click();
  await expect(window.getByTestId('make-forms-dialog')).toBeHidden();
  const fill = async (name: string, item: string, value: string, day: string): Promise<string> => {
    const html = readFileSync(join(folder, `Check-in ${name} 2027-03-10.html`), 'utf8');
    const field = `[data-item="${indexOf(html, item)}"][data-field="value"]`;
    const file = join(folder, `${name}.json`);
    writeFileSync(file, await fillInBrowser(workbench, html, { '#day': day, [field]: value }));
    return file;
  };
  const ewa = await fill('Ewa Nowak', 'customers', '180', '2072-03-09');
  const ben = await fill('Ben Okoro', 'visits', '12', '2027-03-09');
  const holiday = join(folder, 'holiday.json');
  writeFileSync(holiday, '{"sun": true}');

  await answerDialogs(workbench, ewa, holiday, ben);
  await choose(window, 'read-form');
  await expect(refusal(window, '1 file could not be read. holiday.json: That is not a filled check-in.')).toBeVisible();
  await expect(window.getByRole('dialog', { name: 'Answers of Ewa Nowak (1 of 2)' })).toBeVisible();
  await expect(window.getByTestId('take-over')).toBeDisabled();
  const day = window.getByTestId('meant-day').getByRole('textbox');
  await expect(window.getByTestId('meant-day')).toContainText('which is still to come. Which day is meant?');
  await day.fill('2027-03-11');
  await day.press('Enter');
  await expect(window.getByTestId('meant-day')).toContainText('Choose today or a day before.');
  await expect(window.getByTestId('take-over')).toBeDisabled();
  await day.fill('2027-03-09');
  await day.press('Enter');
  await expect(answers(window, 'new')).toContainText('180 customers');
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByTestId('take-over').click();

  await expect(window.getByRole('dialog', { name: 'Answers of Ben Okoro (2 of 2)' })).toBeVisible();
  await expect(window.getByTestId('leave-out')).toHaveCount(0);
  await window.getByTestId('take-over').click();
  await expect(window.getByTestId('filled-form')).toBeHidden();
  const checkIns = await window.evaluate(async () => {
    const loaded = await globalThis.window.throughline['workspace:load']();
    return loaded.ok
      ? loaded.value?.rows.checkIn.map(({ value, date, personId }) => [value, date, personId])
      : undefined;
  });
  expect(checkIns).toContainEqual([180, '2027-03-09', 'ewa']);
  expect(checkIns).toContainEqual([12, '2027-03-09', 'ben']);
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

/** Makes one form of a plan that is open for reading only, which still can; fills it in and tells what was saved. */
async function savedAnswers(path: string, form: string): Promise<string> {
  const holder = await launchWorkbench({ args: [path], env });
  const reader = await launchWorkbench({ args: [path], env });
  const { window } = reader;
  await window.getByTestId('place-progress').click();
  await window.getByTestId('packets-menu').click();
  await expect(window.getByTestId('make-forms')).toBeVisible();
  await expect(window.getByTestId('read-form')).toBeHidden();
  await answerDialogs(reader, form);
  await window.getByTestId('make-forms').click();
  await window.getByTestId('forms-for').click();
  await window.keyboard.type('Ewa');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Make the form' }).click();
  await expect(window.getByText('The form is saved as form.html.')).toBeVisible();
  const refused = await window.evaluate(() => globalThis.window.throughline['packet:read']());
  expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } });
  const html = readFileSync(form, 'utf8');
  const answered = await fillInBrowser(reader, html, {
    [`[data-item="${indexOf(html, 'customers')}"][data-field="value"]`]: '180',
  });
  for (const each of [reader, holder]) await each.close();
  return answered;
}

/** Where a key result stands on a form. */
function indexOf(html: string, keyResultId: string): number {
  const data = /<script id="packet" type="application\/json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const { issued } = JSON.parse(data) as Pick<FilledPacket, 'issued'>;
  const at = issued.items.findIndex((item) => item.keyResultId === keyResultId);
  if (at < 0) throw new Error(`The form does not ask about ${keyResultId}.`);
  return at;
}
