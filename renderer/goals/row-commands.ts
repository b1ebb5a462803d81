import type { OutlineRow } from './outline';

/** What can be asked of a row of the outline, by mouse, key or menu. */
export type RowCommand =
  | 'choose'
  | 'toggle'
  | 'range'
  | 'edit'
  | 'addKeyResult'
  | 'addChild'
  | 'addSibling'
  | 'indent'
  | 'outdent'
  | 'relocate'
  | 'duplicate'
  | 'remove'
  | 'removeBranch';

/** Does what is asked of a row. */
export type RunRowCommand = (command: RowCommand, row: OutlineRow) => void;
