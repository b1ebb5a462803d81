import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// Runs a program's main file unchanged and tells, in one line, when its first window could be used:
// PROBE_PROGRAM the main file, PROBE_SELECTOR what must be on the page.
const { PROBE_PROGRAM = '', PROBE_SELECTOR = '' } = process.env;

const now = () => performance.timeOrigin + performance.now();

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => window.once('show', () => resolve(now())));
  const painted = new Promise((resolve) => {
    window.webContents.once('dom-ready', () => resolve(window.webContents.executeJavaScript(watch(PROBE_SELECTOR))));
  });
  void Promise.all([shown, painted]).then((times) => {
    process.stdout.write(`usable ${JSON.stringify({ shown: times[0], painted: times[1] })}\n`);
  });
});

/** In the page: the moment the frame after the one that first held the selector begins, so that it has been painted. */
function watch(selector) {
  return `new Promise((resolve) => {
    const look = () => requestAnimationFrame(
      document.querySelector(${JSON.stringify(selector)})
        ? () => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
        : look,
    );
    look();
  })`;
}

await import(pathToFileURL(PROBE_PROGRAM).href);
