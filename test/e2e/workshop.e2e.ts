import type { Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import { seriousInBothThemes } from '../support/axe';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

/** What the clock shows, in seconds. */
async function seconds(window: Page): Promise<number> {
  const shown = (await window.getByTestId('clock').textContent()) ?? '';
  const [minutes = 0, rest = 0] = shown.split(':').map(Number);
  return minutes * 60 + rest;
}

test('an agenda is planned: from a template, changed, and refused when it makes no sense', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Plan a day'))] });
  const { window } = workbench;
  await window.getByTestId('place-workshop').click();
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByTestId('template-goalSetting').click();
  const steps = window.getByTestId('agenda-step');
  await expect(steps).toHaveCount(5);
  await expect(window.getByTestId('agenda')).toContainText('5 steps, 1 h');

  await window.getByLabel('Minutes: Owners').fill('25');
  await window.getByLabel('Minutes: Owners').press('Enter');
  await expect(window.getByTestId('agenda')).toContainText('5 steps, 1 h 15 min');
  // Zero and absurd lengths become the nearest that can be.
  await window.getByLabel('Minutes: Owners').fill('0');
  await window.getByLabel('Minutes: Owners').press('Enter');
  await expect(window.getByLabel('Minutes: Owners')).toHaveValue('1');
  await window.getByTestId('add-step').fill('Dinner');
  await window.getByTestId('add-step').press('Enter');
  await expect(steps).toHaveCount(6);
  await window.getByTestId('reorder-handle').last().focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Space');
  await expect(steps.nth(4).getByLabel('Step')).toHaveValue('Dinner');
  expect(await seriousInBothThemes(window)).toEqual([]);

  // An agenda without a step cannot begin.
  await window.getByRole('button', { name: 'All sessions' }).click();
  await window.getByTestId('template-own').click();
  await window.getByRole('button', { name: 'Remove Welcome' }).click();
  await expect(steps).toHaveCount(0);
  await expect(window.getByTestId('begin-session')).toBeDisabled();
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('a session runs, survives a kill in the same step with the same clock, and writes its minutes', async () => {
  const path = workspaceFile(blankPlan('Our day'));
  const first = await launchWorkbench({ args: [path] });
  const { window } = first;
  await window.getByTestId('place-workshop').click();
  await window.getByTestId('template-halfDaySwot').click();
  await window.getByTestId('add-attendee').fill('Ada Byron');
  await window.getByTestId('add-attendee').press('Enter');
  await expect(window.getByTestId('attendance')).toContainText('Ada Byron');
  await window.getByTestId('begin-session').click();
  await expect(window.getByTestId('running-session')).toContainText('Step 1 of');
  await window.getByTestId('add-minute').click();
  await expect.poll(() => seconds(window)).toBeGreaterThan(15 * 60);
  await window.getByTestId('next-step').click();
  await expect(window.getByTestId('running-session')).toContainText('Step 2 of');
  expect(await seriousInBothThemes(window)).toEqual([]);

  // The place of the step, the bar over it, and notes from anywhere by key.
  await window.getByTestId('open-step-place').click();
  await expect(window.getByTestId('swot-board')).toBeVisible();
  await expect(window.getByTestId('session-bar')).toContainText('Strengths and weaknesses, in silence');
  await window.keyboard.press('ControlOrMeta+Shift+D');
  await window.getByTestId('quick-title').fill('We meet monthly');
  await window.getByTestId('quick-why').fill('A quarter is too long to wait.');
  await window.getByRole('button', { name: 'Note it' }).click();
  await expect(window.getByTestId('quick-note')).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Shift+A');
  await window.keyboard.type('Book the room');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('quick-note')).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Shift+P');
  await window.keyboard.type('Do we need a second plant?');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('quick-note')).toHaveCount(0);

  await window.getByTestId('place-workshop').click();
  await window.getByTestId('pause-timer').click();
  await expect(window.getByTestId('resume-timer')).toBeVisible();
  const before = await seconds(window);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  const again = second.window;
  await again.getByTestId('place-workshop').click();
  await expect(again.getByTestId('running-session')).toContainText('Step 2 of');
  await expect(again.getByTestId('resume-timer')).toBeVisible();
  expect(await seconds(again)).toBe(before);
  await again.getByTestId('resume-timer').click();
  await expect.poll(() => seconds(again)).toBeLessThan(before);

  await again.getByRole('button', { name: 'Close the session' }).click();
  const minutes = again.getByTestId('minutes');
  await expect(minutes).toHaveValue(/Ada Byron/);
  for (const words of [
    'We meet monthly',
    'A quarter is too long to wait.',
    'Book the room',
    'second plant',
    'skipped',
  ]) {
    await expect(minutes).toHaveValue(new RegExp(words));
  }
  expect(await seriousInBothThemes(again)).toEqual([]);
  await minutes.fill('## Minutes\nShort and by hand.');
  await minutes.press('Control+Enter');
  await again.getByRole('button', { name: 'Write them anew from what happened' }).click();
  await expect(minutes).toHaveValue(/Book the room/);
  await again.getByTestId('toast-undo').click();
  await expect(minutes).toHaveValue(/by hand/);
  expect(second.problems).toEqual([]);
  await second.close();
});

test('the projector window shows the clean view of where the laptop is', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Two windows'))] });
  const { window, app } = workbench;
  await window.getByTestId('place-workshop').click();
  await window.getByTestId('template-goalSetting').click();
  await window.getByTestId('begin-session').click();
  const opened = app.waitForEvent('window');
  await window.getByTestId('projector').click();
  const projector = await opened;
  await expect(projector.getByTestId('clock')).toBeVisible();
  await expect(projector.getByTestId('place-swot')).toHaveCount(0);
  await window.getByTestId('place-swot').click();
  await expect(projector.getByTestId('swot-board')).toBeVisible();
  await window.getByTestId('add-threat').fill('Steel prices');
  await window.getByTestId('add-threat').press('Enter');
  await expect(projector.getByText('Steel prices')).toBeVisible();
  // The laptop keeps its controls.
  await expect(window.getByTestId('session-bar')).toBeVisible();
  await window.getByTestId('place-workshop').click();
  const closed = projector.waitForEvent('close');
  await window.getByTestId('projector').click();
  await closed;
  await expect(window.getByTestId('projector')).toHaveText('Projector window');
  await workbench.close();
});
