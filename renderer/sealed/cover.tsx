import { Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useStore } from '../store';
import classes from './cover.module.css';

interface CoverProps {
  readonly label: string;
  /** `curtain`: nothing of anybody's is to be seen. `turn`: one person is at work. */
  readonly kind: 'curtain' | 'turn';
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** Fills the whole window, so that nothing of the plan underneath is seen or can be touched while people vote or write. */
export function Cover({ label, kind, onKeyDown, children }: CoverProps) {
  const presenting = useStore((state) => state.presenting);
  return (
    <Modal.Root opened fullScreen onClose={() => undefined} closeOnEscape={false} padding={0}>
      <Modal.Content
        aria-label={label}
        classNames={{ content: classes.content ?? '' }}
        data-kind={kind}
        data-presenting={presenting || undefined}
        onKeyDown={(event: KeyboardEvent) => {
          onKeyDown?.(event);
          // Esc stops presenting where nothing here has a use for it; it never reaches what lies underneath.
          if (event.key !== 'Escape' || event.defaultPrevented) event.stopPropagation();
        }}
        data-testid="cover"
      >
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
