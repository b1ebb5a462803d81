import type { Handlers } from '../dispatch';
import type { Session } from '../session';

type SealedChannel = Extract<keyof Handlers, `sealed:${string}` | `ballot:${string}` | `brainstorm:${string}`>;

/** What the channels of secret votes and silent brainstorms do with the open workspace. */
export function sealedHandlers(current: () => Session): Pick<Handlers, SealedChannel> {
  const done = (work: (session: Session) => void) => {
    work(current());
    return null;
  };
  const changed = (work: (session: Session) => void) => {
    const session = current();
    work(session);
    return { revision: session.revision };
  };
  return {
    'sealed:list': () => current().sealed.list(),
    'ballot:cast': ({ roundId, votes }) => done(({ sealed }) => sealed.cast(roundId, votes)),
    'ballot:close': ({ roundId }) => changed(({ sealed }) => sealed.closeVote(roundId)),
    'ballot:discard': ({ roundId }) => changed(({ sealed }) => sealed.discardVote(roundId)),
    'ballot:collect': ({ roundId }) => done(({ sealed }) => sealed.collectAnew(roundId)),
    'brainstorm:start': (brainstorm) => ({ id: current().sealed.startBrainstorm(brainstorm) }),
    'brainstorm:cover': ({ id, entries }) => done(({ sealed }) => sealed.cover(id, entries)),
    'brainstorm:reveal': ({ id, part }) => {
      const session = current();
      const cardIds = session.sealed.reveal(id, part);
      return { revision: session.revision, cardIds };
    },
    'brainstorm:discard': ({ id }) => done(({ sealed }) => sealed.discardBrainstorm(id)),
  };
}
