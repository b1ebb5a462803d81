import { ActionIcon, Badge, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecentFile } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { fileSize } from '../ui/file-size';
import classes from './recent-list.module.css';

const words = texts.welcome;

/** As many as leave room for the rest of the screen on a small laptop. */
const shownAtFirst = 4;

interface RecentListProps {
  readonly files: readonly RecentFile[];
  readonly busy: boolean;
  readonly onOpen: (path: string) => void;
  readonly onForget: (path: string) => void;
}

/** Plans opened before, newest first, with date and size; one that is gone says so and still offers its backups. */
export function RecentList({ files, busy, onOpen, onForget }: RecentListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? files : files.slice(0, shownAtFirst);
  return (
    <>
      <ul className={classes.list} aria-busy={busy}>
        {shown.map((file) => (
          <li key={file.path} className={classes.item} data-missing={file.missing || undefined}>
            <UnstyledButton
              className={classes.button}
              disabled={busy}
              onClick={() => onOpen(file.path)}
              title={file.path}
              data-testid="recent-file"
            >
              <span className={classes.name}>{file.name}</span>
              {file.missing ? (
                <Tooltip label={words.missingHint}>
                  <Badge color="gray" variant="light" className={classes.meta}>
                    {words.missing}
                  </Badge>
                </Tooltip>
              ) : (
                <span className={classes.meta}>
                  {whenInWords(new Date(file.modifiedAt), new Date())} · {fileSize(file.size)}
                </span>
              )}
              <span className={classes.folder}>
                <bdi>{folderOf(file.path)}</bdi>
              </span>
            </UnstyledButton>
            <ActionIcon
              className={classes.forget}
              aria-label={words.forget(file.name)}
              onClick={() => onForget(file.path)}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {files.length > shownAtFirst && (
        <Button
          variant="subtle"
          mt={4}
          leftSection={all ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words.showFewer : words.showAll(files.length)}
        </Button>
      )}
    </>
  );
}

/** When a file was changed last, as one would say it: the day only where it is not today's or yesterday's. */
function whenInWords(at: Date, now: Date): string {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
  const daysAgo = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (daysAgo === 0) return words.today(time);
  if (daysAgo === 1) return words.yesterday(time);
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 1));
}
