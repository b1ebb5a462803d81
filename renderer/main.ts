const { throughline } = window;

/** Asks for all that the first screen needs. */
async function ask() {
  let outdated = false;
  const missed = () => {
    outdated = true;
  };
  const listening = [throughline.on('changes:applied', missed), throughline.on('workspace:changed', missed)];
  const [settings, info, opened] = await Promise.all([
    throughline['settings:get'](),
    throughline['app:info'](),
    throughline['workspace:load'](),
  ]);
  /** Stops listening, since somebody else does; tells whether the plan has changed since it was asked for. */
  const takeOver = (): boolean => {
    for (const stop of listening) stop();
    return outdated;
  };
  return { settings, info, opened, takeOver };
}

/** The answers to a window's first questions. */
export type FirstAnswers = Awaited<ReturnType<typeof ask>>;

// The program itself comes along while the main process answers. It runs only then, so that it can draw the first screen as
// it runs: Chromium keeps for the next start the compiled form of what ran while a script was first carried out. For the
// same reason it finds the answers in the window: whatever it shared with this script would have to run before.
void ask().then(async (answers) => {
  window.firstAnswers = answers;
  // Texts are measured once, not first in another font. The page has the file already; its style sheet names it.
  await document.fonts.load('1em "Inter Variable"').catch(() => []);
  await import('./start');
});
