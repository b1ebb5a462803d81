import { type DocumentSettings, documentSettingsId, sectionKinds } from '../../shared/model/document-settings';
import { find } from '../../shared/plan';
import { goTo, run, useStore } from '../store';

type Sections = DocumentSettings['sections'];

/** The sections in the file's order, each kind once; kinds it does not list come last, left out. */
export function allSections({ sections }: DocumentSettings): Sections {
  const listed = new Map<string, Sections[number]>();
  for (const section of sections) if (!listed.has(section.kind)) listed.set(section.kind, section);
  for (const kind of sectionKinds) if (!listed.has(kind)) listed.set(kind, { kind, included: false });
  return [...listed.values()];
}

/** Puts the minutes of a session into the document, where they are not yet, and goes there. */
export async function printMinutes(sessionId: string): Promise<void> {
  const settings = find(useStore.getState().plan, 'documentSettings', documentSettingsId);
  if (settings) {
    const all = allSections(settings);
    const printed = all.some(({ kind, included }) => kind === 'minutes' && included);
    if (!printed || settings.sessionId !== sessionId || settings.printed !== 'plan') {
      const sections = all.map((section) => (section.kind === 'minutes' ? { ...section, included: true } : section));
      await run('document.update', { patch: { sections, sessionId, printed: 'plan' } });
    }
  }
  goTo('document');
}
