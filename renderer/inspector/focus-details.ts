/** For how many pictures the details may take to appear; they are loaded when first shown. */
const patience = 120;

/** Puts the focus on the title in the details of what is selected, as soon as they are there; not if it went elsewhere since. */
export function focusDetails(): void {
  const from = document.activeElement;
  const attempt = (left: number): void => {
    if (document.activeElement !== from || left === 0) return;
    const title = document.querySelector<HTMLElement>('[data-testid="inspector"] textarea');
    if (title) title.focus();
    else requestAnimationFrame(() => attempt(left - 1));
  };
  requestAnimationFrame(() => attempt(patience));
}
