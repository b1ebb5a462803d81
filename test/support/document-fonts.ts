import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const packages = resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const files = {
  'NotoSans-Regular.ttf': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Bold.ttf': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSansJP-Regular.ttf': 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'NotoSansJP-Bold.ttf': 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
};

/** A folder with the document fonts as the build lays them out, without a build. */
export function documentFontFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-fonts-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(files)) symlinkSync(join(packages, source), join(folder, name));
  return folder;
}
