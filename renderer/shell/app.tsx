import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { ImportProblemDialog } from './import-problem';
import { Workbench } from './workbench';

const Welcome = lazy(async () => ({ default: (await import('../welcome/welcome')).Welcome }));

/** Welcome when no file is open, else the workbench. */
export function App() {
  const file = useStore((state) => state.file);
  useEffect(() => {
    document.title = file ? `${file.fileName} – ${texts.shell.appName}` : texts.shell.appName;
  }, [file]);
  if (file === undefined) return null;
  return (
    <Suspense fallback={null}>
      {file === null ? <Welcome /> : <Workbench key={file.path} />}
      <ImportProblemDialog />
      <FirstScreen />
    </Suspense>
  );
}

/** Comes with the first screen, never before it: from then on the window may be seen. */
function FirstScreen() {
  useLayoutEffect(() => {
    document.getElementById('root')?.setAttribute('data-ready', 'true');
    void window.throughline['window:ready']();
  }, []);
  return null;
}
