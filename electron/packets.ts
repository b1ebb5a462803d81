import { createHash, randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { PlanError } from '../shared/errors';
import { formatOf } from '../shared/format';
import { issuePacket } from '../shared/packets/issue-packet';
import { type ReadForms, readPacket } from '../shared/packets/merge-packet';
import { type FilledPacket, maxPacketLength, type Sign } from '../shared/packets/packet';
import { packetHtml } from '../shared/packets/packet-html';
import { texts } from '../shared/texts/texts';
import { freeName } from './db/backups';
import type { CallerId, Handlers } from './dispatch';
import type { Desk } from './handlers';
import { safeName } from './open-plan';
import { readTextFile } from './plan-files';
import { replaceFile } from './replace-file';
import { type Session, today } from './session';

const words = texts.packets;

/** What the channels of check-in packets do; `remember` lets the window show the file that was written. */
export function packetHandlers(
  desk: Pick<Desk, 'plan' | 'askOpenMany' | 'askSave' | 'askFolder'>,
  remember: <T extends { readonly path: string }>(value: T) => T,
): Pick<Handlers, 'packet:issue' | 'packet:read'> {
  return {
    'packet:issue': async ({ personIds }, caller) => {
      const { current } = desk.plan;
      const forms = formsFor(current, personIds);
      const path = await writeForms(forms, dirname(current.path), desk, caller);
      return path === undefined ? null : remember({ path, count: forms.length });
    },
    'packet:read': async (_input, caller) => {
      if (desk.plan.current.readOnly) throw new PlanError('read-only', texts.files.readOnly);
      const paths = await desk.askOpenMany(caller, words.pickForms, words.fileKind, 'json');
      return paths === undefined ? null : readForms(paths, desk.plan.current.sign);
    },
  };
}

/** Reads forms one by one; what is wrong with one does not keep the others back. Throws PlanError where there is only one. */
function readForms(paths: readonly string[], sign: Sign): ReadForms {
  const forms: FilledPacket[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const path of paths) {
    try {
      forms.push(
        readPacket(
          readTextFile(path, maxPacketLength, () => words.refused.tooLarge),
          sign,
        ),
      );
    } catch (error) {
      if (!(error instanceof PlanError) || paths.length === 1) throw error;
      refused.push({ file: basename(path), message: error.message });
    }
  }
  return { forms, refused };
}

interface Form {
  readonly name: string;
  readonly html: string;
}

/** The forms of those of the people who have something to check in on. */
function formsFor({ plan, sign }: Session, personIds: readonly string[]): Form[] {
  const format = formatOf(plan);
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
  return [...new Set(personIds)].flatMap((personId) => {
    const issued = issuePacket(plan, personId, { today: today(), packetId: randomUUID(), sign });
    if (!issued) return [];
    return [{ name: words.fileName(issued.person, issued.issuedOn), html: packetHtml(issued, { format, sign, hash }) }];
  });
}

/** Writes the forms where the person says; several into one folder, beside whatever is there. Undefined: they changed their mind. */
async function writeForms(
  forms: readonly Form[],
  suggestedFolder: string,
  { askSave, askFolder }: Pick<Desk, 'askSave' | 'askFolder'>,
  caller: CallerId,
): Promise<string | undefined> {
  const [first, ...others] = forms;
  if (!first) throw new PlanError('refused', words.notAsked);
  if (others.length === 0) {
    const suggested = join(suggestedFolder, `${safeName(first.name)}.html`);
    const path = await askSave(caller, words.saveForm, suggested, words.formKind, 'html');
    if (path !== undefined) await replaceFile(path, first.html);
    return path;
  }
  const folder = await askFolder(caller, words.saveForms, suggestedFolder);
  if (folder === undefined) return undefined;
  const written: string[] = [];
  for (const { name, html } of forms) {
    // One after the other: two people may have the same name.
    const path = join(folder, freeName(folder, safeName(name), '.html'));
    await replaceFile(path, html);
    written.push(path);
  }
  return written[0];
}
