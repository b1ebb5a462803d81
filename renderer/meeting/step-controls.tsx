import { Button } from '@mantine/core';
import {
  IconBarrierBlock,
  IconBolt,
  IconChevronLeft,
  IconChevronRight,
  IconClipboardCheck,
  IconFlagCheck,
  IconGavel,
} from '@tabler/icons-react';
import { isClosing } from '../../shared/meeting';
import type { AgendaStep, Session } from '../../shared/model/session';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { openQuick } from '../workshop/quick-state';
import { checkInOn, closeMeeting } from './meeting-actions';
import classes from './meeting-screen.module.css';

const words = texts.meeting.run;

interface StepControlsProps {
  readonly session: Session;
  readonly step: AgendaStep;
  readonly agenda: readonly AgendaStep[];
}

/** What can be done with the objective on the screen, each with its key; and on to the next. */
export function StepControls({ session, step, agenda }: StepControlsProps) {
  const { id } = session;
  const at = agenda.findIndex((each) => each.id === step.id);
  const closing = isClosing(step);
  return (
    <div className={classes.controls}>
      {step.objectiveId !== null && (
        <Button
          className={classes.button ?? ''}
          leftSection={<IconClipboardCheck size={16} />}
          variant="light"
          onClick={() => checkInOn(step)}
          data-testid="check-in-here"
        >
          {words.checkIn}
        </Button>
      )}
      <Button
        className={classes.button ?? ''}
        variant="default"
        leftSection={<IconGavel size={16} />}
        onClick={() => openQuick('decision')}
      >
        {words.decision}
      </Button>
      <Button
        className={classes.button ?? ''}
        variant="default"
        leftSection={<IconBolt size={16} />}
        onClick={() => openQuick('action')}
      >
        {words.action}
      </Button>
      <Button
        className={classes.button ?? ''}
        variant="default"
        leftSection={<IconBarrierBlock size={16} />}
        onClick={() => openQuick('barrier')}
      >
        {words.barrier}
      </Button>
      <span className={classes.space} />
      <Button
        className={classes.button ?? ''}
        variant="default"
        leftSection={<IconChevronLeft size={16} />}
        disabled={at === 0}
        onClick={() => void run('session.previous', { id })}
        data-testid="meeting-previous"
      >
        {words.previous}
      </Button>
      {closing ? (
        <Button
          className={classes.button ?? ''}
          leftSection={<IconFlagCheck size={16} />}
          onClick={() => void closeMeeting(id)}
          data-testid="close-meeting"
        >
          {words.close}
        </Button>
      ) : (
        <Button
          className={classes.button ?? ''}
          rightSection={<IconChevronRight size={16} />}
          onClick={() => void run('session.next', { id })}
          data-testid="meeting-next"
        >
          {at === agenda.length - 2 ? words.toClosing : words.next}
        </Button>
      )}
    </div>
  );
}
