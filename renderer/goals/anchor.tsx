import { type Ref, useImperativeHandle } from 'react';

/** Stands for an element that is drawn elsewhere, as what a popover or menu opens beside. */
export function Anchor({ element, ref }: { readonly element: HTMLElement; readonly ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
}
