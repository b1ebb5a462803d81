import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SettingsFile } from '../../electron/settings';
import { settingsSchema } from '../../shared/ipc';

const defaults = { theme: 'system', railFolded: false, inspectorOpen: true, timerSound: true };

function folderWith(settings: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-settings-'));
  writeFileSync(join(folder, 'settings.json'), settings);
  return folder;
}

test.each(['', '{', 'null', '[]', '"dark"', '7', '{"theme":"pink","railFolded":"yes","zoom":3}'])(
  'a settings file that holds %s starts with what a first start has',
  (text) => {
    expect(new SettingsFile(folderWith(text)).get()).toEqual(defaults);
  },
);

test('what is as it should be is kept, the rest is not', () => {
  const settings = new SettingsFile(folderWith('{"theme":"dark","timerSound":false,"inspectorOpen":1}')).get();
  expect(settings).toEqual({ ...defaults, theme: 'dark', timerSound: false });
  expect(settingsSchema.parse(settings)).toEqual(settings);
});

test('a changed setting is there at the next start', () => {
  const folder = folderWith('{}');
  const first = new SettingsFile(folder);
  first.set({ theme: 'light', railFolded: true });
  expect(new SettingsFile(folder).get()).toEqual({ ...defaults, theme: 'light', railFolded: true });
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual(first.get());
});
