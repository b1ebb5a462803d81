import type { Locator, Page } from '@playwright/test';
import type { Plan } from '../../shared/plan';
import { chooseMenu } from '../support/dialogs';
import { largePlan } from '../support/large-plan';
import { initiative, perform, person, smallPlan } from '../support/small-plan';
import { expectAccessible, readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const row = (window: Page, id: string): Locator => window.locator(`[role="row"][data-initiative="${id}"]`);
const bar = (window: Page, id: string): Locator => row(window, id).getByTestId('timeline-bar');
const arrows = (window: Page): Locator => window.getByTestId('timeline-arrow');
const readout = (window: Page): Locator => window.getByTestId('timeline-readout');
const announced = (window: Page): Locator => window.locator('#announcer');
/** On the scale of months a day is five pixels wide. */
const day = 5;

function plan(): Plan {
  return smallPlan({
    person: [person('ann', { name: 'Ann Lee' })],
    initiative: [
      initiative('lease', {
        title: 'Sign the lease',
        ownerId: 'ann',
        startDate: '2027-01-04',
        dueDate: '2027-01-15',
        status: 'notStarted',
      }),
      initiative('fit', { title: 'Fit out the depot', position: 2, startDate: '2027-01-20', dueDate: '2027-01-29' }),
      initiative('open', { title: 'Open the depot', position: 3, startDate: '2027-02-01', dueDate: '2027-02-05' }),
      initiative('hire', { title: 'Hire drivers', position: 4, startDate: '2027-02-10', dueDate: '2027-03-20' }),
      initiative('idea', { title: 'Lease a second van', position: 5 }),
    ],
    initiativeDependency: [
      { id: 'd1', initiativeId: 'fit', dependsOnId: 'lease' },
      { id: 'd2', initiativeId: 'open', dependsOnId: 'fit' },
    ],
  });
}

async function openTimeline(today = '2027-01-08', path = workspaceFile(plan()), home?: string) {
  const workbench = await launchWorkbench({ args: [path], env: { THROUGHLINE_TODAY: today }, ...(home && { home }) });
  await chooseMenu(workbench, 'action-timeline');
  await workbench.window.getByTestId('timeline').waitFor();
  return workbench;
}

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the timeline');
  return box;
};

/** Takes something by its middle, or by a place from its left end, and carries it by so many days. */
async function carry(window: Page, held: Locator, days: number, from?: number): Promise<void> {
  const box = await boxOf(held);
  const x = box.x + (from ?? box.width / 2);
  const y = box.y + box.height / 2;
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(x + Math.sign(days) * 7, y);
  await window.mouse.move(x + days * day, y, { steps: 4 });
}

test('a bar is moved by mouse: what waits is pushed along, shown before and told after, and one Undo takes all back', async () => {
  const path = workspaceFile(plan());
  const first = await openTimeline('2027-01-08', path);
  const { window } = first;
  await expect(row(window, 'lease')).toContainText('Ann Lee');
  await expect(row(window, 'lease')).toContainText('4–15 Jan 2027, 12 days');
  await expect(arrows(window)).toHaveCount(2);

  await carry(window, bar(window, 'lease'), 10);
  await expect(readout(window)).toHaveText('14–25 Jan 2027 · moves 2 that wait for it');
  await expect(row(window, 'fit')).toContainText('26 Jan – 4 Feb 2027');
  await expect(row(window, 'open')).toContainText('5–9 Feb 2027');
  await window.mouse.up();
  await expect(announced(window)).toHaveText('“Sign the lease” is now 14–25 Jan 2027 and moved 2 that wait for it');
  await expect(row(window, 'open')).toContainText('5–9 Feb 2027');
  await window.getByTestId('toast-undo').click();
  await expect(row(window, 'lease')).toContainText('4–15 Jan 2027');
  await expect(row(window, 'fit')).toContainText('20–29 Jan 2027');
  await expect(row(window, 'open')).toContainText('1–5 Feb 2027');

  // Its end stretches it; Esc while dragging leaves it as it is.
  const width = (await boxOf(bar(window, 'lease'))).width;
  await carry(window, bar(window, 'lease'), 3, width - 2);
  await window.mouse.up();
  await expect(row(window, 'lease')).toContainText('4–18 Jan 2027, 15 days');
  await expect(row(window, 'fit')).toContainText('20–29 Jan 2027');
  await carry(window, bar(window, 'lease'), 30);
  await expect(readout(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(readout(window)).toBeHidden();
  await expect(row(window, 'lease')).toContainText('4–18 Jan 2027');

  // It stops where what it waits for ends, and says so.
  await carry(window, bar(window, 'fit'), -15);
  await expect(readout(window)).toHaveText('19–28 Jan 2027 · Waits for “Sign the lease” until 18 Jan 2027');
  await window.mouse.up();
  await expect(row(window, 'fit')).toContainText('19–28 Jan 2027');

  expect(first.problems).toEqual([]);
  await first.kill();
  const second = await openTimeline('2027-01-08', path, first.home);
  await expect(row(second.window, 'lease')).toContainText('4–18 Jan 2027');
  await expect(row(second.window, 'fit')).toContainText('19–28 Jan 2027');
  await second.close();
});

test('a finger scrolls, and after a rest moves a bar', async () => {
  const { window, close, problems } = await openTimeline();
  const touch = await window.context().newCDPSession(window);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const box = await boxOf(bar(window, 'hire'));
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await at('touchStart', start);
  await expect(bar(window, 'hire')).toHaveAttribute('data-lifted', 'pointer');
  await at('touchMove', { x: start.x + 10, y: start.y });
  await at('touchMove', { x: start.x + 7 * day, y: start.y });
  await expect(readout(window)).toHaveText('17 Feb – 27 Mar 2027');
  await at('touchEnd');
  await expect(row(window, 'hire')).toContainText('17 Feb – 27 Mar 2027');
  expect(problems).toEqual([]);
  await close();
});

test('bars are moved by keyboard alone: days, weeks, the end; it stops where it must; keys are not lost', async () => {
  const { window, close, problems } = await openTimeline();
  const { keyboard } = window;
  await keyboard.press('ArrowDown');
  await expect(row(window, 'lease')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row(window, 'fit')).toBeFocused();
  await keyboard.press('Space');
  await expect(announced(window)).toContainText('Picked up “Fit out the depot”, 20–29 Jan 2027.');
  await keyboard.press('ArrowRight');
  await expect(announced(window)).toHaveText('21–30 Jan 2027');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+ArrowRight');
  await expect(announced(window)).toHaveText('28 Jan – 7 Feb 2027 · moves one that waits for it');
  await keyboard.press('Control+ArrowLeft');
  await keyboard.press('Control+ArrowLeft');
  await expect(announced(window)).toHaveText('16–26 Jan 2027 · Waits for “Sign the lease” until 15 Jan 2027');
  await keyboard.press('Escape');
  await expect(row(window, 'fit')).toContainText('20–29 Jan 2027');
  await expect(row(window, 'fit')).toBeFocused();

  // Moved, dropped, and at once on to the next one.
  for (const key of ['Space', 'ArrowRight', 'Enter', 'End', 'Space', 'ArrowLeft', 'ArrowLeft', 'Space']) {
    await keyboard.press(key);
  }
  await expect(row(window, 'fit')).toContainText('21–30 Jan 2027');
  await expect(row(window, 'hire')).toContainText('8 Feb – 18 Mar 2027');
  await expect(row(window, 'hire')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(row(window, 'hire')).toContainText('10 Feb – 20 Mar 2027');
  await keyboard.press('Control+z');
  await expect(row(window, 'fit')).toContainText('20–29 Jan 2027');
  await row(window, 'fit').focus();
  await keyboard.press('Enter');
  await expect(window.getByTestId('inspector').getByLabel('Title')).toHaveValue('Fit out the depot');
  expect(problems).toEqual([]);
  await close();
});

test('a line from a bar to another one makes it wait; where it begins too soon it can be moved behind', async () => {
  const { window, close, problems } = await openTimeline();
  const connect = async (from: string, to: string): Promise<void> => {
    await row(window, from).hover();
    const start = await boxOf(row(window, from).locator('[data-grip="connect"]'));
    const end = await boxOf(bar(window, to));
    await window.mouse.move(start.x + 7, start.y + 7);
    await window.mouse.down();
    await window.mouse.move(start.x + 20, start.y + 7);
    await window.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
  };
  await connect('open', 'hire');
  await expect(readout(window)).toHaveText('Let go: “Hire drivers” waits for “Open the depot”');
  await window.mouse.up();
  await expect(arrows(window)).toHaveCount(3);
  await window.getByTestId('toast-undo').click();
  await expect(arrows(window)).toHaveCount(2);

  // In a circle they would wait for each other.
  await connect('open', 'lease');
  await expect(readout(window)).toHaveText(/wait for each other/);
  await window.mouse.up();
  await expect(arrows(window)).toHaveCount(2);

  // One that begins too soon is drawn so until it is moved.
  await connect('hire', 'open');
  await window.mouse.up();
  await expect(arrows(window)).toHaveCount(3);
  await expect(arrows(window).filter({ hasText: 'begins too soon' })).toHaveAttribute('data-state', 'broken');
  await window.getByTestId('move-behind').click();
  await expect(row(window, 'open')).toContainText('21–25 Mar 2027');
  await expect(arrows(window).filter({ hasText: 'begins too soon' })).toHaveCount(0);
  expect(problems).toEqual([]);
  await close();
});

test('what has no dates is dragged onto the calendar, or gets them by keyboard', async () => {
  const { window, close, problems } = await openTimeline();
  const chip = window.getByTestId('undated').filter({ hasText: 'Lease a second van' });
  const from = await boxOf(chip);
  const under = await boxOf(bar(window, 'hire'));
  await window.mouse.move(from.x + 40, from.y + 10);
  await window.mouse.down();
  await window.mouse.move(from.x + 50, from.y - 10);
  await window.mouse.move(under.x + 2, under.y + 60, { steps: 4 });
  await expect(readout(window)).toHaveText('10–23 Feb 2027');
  await window.mouse.up();
  await expect(row(window, 'idea')).toContainText('10–23 Feb 2027, 14 days');
  await expect(chip).toHaveCount(0);
  await window.keyboard.press('Control+z');

  await chip.focus();
  await window.keyboard.press('Space');
  await expect(announced(window)).toContainText('Picked up “Lease a second van”, 8–21 Jan 2027.');
  await window.keyboard.press('Control+ArrowRight');
  await window.keyboard.press('Enter');
  await expect(row(window, 'idea')).toContainText('15–28 Jan 2027');
  await expect(row(window, 'idea')).toBeFocused();

  await window.getByTestId('add-undated').fill('Paint the gate');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('undated')).toHaveText(['Paint the gate']);
  expect(problems).toEqual([]);
  await close();
});

test('days typed into the details push what waits along too, and are refused where it would begin too soon', async () => {
  const { window, close, problems } = await openTimeline();
  const details = window.getByTestId('inspector');
  await bar(window, 'lease').click();
  await details.getByLabel('Due', { exact: true }).fill('25/1/2027');
  await window.keyboard.press('Enter');
  await expect(row(window, 'lease')).toContainText('4–25 Jan 2027');
  await expect(row(window, 'fit')).toContainText('26 Jan – 4 Feb 2027');
  await expect(window.getByTestId('toast-undo')).toBeVisible();
  await window.keyboard.press('Escape');
  await bar(window, 'fit').click();
  await details.getByLabel('Start', { exact: true }).fill('20/1/2027');
  await window.keyboard.press('Enter');
  await expect(details).toContainText('“Sign the lease”');
  await expect(row(window, 'fit')).toContainText('26 Jan – 4 Feb 2027');
  expect(problems).toEqual([]);
  await close();
});

test('what is critical and late is marked in words; a thousand rows are only drawn where one looks', async () => {
  // With a gap before it, the lease could still slip; now it cannot.
  const tight = plan();
  perform(tight, 'initiative.reschedule', { id: 'lease', startDate: '2027-01-04', dueDate: '2027-01-19' });
  perform(tight, 'initiative.reschedule', { id: 'fit', startDate: '2027-01-20', dueDate: '2027-01-31' });
  const late = await openTimeline('2027-01-20', workspaceFile(tight));
  await expect(row(late.window, 'lease').getByTestId('critical-late')).toHaveText('Critical and late');
  await expect(bar(late.window, 'fit')).toHaveAttribute('data-critical', 'true');
  await expect(row(late.window, 'fit')).toContainText('Critical');
  await expect(bar(late.window, 'hire')).not.toHaveAttribute('data-critical');
  await late.close();

  const many = largePlan({ objectives: 20, keyResultsEach: 2, swotItems: 4, people: 20, teams: 4, initiatives: 1_000 });
  const { window, close, problems } = await openTimeline('2027-02-15', workspaceFile(many));
  const rows = window.getByTestId('timeline-row');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(60);
  await rows.first().focus();
  await window.keyboard.press('End');
  const last = await window.getByTestId('timeline').getAttribute('aria-rowcount');
  await expect(window.locator('[role="row"]:focus')).toHaveAttribute('aria-rowindex', String(last));
  expect(await rows.count()).toBeLessThan(60);
  expect(problems).toEqual([]);
  await close();
});

test('the timeline is for everybody, and can be read from the back of the room', async () => {
  const workbench = await openTimeline('2027-01-20');
  const { window } = workbench;
  await bar(window, 'fit').click();
  await expect(window.getByTestId('inspector')).toBeVisible();
  await expectAccessible(window);
  for (const scale of ['Weeks', 'Quarters']) {
    await window.getByTestId('timeline-scale').getByText(scale).click();
    await readableFromFar(workbench, 'main');
  }
  await workbench.close();
});
