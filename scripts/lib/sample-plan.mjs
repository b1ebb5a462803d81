/**
 * The day on which demonstrations and pictures play: the one the sample plan was written for, so that they come out the same
 * whenever they are made.
 */
export const samplePlanDay = { THROUGHLINE_TODAY: '2026-11-21' };

/**
 * Opens the sample plan from the Welcome screen, as a person does.
 * @param {import('playwright').Page} window
 */
export async function openSamplePlan(window) {
  await window.getByTestId('open-sample').click();
  await window.getByTestId('place-swot').waitFor();
}

/**
 * Goes to a place and waits until it has drawn itself.
 * @param {import('playwright').Page} window
 * @param {string} place
 */
export async function goToPlace(window, place) {
  await window.getByTestId(`place-${place}`).click();
  await window.getByTestId(`place-${place}`).and(window.locator('[aria-current=page]')).waitFor();
  await window.getByRole('heading', { level: 1 }).waitFor();
  if (place === 'document')
    await window.locator('[data-testid=page-count]:not(:empty)').filter({ hasText: /\d/ }).waitFor();
  await settled(window);
}

/**
 * Resolves once nothing moves any more: fonts are loaded, animations have ended, two frames were painted.
 * @param {import('playwright').Page} window
 */
export async function settled(window) {
  await window.evaluate(async () => {
    await document.fonts.ready;
    const running = () =>
      document.getAnimations().filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(running().map((animation) => animation.finished));
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/**
 * Answers the next save dialogs with files in `folder`, since nobody is there to do it.
 * @param {import('playwright').ElectronApplication} app
 * @param {string} file
 */
export async function answerSaveDialog(app, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}
