import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/errors';
import { useStore } from '../store';
import { openPdf, type ShownPdf } from './pdf-preview';

/** How long the plan must rest before it is drawn anew, in ms. */
const rest = 350;

/** The document as it would be printed now. The former pages stay until the new ones are there. */
export interface Preview {
  readonly pdf: ShownPdf | null;
  readonly warnings: readonly string[];
  readonly updating: boolean;
  readonly failure: Failure | null;
}

/** Draws the document when the place opens and after each change of the plan. */
export function usePreview(): Preview {
  const revision = useStore((state) => state.revision);
  const path = useStore((state) => state.file?.path);
  const [preview, setPreview] = useState<Preview>({ pdf: null, warnings: [], updating: true, failure: null });
  const shown = useRef<ShownPdf | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for every revision of the plan and every file.
  useEffect(() => {
    let wanted = true;
    setPreview((before) => ({ ...before, updating: true }));
    const draw = async (): Promise<void> => {
      const result = await window.throughline['document:preview']();
      if (!wanted) return;
      if (!result.ok) {
        if (result.error.code !== 'cancelled')
          setPreview((before) => ({ ...before, updating: false, failure: result.error }));
        return;
      }
      const pdf = await openPdf(result.value.bytes);
      if (!wanted) {
        pdf.close();
        return;
      }
      shown.current?.close();
      shown.current = pdf;
      setPreview({ pdf, warnings: result.value.warnings, updating: false, failure: null });
    };
    const timer = setTimeout(() => void draw(), shown.current ? rest : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [revision, path]);

  useEffect(() => () => shown.current?.close(), []);
  return preview;
}
