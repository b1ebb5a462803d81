import { ActionIcon, Badge, Skeleton, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { RecentFile } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { fileSize } from '../ui/file-size';
import classes from './welcome.module.css';

const words = texts.welcome;

interface RecentListProps {
  readonly files: readonly RecentFile[];
  readonly busy: boolean;
  readonly onOpen: (path: string) => void;
  readonly onForget: (path: string) => void;
}

/** Plans opened before, newest first, with date and size. */
export function RecentList({ files, busy, onOpen, onForget }: RecentListProps) {
  if (files.length === 0) return <Text c="dimmed">{words.noRecent}</Text>;
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className={classes.recent}>
      {files.map((file) => (
        <li key={file.path} className={classes.recentItem}>
          <UnstyledButton
            className={classes.recentButton}
            disabled={busy}
            onClick={() => onOpen(file.path)}
            title={file.path}
          >
            <span className={classes.recentName}>{file.name}</span>
            {file.missing ? (
              <Tooltip label={words.missingHint}>
                <Badge color="gray" variant="light">
                  {words.missing}
                </Badge>
              </Tooltip>
            ) : (
              <span className={classes.recentMeta}>
                {date.format(new Date(file.modifiedAt))} · {fileSize(file.size)}
              </span>
            )}
            <span className={classes.recentPath}>{file.path}</span>
          </UnstyledButton>
          <ActionIcon aria-label={words.forget(file.name)} onClick={() => onForget(file.path)}>
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
      {busy && <Skeleton height={4} aria-label={words.opening} />}
    </ul>
  );
}
