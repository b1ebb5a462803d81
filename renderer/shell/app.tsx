import { lazy, Suspense, useEffect } from 'react';
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
  if (file === null) {
    return (
      <Suspense fallback={null}>
        <Welcome />
        <ImportProblemDialog />
      </Suspense>
    );
  }
  return (
    <>
      <Workbench key={file.path} />
      <ImportProblemDialog />
    </>
  );
}
