const notTyped = new Set(['checkbox', 'radio', 'button', 'range', 'color']);

/** Whether the focus is in a text field, where keys belong to the text. */
export function editing(): boolean {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  // A list of choices shows its value in an input too, which takes no text.
  return element instanceof HTMLInputElement && !element.readOnly && !notTyped.has(element.type);
}
