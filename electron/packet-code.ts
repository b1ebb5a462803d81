import { createHmac } from 'node:crypto';
import type { Sign } from '../shared/packets/packet';
import type { Database } from './db/driver';

/**
 * Signs what goes out of this file: HMAC-SHA-256 with the file's own random id, which no export ever holds. A copy of the file
 * takes back what the original sent out.
 */
export function packetSigner(db: Database): Sign {
  const origin = String(db.prepare('SELECT id FROM sealedOrigin').get()?.id ?? '');
  return (text) => createHmac('sha256', `packet ${origin}`).update(text).digest('hex');
}
