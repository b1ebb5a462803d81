import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { SealedRound } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import classes from './cover.module.css';

interface TroubleProps {
  readonly title: string;
  readonly condition: Exclude<SealedRound['condition'], 'ready'>;
  readonly onLeave: () => void;
  readonly discard: string;
  /** Undefined: the file may not be changed. */
  readonly onDiscard: (() => void) | undefined;
  readonly onCollect?: (() => void) | undefined;
}

/** Says why what was collected cannot be gone on with here, and what can be done about it. */
export function Trouble({ title, condition, onLeave, discard, onDiscard, onCollect }: TroubleProps) {
  const { trouble } = texts.ballot;
  const reason =
    condition === 'empty' || condition === 'readOnly' ? trouble[condition] : texts.sealed.condition[condition];
  return (
    <div className={classes.panel} data-testid="sealed-trouble">
      <IconLock className={classes.icon} aria-hidden />
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.note}>{reason}</p>
      <div className={classes.answers}>
        {onCollect && (
          <Button className={classes.button} onClick={onCollect} autoFocus data-autofocus data-testid="collect-anew">
            {trouble.anew}
          </Button>
        )}
        <Button
          className={classes.button}
          variant={onCollect ? 'default' : 'filled'}
          onClick={onLeave}
          autoFocus={!onCollect}
          data-autofocus={onCollect ? undefined : true}
        >
          {texts.ballot.curtain.leave}
        </Button>
        {onDiscard && (
          <Button className={classes.button} variant="default" onClick={onDiscard} data-testid="discard">
            {discard}
          </Button>
        )}
      </div>
    </div>
  );
}
