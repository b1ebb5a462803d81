/** The program's mark: one line through three points. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path
        d="M5 23 C 11 23, 11 9, 17 9 S 22 17, 27 17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="5" cy="23" r="3" fill="currentColor" />
      <circle cx="17" cy="9" r="3" fill="currentColor" />
      <circle cx="27" cy="17" r="3" fill="currentColor" />
    </svg>
  );
}
