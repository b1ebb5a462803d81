import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/driver';
import { packetSigner } from '../../electron/packet-code';
import { planMark } from '../../shared/packets/packet';
import { workspaceFile } from '../support/workspace-file';

test('each file signs with a key of its own, the same every time it is opened', () => {
  const [one, other] = [workspaceFile(), workspaceFile()];
  const sign = (path: string, text: string): string => {
    const db = openDatabase(path);
    try {
      return packetSigner(db)(text);
    } finally {
      db.close();
    }
  };
  expect(sign(one, 'text')).toMatch(/^[0-9a-f]{64}$/);
  expect(sign(one, 'text')).toBe(sign(one, 'text'));
  expect(sign(one, 'text')).not.toBe(sign(one, 'texts'));
  expect(sign(other, 'text')).not.toBe(sign(one, 'text'));
  expect(planMark((text) => sign(one, text))).toMatch(/^[0-9a-f]{16}$/);
});
