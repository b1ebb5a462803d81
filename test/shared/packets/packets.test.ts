import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PlanError } from '../../../shared/errors';
import { formatOf } from '../../../shared/format';
import { issuePacket, packetCounts } from '../../../shared/packets/issue-packet';
import { previewPacket, readPacket } from '../../../shared/packets/merge-packet';
import { type FilledPacket, type IssuedPacket, type PacketAnswer, packetCode } from '../../../shared/packets/packet';
import { packetHtml } from '../../../shared/packets/packet-html';
import { all, get, type Plan } from '../../../shared/plan';
import { refuses } from '../../support/refusal';
import { checkIn, keyResult, objective, perform, person, smallPlan } from '../../support/small-plan';

const signer = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('hex');
const sign = signer('this plan');
const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const today = '2027-02-15';

const hostile = '</script><img src=x onerror=alert(1)> \u2028 & "quoted"';
const plan = (): Plan =>
  smallPlan({
    person: [person('ana', { name: 'Ana <b>Lind</b>' }), person('bo')],
    objective: [objective('o', { ownerId: 'ana', title: hostile })],
    keyResult: [
      keyResult('value', 'o', { title: hostile, current: 20, measuredOn: '2027-02-08', position: 1 }),
      keyResult('steps', 'o', {
        metric: 'milestone',
        start: null,
        target: null,
        current: null,
        position: 2,
        milestones: ['a', 'b'].map((id) => ({ id, title: `Step ${id}`, done: false, dueDate: null })),
      }),
      keyResult('yes', 'o', { metric: 'yesNo', start: null, target: null, current: null, position: 3 }),
      keyResult('of-bo', 'o', { ownerId: 'bo' }),
      keyResult('reached', 'o', { current: 100 }),
    ],
    checkIn: [checkIn('c', 'value', { date: '2027-02-08', value: 20 })],
  });

function issued(of: Plan): IssuedPacket {
  const packet = issuePacket(of, 'ana', { today, packetId: 'packet-1', sign });
  if (!packet) throw new Error('nothing to check in on');
  return packet;
}

const answer = (keyResultId: string, more: Partial<PacketAnswer> = {}): PacketAnswer => ({
  keyResultId,
  date: '2027-02-16',
  value: null,
  milestoneIds: null,
  done: null,
  confidence: null,
  whatChanged: '',
  whatNext: '',
  barrier: null,
  ...more,
});

/** A filled file as the form saves it. */
function filled(of: Plan, answers: readonly PacketAnswer[], key = sign): FilledPacket {
  const packet = issued(of);
  return {
    format: 'throughline-check-in',
    version: 1,
    issued: packet,
    code: packetCode(packet, key),
    answers: [...answers],
  };
}
const file = (packet: unknown): string => JSON.stringify(packet, null, 2);
const kinds = (of: Plan, packet: FilledPacket) =>
  previewPacket(of, readPacket(file(packet), sign)).map(
    ({ kind, answer: { keyResultId } }) => `${keyResultId} ${kind}`,
  );

describe('the form that goes out', () => {
  const html = packetHtml(issued(plan()), { format: formatOf(plan()), sign, hash });

  test('asks about what the person can check in on', () => {
    expect(issued(plan()).items.map(({ keyResultId }) => keyResultId)).toEqual(['value', 'steps', 'yes']);
    expect([...packetCounts(plan(), today)]).toEqual([
      ['ana', 3],
      ['bo', 1],
    ]);
    expect(issuePacket(smallPlan({ person: [person('ana')] }), 'ana', { today, packetId: 'p', sign })).toBeUndefined();
    expect(html).toContain('Last: 20% (8 Feb 2027)');
    expect(html).toContain('data-step="b"');
    expect(html).toContain('data-field="done"');
  });

  test('holds everything it needs and loads nothing: its policy lets only its own script and style run', () => {
    expect(html).not.toMatch(/<[^>]*\s(src|href|action|srcset|on\w+)\s*=/i);
    expect(html).not.toMatch(/\b(https?:|\/\/[a-z])/i);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    const inline = (tag: string) => html.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? '';
    expect(policy).toContain(`script-src 'sha256-${hash(inline('script'))}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(inline('style'))}'`);
    expect(policy).not.toContain('unsafe');
  });

  test('shows hostile words as words and carries them unharmed', () => {
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    const data = /<script id="packet" type="application\/json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ issued: issued(plan()), code: packetCode(issued(plan()), sign) });
  });
});

describe('a filled form that comes back', () => {
  test('says what is new, what changed here too, what is there already and what is gone', () => {
    const home = plan();
    const packet = filled(home, [
      answer('value', { value: 30, confidence: 6, whatChanged: 'Two more' }),
      answer('steps', { milestoneIds: ['a'] }),
      answer('yes'),
    ]);
    expect(kinds(home, packet)).toEqual(['value new', 'steps new']);

    perform(home, 'checkIn.add', { keyResultId: 'value', value: 25 });
    expect(kinds(home, packet)).toEqual(['value changedHere', 'steps new']);
    expect(previewPacket(home, packet)[0]?.here).toMatchObject({ value: 25, date: today });

    perform(home, 'packet.merge', { personId: 'ana', answers: packet.answers.slice(0, 2) }, { today: '2027-02-17' });
    expect(get(home, 'keyResult', 'value')).toMatchObject({ current: 30, measuredOn: '2027-02-16' });
    expect(get(home, 'keyResult', 'steps').milestones[0]?.done).toBe(true);
    expect(all(home, 'checkIn').at(-1)).toMatchObject({ personId: 'ana' });
    expect(kinds(home, packet)[0]).toBe('value alreadyThere');

    perform(home, 'item.delete', { table: 'keyResult', ids: ['value'] });
    perform(home, 'keyResult.update', { id: 'steps', patch: { metric: 'yesNo' } });
    expect(kinds(home, packet)).toEqual(['value unknown', 'steps unknown']);
  });

  test('takes over what is in the way, with a value or alone', () => {
    const home = plan();
    const inTheWay = { title: 'No welder', severity: 'high' as const, nextStep: '' };
    const packet = filled(home, [
      answer('value', { value: 22, barrier: inTheWay }),
      answer('yes', { barrier: inTheWay }),
    ]);
    expect(kinds(home, packet)).toEqual(['value new', 'yes new']);
    perform(home, 'packet.merge', { personId: 'ana', answers: packet.answers }, { today: '2027-02-17' });
    expect(all(home, 'barrier')).toMatchObject([
      { keyResultId: 'value', openedOn: '2027-02-16', limitDays: 14 },
      { keyResultId: 'yes', checkInId: null, openedOn: '2027-02-16' },
    ]);
    expect(kinds(home, packet)).toEqual(['value alreadyThere', 'yes alreadyThere']);
    refuses(
      home,
      'packet.merge',
      { personId: 'ana', answers: [answer('yes', { done: true }), answer('yes', { done: false })] },
      'duplicate',
    );
  });

  test('of somebody who has left the plan since is still taken over', () => {
    const home = plan();
    const packet = filled(home, [answer('value', { value: 30 })]);
    perform(home, 'item.delete', { table: 'person', ids: ['ana'] });
    perform(home, 'packet.merge', { personId: 'ana', answers: packet.answers }, { today: '2027-02-17' });
    expect(get(home, 'keyResult', 'value').current).toBe(30);
    expect(all(home, 'checkIn').at(-1)).toMatchObject({ value: 30, personId: null });
  });

  test('may have its fields in another order', () => {
    const home = plan();
    const packet = filled(home, [answer('value', { value: 30 })]);
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, item]) => [key, turned(item)]),
            )
          : value;
    expect(readPacket(file(turned(packet)), sign)).toEqual(packet);
  });

  const good = () => filled(plan(), [answer('value', { value: 30 })]);
  test.each<[string, () => string, PlanError['code'], RegExp]>([
    [
      'from another plan',
      () => {
        const of = issuePacket(plan(), 'ana', { today, packetId: 'p', sign: signer('other') })!;
        return file({ ...good(), issued: of, code: packetCode(of, signer('other')) });
      },
      'refused',
      /another plan/,
    ],
    [
      'signed by somebody else',
      () => file({ ...good(), code: packetCode(good().issued, signer('guess')) }),
      'refused',
      /altered/,
    ],
    [
      'for another person',
      () => file({ ...good(), issued: { ...good().issued, personId: 'bo' } }),
      'refused',
      /altered/,
    ],
    [
      'with another value before',
      () => {
        const packet = good();
        return file({
          ...packet,
          issued: { ...packet.issued, items: packet.issued.items.map((item) => ({ ...item, value: 21 })) },
        });
      },
      'refused',
      /altered/,
    ],
    [
      'about a key result that was not asked about',
      () => file({ ...good(), answers: [answer('of-bo', { value: 1 })] }),
      'refused',
      /altered/,
    ],
    ['answering twice', () => file({ ...good(), answers: [answer('value'), answer('value')] }), 'refused', /altered/],
    [
      'with a confidence of 11',
      () => file({ ...good(), answers: [answer('value', { confidence: 11 })] }),
      'invalid-input',
      /not a filled check-in/,
    ],
    [
      'with a field given twice',
      () => file(good()).replace('"version"', '"code": "x", "version"'),
      'invalid-input',
      /not a filled check-in/,
    ],
    ['with fields nobody knows', () => file({ ...good(), more: 1 }), 'invalid-input', /not a filled check-in/],
    ['that is no check-in', () => '<html>', 'invalid-input', /not a filled check-in/],
    ['that is huge', () => ' '.repeat(5_000_000), 'too-large', /too large/],
  ])('is refused %s', (_, make, code, words) => {
    let error: unknown;
    try {
      readPacket(make(), sign);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(PlanError);
    expect((error as PlanError).code).toBe(code);
    expect((error as PlanError).message).toMatch(words);
  });
});
