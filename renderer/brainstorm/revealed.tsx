import { Button } from '@mantine/core';
import { boardParts, partName, partOf } from '../../shared/board-part';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import cover from '../sealed/cover.module.css';
import { partIcon } from '../sealed/part-look';
import classes from './revealed.module.css';

const words = texts.brainstorm.reveal;

interface RevealedProps {
  readonly ids: readonly string[];
  /** Not on the projector, which has no controls. */
  readonly onDone?: () => void;
}

/** All ideas of a brainstorm at once, large enough for the back of the room. They are cards on their board already. */
export function Revealed({ ids, onDone }: RevealedProps) {
  const groups = useDerived(
    (plan) => {
      const cards = ids.flatMap((id) => plan.rows.swotItem.get(id) ?? plan.rows.sessionNote.get(id) ?? []);
      return boardParts
        .map((part) => ({ part, cards: cards.filter((card) => partOf(card) === part) }))
        .filter((group) => group.cards.length > 0);
    },
    ['swotItem', 'sessionNote'],
    [ids],
  );
  return (
    <div className={classes.revealed} data-testid="revealed">
      <header className={classes.head}>
        <h1 className={cover.title}>{words.done(ids.length)}</h1>
        <p className={cover.note}>{words.shuffled}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll by keyboard. */}
      <div className={classes.list} tabIndex={0} role="group" aria-label={words.done(ids.length)}>
        {groups.map(({ part, cards }) => {
          const Icon = partIcon(part);
          return (
            <section key={part} className={classes.group} data-group={part}>
              <h2 className={classes.quadrant}>
                <Icon aria-hidden />
                {partName(part)}
              </h2>
              <ul className={classes.cards}>
                {cards.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {onDone && (
        <div className={cover.answers}>
          <Button className={cover.button} onClick={onDone} autoFocus data-testid="to-board">
            {words.toBoard}
          </Button>
        </div>
      )}
    </div>
  );
}
