import { failure, PlanError, type Result, success } from '../shared/errors';
import { type ChannelName, type ChannelOutputs, channels, type ParsedInput } from '../shared/ipc';
import { texts } from '../shared/texts/texts';

/** Who is asking: the id of a window of ours; whoever else asks is refused before. */
export type CallerId = number;

/** What each channel does. */
export type Handlers = {
  readonly [C in ChannelName]: (
    input: ParsedInput<C>,
    caller: CallerId,
  ) => ChannelOutputs[C] | Promise<ChannelOutputs[C]>;
};

/** Most characters and values a message may hold; pictures travel as text and get more. */
const usualSize = 4_000_000;
const largeChannels: ReadonlySet<string> = new Set<ChannelName>(['image:save']);
const largeSize = 81_000_000;
const deepest = 64;

/**
 * Answers one message: one of our windows, known channel, size bound, schema, handler. Always a Result: whatever comes in, nothing is thrown.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  caller: CallerId | undefined,
): Promise<Result<unknown>> {
  const shownName = typeof name === 'string' ? name.slice(0, 80) : typeof name;
  try {
    if (caller === undefined) throw new PlanError('forbidden-sender', texts.files.forbiddenSender);
    if (typeof name !== 'string' || !Object.hasOwn(channels, name)) {
      throw new PlanError('unknown-channel', texts.files.unknownChannel(shownName));
    }
    const channel = name as ChannelName;
    checkPlainAndBounded(channel, input);
    const parsed = channels[channel].safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const reason = issue ? [issue.path.map(String).join('.'), issue.message].filter(Boolean).join(': ') : '';
      throw new PlanError('invalid-input', texts.files.invalidInput(channel, reason));
    }
    const handler = handlers[channel] as (input: unknown, caller: CallerId) => unknown;
    return success(await handler(parsed.data, caller));
  } catch (error) {
    if (!(error instanceof PlanError)) process.stderr.write(`throughline: ${shownName}: ${inFull(error)}\n`);
    return failure(error);
  }
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Only plain JSON values within the bounds, and no key that reaches for a prototype. */
function checkPlainAndBounded(channel: ChannelName, input: unknown): void {
  let left = largeChannels.has(channel) ? largeSize : usualSize;
  const refuse = (reason: string) => new PlanError('invalid-input', texts.files.invalidInput(channel, reason));
  const visit = (value: unknown, depth: number): void => {
    left -= typeof value === 'string' ? value.length : 1;
    if (left < 0) throw new PlanError('too-large', texts.files.tooLarge(channel));
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || value === undefined) return;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw refuse('a number is not finite');
      return;
    }
    if (typeof value !== 'object') throw refuse(`a ${typeof value} is not allowed`);
    if (depth > deepest) throw refuse('it is nested too deeply');
    if (Array.isArray(value)) {
      // By index, so that the holes of a sparse list count too.
      left -= value.length;
      if (left < 0) throw new PlanError('too-large', texts.files.tooLarge(channel));
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) throw refuse('only plain values are allowed');
    for (const key of Object.keys(value)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw refuse(`a key is called ${key}`);
      left -= key.length;
      visit((value as Record<string, unknown>)[key], depth + 1);
    }
  };
  visit(input, 0);
}
