import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureRuntime } from './lib/ensure-runtime.mjs';
import { projectRoot, runScript } from './lib/project.mjs';
import { goToPlace, openSamplePlan, samplePlanDay, settled } from './lib/sample-plan.mjs';
import { withDisplay } from './lib/virtual-display.mjs';
import { launchWorkbench } from './lib/workbench.mjs';

const folder = join(projectRoot, 'docs', 'pictures');

// `npm run screenshots`: the README's pictures, taken from the real program with the sample plan.
await runScript(async () => {
  await ensureRuntime();
  await ensureBuilt();
  mkdirSync(folder, { recursive: true });
  await withDisplay(async (env) => {
    const workbench = await launchWorkbench({ size: { width: 1440, height: 900 }, env: { ...env, ...samplePlanDay } });
    try {
      await picture(workbench.window, 'welcome');
      await openSamplePlan(workbench.window);
      for (const place of ['swot', 'stakeholders', 'strategy', 'goals', 'alignment', 'dashboard', 'document']) {
        await goToPlace(workbench.window, place);
        await picture(workbench.window, place);
        if (place === 'goals') {
          await workbench.window.getByTestId('goals-tabs').getByText('Action plan').click();
          await workbench.window.getByTestId('action-views').getByText('Timeline').click();
          await picture(workbench.window, 'action-plan');
        }
      }
      await goToPlace(workbench.window, 'progress');
      await workbench.window
        .getByTestId('due-check-ins')
        .getByTestId('due')
        .first()
        .getByRole('button')
        .first()
        .click();
      await workbench.window.getByTestId('pace-chart').waitFor();
      await picture(workbench.window, 'progress');
      await goToPlace(workbench.window, 'review');
      await workbench.window.getByTestId('objective-review').waitFor();
      await picture(workbench.window, 'review');
      await workbench.window.getByTestId('review-tabs').getByText('What changed').click();
      await workbench.window.getByTestId('changes-view').getByText('Side by side').click();
      await workbench.window.getByTestId('sides').waitFor();
      await picture(workbench.window, 'changes');
      await goToPlace(workbench.window, 'workshop');
      await workbench.window.getByTestId('template-fullDayStrategy').click();
      await workbench.window.getByTestId('begin-session').click();
      await workbench.window.getByTestId('pause-timer').waitFor();
      await picture(workbench.window, 'workshop');
    } finally {
      await workbench.close();
    }
    // A running session leaves no room for a meeting: it has a plan of its own.
    const another = await launchWorkbench({ size: { width: 1440, height: 900 }, env: { ...env, ...samplePlanDay } });
    try {
      await openSamplePlan(another.window);
      await goToPlace(another.window, 'progress');
      await another.window.getByTestId('progress-tabs').getByText('Meeting', { exact: true }).click();
      await another.window.getByTestId('meeting-whose').click();
      await another.window.keyboard.type('Operations');
      await another.window.keyboard.press('Enter');
      await another.window.getByTestId('start-meeting').click();
      await another.window.getByTestId('meeting-objective').waitFor();
      await picture(another.window, 'meeting');
    } finally {
      await another.close();
    }
  });
});

async function picture(window, name) {
  await settled(window);
  const path = join(folder, `${name}.png`);
  await window.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
