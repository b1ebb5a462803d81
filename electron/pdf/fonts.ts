import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PlanError } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { readFontFile } from './font-file';
import type { DocumentFonts } from './typesetter';

/** The files of the font folder, in the order in which they are asked for a glyph. */
const files = {
  regular: ['NotoSans-Regular.ttf', 'NotoSansJP-Regular.ttf'],
  bold: ['NotoSans-Bold.ttf', 'NotoSansJP-Bold.ttf'],
} as const;

/** Reads the document fonts from a folder (the program's own is out/fonts). Throws PlanError 'io' when one is missing. */
export async function loadDocumentFonts(folder: string): Promise<DocumentFonts> {
  const read = async (name: string): Promise<ReturnType<typeof readFontFile>> => {
    try {
      return readFontFile(await readFile(join(folder, name)), basename(name, '.ttf'));
    } catch (error) {
      if (error instanceof PlanError) throw error;
      throw new PlanError('io', texts.document.fontMissing(name), String(error));
    }
  };
  const [regular, bold] = await Promise.all([Promise.all(files.regular.map(read)), Promise.all(files.bold.map(read))]);
  return { regular, bold };
}
