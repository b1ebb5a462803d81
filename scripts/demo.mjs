import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot, runScript, SetupError } from './lib/project.mjs';
import { answerSaveDialog, goToPlace, openSamplePlan, samplePlanDay } from './lib/sample-plan.mjs';
import { launchWorkbench } from './lib/workbench.mjs';

const folder = join(projectRoot, 'out', 'demo');

// What the workbench is for, on the sample plan and in the real window: the board, the graph, the plan as a PDF.
await runScript(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const workbench = await launchWorkbench({ size: { width: 1920, height: 1080 }, env: samplePlanDay });
  try {
    await openSamplePlan(workbench.window);
    await picture(workbench, 'swot', 'board.png');
    await picture(workbench, 'alignment', 'graph.png');
    await exportDocument(workbench, join(folder, 'strategic-plan.pdf'));
  } finally {
    await workbench.close();
  }
});

async function picture({ window }, place, name) {
  await goToPlace(window, place);
  const path = join(folder, name);
  await window.screenshot({ path });
  process.stdout.write(`${path}\n`);
}

async function exportDocument({ app, window }, path) {
  await answerSaveDialog(app, path);
  await goToPlace(window, 'document');
  await window.getByTestId('export-pdf').click();
  // The file appears only when it is complete.
  const deadline = Date.now() + 120_000;
  while (!existsSync(path)) {
    if (Date.now() > deadline)
      throw new SetupError(`the PDF was not written: ${await window.getByRole('alert').allInnerTexts()}`);
    await wait(100);
  }
  process.stdout.write(`${path}\n`);
}
