import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './cover.module.css';

interface AskProps {
  readonly question: string;
  readonly note?: ReactNode;
  readonly yes: string;
  readonly no: string;
  /** What is lost by it cannot be brought back. */
  readonly destructive?: boolean;
  /** Why the answer cannot be yes now. */
  readonly refused?: string | null;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ReactNode;
}

/** A question in the middle of a cover, with its two answers. */
export function Ask({
  question,
  note,
  yes,
  no,
  destructive = false,
  refused = null,
  busy = false,
  onYes,
  onNo,
  children,
}: AskProps) {
  const id = useId();
  return (
    <section className={classes.ask} aria-labelledby={id} data-testid="ask">
      <h2 id={id} className={classes.question}>
        {question}
      </h2>
      {(refused ?? note) && <p className={classes.note}>{refused ?? note}</p>}
      {children}
      <div className={classes.answers}>
        <Button
          className={classes.button}
          variant={destructive ? 'default' : 'filled'}
          disabled={refused !== null}
          loading={busy}
          autoFocus={!destructive && refused === null}
          onClick={onYes}
          data-testid="ask-yes"
        >
          {yes}
        </Button>
        <Button
          className={classes.button}
          variant={destructive ? 'filled' : 'default'}
          autoFocus={destructive || refused !== null}
          onClick={onNo}
          data-testid="ask-no"
        >
          {no}
        </Button>
      </div>
    </section>
  );
}
