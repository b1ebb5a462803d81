import { ActionIcon, Badge, Button, Group, Kbd, Select, Text, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconHistory,
  IconKeyboard,
  IconLock,
  IconPresentation,
  IconSearch,
} from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useWorkspace } from '../hooks';
import { redo, undo, useStore } from '../store';
import { keyName } from '../ui/key-name';
import { useNotSaved } from '../ui/try-again';
import { usePeriodOptions } from '../ui/use-period-options';
import { perform } from './actions';
import { openPalette } from './palette-state';
import { useIsPresentable } from './places';
import classes from './top-bar.module.css';

/** Name and saved state, period switch, search, Undo / Redo, History, Present. */
export function TopBar() {
  const workspace = useWorkspace();
  const notSaved = useNotSaved();
  const readOnly = useStore((state) => state.file?.readOnly ?? null);
  const history = useStore((state) => state.history);
  const place = useStore((state) => state.place);
  const panel = useStore((state) => state.panel);
  const presentable = useIsPresentable(place);
  return (
    <header className={classes.bar}>
      <div className={classes.name}>
        <Text fw={600} truncate title={workspace.name}>
          {workspace.name}
        </Text>
        {readOnly ? (
          <Tooltip label={readOnly.message} multiline maw={420}>
            <Badge color="orange" variant="light" c="var(--tl-text)" leftSection={<IconLock size={12} />} tabIndex={0}>
              {texts.shell.readOnly}
            </Badge>
          </Tooltip>
        ) : notSaved > 0 ? (
          <Text size="xs" className={classes.saved} c="var(--tl-atRisk)" data-testid="not-saved">
            <IconAlertTriangle size={14} aria-hidden /> {texts.shell.notSaved(notSaved)}
          </Text>
        ) : (
          <Text size="xs" className={classes.saved}>
            <IconCircleCheck size={14} aria-hidden /> {texts.shell.saved}
          </Text>
        )}
      </div>
      <UnstyledButton className={classes.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span>{texts.shell.search}</span>
        <Kbd size="xs">{keyName('CmdOrCtrl+K')}</Kbd>
      </UnstyledButton>
      <Group gap={4} wrap="nowrap">
        <PeriodSwitch />
        <Tooltip
          label={history.undo ? texts.shell.undoNamed(history.undo) : (history.undoStop ?? texts.shell.nothingToUndo)}
          multiline
          maw={320}
        >
          <ActionIcon
            size="lg"
            aria-label={texts.shell.undo}
            aria-disabled={!history.undo}
            data-disabled={!history.undo || undefined}
            onClick={() => void undo()}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={history.redo ? texts.shell.redoNamed(history.redo) : texts.shell.nothingToRedo}>
          <ActionIcon
            size="lg"
            aria-label={texts.shell.redo}
            aria-disabled={!history.redo}
            data-disabled={!history.redo || undefined}
            onClick={() => void redo()}
          >
            <IconArrowForwardUp size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${texts.shell.history} (${keyName('CmdOrCtrl+H')})`}>
          <ActionIcon
            size="lg"
            aria-label={texts.shell.history}
            aria-pressed={panel === 'history'}
            onClick={() => perform('history')}
          >
            <IconHistory size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${texts.shell.keys} (?)`}>
          <ActionIcon size="lg" aria-label={texts.shell.keys} onClick={() => perform('keys')}>
            <IconKeyboard size={18} />
          </ActionIcon>
        </Tooltip>
        {presentable && (
          <Tooltip label={texts.shell.presentHint}>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPresentation size={16} />}
              onClick={() => perform('present')}
            >
              {texts.shell.present}
            </Button>
          </Tooltip>
        )}
      </Group>
    </header>
  );
}

function PeriodSwitch() {
  const periodId = useStore((state) => state.periodId);
  const options = usePeriodOptions();
  if (options.length === 1) return null;
  return (
    <Select
      aria-label={texts.shell.period}
      data={options}
      value={periodId ?? ''}
      onChange={(value) => useStore.setState({ periodId: value || null })}
      allowDeselect={false}
      searchable={options.length > 12}
      w={150}
      size="sm"
      data-testid="period-switch"
    />
  );
}
