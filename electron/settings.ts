import { join } from 'node:path';
import type { Settings } from '../shared/ipc';
import { readJsonFile, writeJsonFile } from './json-file';

const defaults: Settings = { theme: 'system', railFolded: false, inspectorOpen: true, timerSound: true };

const themes: readonly unknown[] = ['system', 'light', 'dark'] satisfies Settings['theme'][];

/** The parts of a settings file that are as they should be. Without a schema: zod would come before the first window. */
function knownSettings(value: unknown): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(value as object).filter(([name, setting]) =>
      name === 'theme' ? themes.includes(setting) : typeof setting === typeof defaults[name as keyof Settings],
    ),
  );
}

/** The preferences of this computer, kept in one small file. */
export class SettingsFile {
  private readonly path: string;
  private settings: Settings;

  constructor(folder: string) {
    this.path = join(folder, 'settings.json');
    this.settings = { ...defaults, ...readJsonFile(this.path, knownSettings, {}) };
  }

  get(): Settings {
    return this.settings;
  }

  set(patch: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    this.settings = { ...this.settings, ...known };
    writeJsonFile(this.path, this.settings);
    return this.settings;
  }
}
