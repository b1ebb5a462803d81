import type { Page } from '@playwright/test';
import { seriousInBothThemes } from '../support/axe';
import { decision, objective, person, smallPlan, swotItem } from '../support/small-plan';
import { readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const file = (): string =>
  workspaceFile(
    smallPlan({
      person: [person('ana', { name: 'Ana Berg' }), person('bo', { name: 'Bo Lind' })],
      objective: [objective('win', { title: 'Win ten hospitals' })],
      swotItem: [swotItem('steel', { title: 'Steel prices rise' })],
      decision: [
        decision('old', { title: 'We buy no second plant', decidedOn: '2027-01-10', lookAgainOn: '2027-02-10' }),
        decision('later', { title: 'We stay in the north', decidedOn: '2027-01-10', lookAgainOn: '2027-09-01' }),
      ],
    }),
  );
const day = { THROUGHLINE_TODAY: '2027-02-15' };

/** A field of the inspector, filled and left. */
async function fill(window: Page, label: string, text: string): Promise<void> {
  await window.getByTestId('inspector').getByLabel(label, { exact: true }).fill(text);
  await window.getByTestId('inspector').getByLabel(label, { exact: true }).blur();
}

test('a decision is written down with its reasons, people, day for another look and what it is about, and kept', async () => {
  const path = file();
  const first = await launchWorkbench({ args: [path], env: day });
  const { window } = first;
  await window.getByTestId('place-decisions').click();
  await expect(window.getByTestId('decision-count')).toHaveText('2 decisions');
  await window.getByTestId('add-decision').fill('We leave the retail business');
  await window.keyboard.press('Enter');
  const card = window.getByTestId('decision').filter({ hasText: 'We leave the retail business' });
  await expect(card).toContainText('Decided on 15 Feb 2027');
  const details = window.getByTestId('inspector');

  await window.getByTestId('decision-decided').fill('All four shops are sold by June 2028.');
  await window.getByTestId('decision-why').fill('Three years of losses.');
  await window.getByTestId('decision-alternatives').fill('A franchise: nobody asked for one.');
  await window.getByTestId('decision-alternatives').blur();
  await details.getByLabel('Who decided', { exact: true }).click();
  await window.getByRole('option', { name: 'Ana Berg' }).click();
  await window.getByRole('option', { name: 'Bo Lind' }).click();
  await window.keyboard.press('Escape');
  await fill(window, 'Others who decided', 'the supervisory board');
  await fill(window, 'Look at it again on', '1 Oct 2027');
  await details.getByLabel('Link a card, option, objective…', { exact: true }).click();
  await window.getByRole('option', { name: 'Objective: Win ten hospitals' }).click();
  await details.getByLabel('Link a card, option, objective…', { exact: true }).click();
  await window.getByRole('option', { name: 'SWOT card: Steel prices rise' }).click();

  await expect(card).toContainText('All four shops are sold by June 2028.');
  await expect(card).toContainText('by Ana Berg, Bo Lind and the supervisory board');
  await expect(card).toContainText('another look on 1 Oct 2027');
  await expect(card).toContainText('2 items');
  expect(await seriousInBothThemes(window)).toEqual([]);

  // Changed, taken back, unlinked; and from the decision to what it is about.
  await fill(window, 'Decision', 'We leave the retail business by 2028');
  await expect(window.getByTestId('decisions-decided')).toContainText('by 2028');
  await window.keyboard.press('Control+z');
  await expect(window.getByTestId('decisions-decided')).not.toContainText('business by 2028');
  await details.getByRole('button', { name: 'Remove the link to Steel prices rise' }).click();
  await expect(card).toContainText('1 item');
  await details
    .getByRole('button', { name: /Win ten hospitals/ })
    .first()
    .click();
  await expect(window.locator('main')).toHaveAttribute('data-place', 'goals');
  await expect(details).toContainText('Win ten hospitals');
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path], env: day });
  await second.window.getByTestId('place-decisions').click();
  await second.window.getByTestId('decision').filter({ hasText: 'We leave the retail business' }).click();
  await expect(second.window.getByTestId('decision-alternatives')).toHaveValue('A franchise: nobody asked for one.');
  await second.window.getByRole('button', { name: 'Delete this decision' }).click();
  // It is linked, so one is asked first.
  await expect(second.window.getByTestId('ask-deletion')).toContainText('It is linked to 2 people and 1 objective.');
  await second.window.getByTestId('delete-linked').click();
  await expect(second.window.getByTestId('decision-count')).toHaveText('2 decisions');
  await second.window.getByTestId('toast-undo').click();
  await expect(second.window.getByTestId('decision-count')).toHaveText('3 decisions');
  expect(second.problems).toEqual([]);
  await second.close();
});

test('what is due for another look is shown at start; looked at, it stands until another day or is replaced', async () => {
  const path = file();
  const workbench = await launchWorkbench({ args: [path], env: day });
  const { window } = workbench;
  await expect(window.getByTestId('due-decisions')).toContainText('One decision is due for another look.');
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByTestId('due-decisions').getByRole('button', { name: 'Show' }).click();
  await expect(window.getByTestId('due-decisions')).toHaveCount(0);
  await expect(window.getByTestId('decisions-due')).toContainText('We buy no second plant');
  await expect(window.getByTestId('decisions-due')).toContainText('Another look was due on 10 Feb 2027');
  await readableFromFar(workbench, 'main');

  const look = window.getByTestId('another-look');
  await look.getByLabel('What speaks for that today').fill('Orders still fit one plant.');
  await look.getByLabel('Look again on', { exact: true }).fill('1 Feb 2028');
  await look.getByLabel('Look again on', { exact: true }).press('Enter');
  await look.getByRole('button', { name: 'It stands' }).click();
  await expect(window.getByTestId('decisions-due')).toHaveCount(0);
  await expect(window.getByTestId('decisions-decided')).toContainText('another look on 1 Feb 2028');
  await expect(window.getByTestId('decision-why')).toHaveValue(/Orders still fit one plant/);
  await window.getByTestId('toast-undo').click();
  await expect(window.getByTestId('decisions-due')).toHaveCount(1);
  await look.getByRole('button', { name: 'Replaced' }).click();
  await expect(window.getByTestId('decisions-past')).toContainText('We buy no second plant');
  await workbench.close();

  // Nothing is due any more, so nothing is shown at the next start.
  const again = await launchWorkbench({ args: [path], env: day });
  await again.window.getByTestId('place-swot').waitFor();
  await expect(again.window.getByTestId('due-decisions')).toHaveCount(0);
  await again.close();
  expect(workbench.problems).toEqual([]);
});
