import { Popover, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import classes from './explain-popover.module.css';
import { Explanation } from './explanation';
import { standingWords, useStanding } from './use-standing';

/** What the button that opens the explanation needs. */
export interface ExplainTrigger {
  readonly onClick: (event: React.MouseEvent) => void;
  readonly 'aria-label': string;
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
}

interface ExplainPopoverProps {
  readonly kind: 'objective' | 'keyResult';
  readonly id: string;
  readonly title: string;
  readonly children: (trigger: ExplainTrigger) => ReactNode;
}

/** Every progress number explains itself: formula and inputs, on click. */
export function ExplainPopover({ kind, id, title, children }: ExplainPopoverProps) {
  const [open, setOpen] = useState(false);
  const standing = useStanding(kind, id);
  const format = useFormat();
  const label = texts.goals.explain(title, standingWords(standing, format));
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={380}
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      middlewares={{ flip: true, shift: true, size: { padding: 12, apply: fitHeight } }}
    >
      <Popover.Target>
        {children({
          onClick: (event) => {
            event.stopPropagation();
            setOpen(!open);
          },
          'aria-label': label,
          'aria-haspopup': 'dialog',
          'aria-expanded': open,
        })}
      </Popover.Target>
      <Popover.Dropdown
        aria-label={`${texts.goals.howComputed}: ${title}`}
        className={classes.dropdown}
        data-testid="explanation"
        data-autofocus
        tabIndex={0}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        {open && (
          <>
            <Text fw={600} size="sm" className={classes.title}>
              {title}
            </Text>
            <Text size="sm" className={classes.standing}>
              {standingWords(standing, format)}
            </Text>
            <StatusMark pace={standing.pace} />
            <Explanation kind={kind} id={id} />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Long explanations scroll inside what is left of the window. */
function fitHeight({
  availableHeight,
  elements,
}: {
  availableHeight: number;
  elements: { floating: HTMLElement };
}): void {
  elements.floating.style.maxHeight = `${Math.max(160, availableHeight)}px`;
}
