import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import { receive, reload, showLoaded, showOpenProblem, useStore } from './store';
import { saveTyped } from './ui/keep-typed';
import { cssVariables, theme } from './ui/theme';

function Root() {
  const chosen = useStore((state) => state.settings.theme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
    >
      <Notifications position="bottom-center" limit={4} />
      <div id="announcer" className="visually-hidden" role="status" aria-live="polite" />
      <App />
    </MantineProvider>
  );
}

async function settle(): Promise<void> {
  await window.throughline['window:settled']({ saved: await saveTyped() });
}

/** Shows what the first answers say, at once. */
function start(): void {
  window.throughline.on('changes:applied', receive);
  window.throughline.on('workspace:changed', () => void reload());
  window.throughline.on('window:settle', () => void settle());
  window.throughline.on('workspace:not-opened', showOpenProblem);
  if (!window.firstAnswers) throw new Error('The first questions have not been answered.');
  const { settings, info, opened, takeOver } = window.firstAnswers;
  window.firstAnswers = undefined;
  if (settings.ok) useStore.setState({ settings: settings.value });
  if (info.ok && info.value.startProblem) showOpenProblem(info.value.startProblem);
  showLoaded(opened);
  if (useStore.getState().file === undefined) useStore.setState({ file: null });
  if (takeOver()) void reload();
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  flushSync(() =>
    root.render(
      <StrictMode>
        <Root />
      </StrictMode>,
    ),
  );
}

start();
