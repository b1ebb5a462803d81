import { IconUser } from '@tabler/icons-react';
import classes from './avatar.module.css';

/** A person's initials in a circle, or an empty circle for nobody. Decoration: the name stands beside it. */
export function Avatar({ name, size = 20 }: { readonly name: string | null | undefined; readonly size?: number }) {
  const initials = name
    ? name
        .trim()
        .split(/\s+/)
        .filter((_, i, parts) => i === 0 || i === parts.length - 1)
        .map((part) => [...part][0] ?? '')
        .join('')
        .toLocaleUpperCase()
    : null;
  return (
    <span
      className={classes.avatar}
      data-empty={initials === null || undefined}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.45) }}
      aria-hidden
    >
      {initials ?? <IconUser size={Math.round(size * 0.6)} />}
    </span>
  );
}
