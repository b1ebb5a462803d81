import { Popover, Text } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
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

interface ExplainedProps {
  readonly kind: 'objective' | 'keyResult';
  readonly id: string;
  readonly title: string;
}

interface ExplainPopoverProps extends ExplainedProps {
  readonly children: (trigger: ExplainTrigger) => ReactNode;
}

/** How the popover of an explanation is placed: long ones scroll inside what is left of the window. */
export const explanationPlacement = {
  width: 380,
  middlewares: { flip: true, shift: true, size: { padding: 12, apply: fitHeight } },
} as const;

/** Every progress number explains itself: formula and inputs, on click. */
export function ExplainPopover({ kind, id, title, children }: ExplainPopoverProps) {
  const [open, setOpen] = useState(false);
  const standing = useStanding(kind, id);
  const format = useFormat();
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      {...explanationPlacement}
    >
      <Popover.Target>
        {children({
          onClick: (event) => {
            event.stopPropagation();
            setOpen(!open);
          },
          'aria-label': texts.goals.explain(title, standingWords(standing, format)),
          'aria-haspopup': 'dialog',
          'aria-expanded': open,
        })}
      </Popover.Target>
      <Popover.Dropdown {...explanationDropdown(title, () => setOpen(false))}>
        <ExplanationContent kind={kind} id={id} title={title} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the dropdown of an explanation needs, beside its content. */
export function explanationDropdown(title: string, close: () => void) {
  return {
    'aria-label': `${texts.goals.howComputed}: ${title}`,
    className: classes.dropdown ?? '',
    'data-testid': 'explanation',
    'data-autofocus': true,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) => closeByEscape(event, close),
  };
}

/** Esc closes a popover and nothing else. */
export function closeByEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  close();
}

/** The number in words, formula, inputs and result. */
export function ExplanationContent({ kind, id, title }: ExplainedProps) {
  const standing = useStanding(kind, id);
  const format = useFormat();
  return (
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
  );
}

function fitHeight({
  availableHeight,
  elements,
}: {
  availableHeight: number;
  elements: { floating: HTMLElement };
}): void {
  elements.floating.style.maxHeight = `${Math.max(160, availableHeight)}px`;
}
