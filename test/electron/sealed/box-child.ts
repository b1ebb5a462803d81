import { existsSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspaceFile } from '../../../electron/db/open';
import { KeyFolder, type KeyOwner } from '../../../electron/sealed/key-folder';
import { SealedBoxes } from '../../../electron/sealed/sealed-boxes';

// Puts entries into a box, one after the other, and prints each number when it is acknowledged. Ends itself like a power
// cut at the moment it is told, once that many entries are in.

const [path = '', folder = '', from = '0', moment = 'never', entriesBefore = '0'] = process.argv.slice(2);
let done = Number(from);

function dieAt(now: string): void {
  if (now === moment && done === Number(entriesBefore)) process.kill(process.pid, 'SIGKILL');
}

class MortalKeys extends KeyFolder {
  override create(seal: string, version: number, owner: KeyOwner): Buffer {
    dieAt('before the new key');
    const key = super.create(seal, version, owner);
    dieAt('after the new key');
    return key;
  }

  override destroy(seal: string, version: number): void {
    const name = readdirSync(this.folder).find((file) => file.includes(`.${version}.`));
    if (name) dieAt('before the old key goes');
    if (name && moment === 'when the old key is overwritten' && done === Number(entriesBefore)) {
      const file = openSync(join(this.folder, name), 'r+');
      writeSync(file, Buffer.alloc(32), 0, 32, 0);
      dieAt(moment);
    }
    super.destroy(seal, version);
    if (name && !existsSync(join(this.folder, name))) dieAt('when the old key is gone');
  }
}

const opened = openWorkspaceFile(path);
const boxes = new SealedBoxes(opened, new MortalKeys(folder));
for (;;) {
  boxes.replace('box', (entries) => [...entries, `entry ${done + 1}`]);
  done++;
  writeSync(1, `${done}\n`);
}
