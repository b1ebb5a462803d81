import { Button, Checkbox, Group, Input, Modal } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { measuredWords } from '../../shared/check-in-words';
import type { Measurement } from '../../shared/check-ins';
import type { CheckIn } from '../../shared/model/check-in';
import { dayToCome, type PacketMerge, previewPacket, redated } from '../../shared/packets/merge-packet';
import type { FilledPacket, PacketItem } from '../../shared/packets/packet';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { run, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import classes from './packets.module.css';

const words = texts.packets;
/** What asks for a choice comes first. */
const kinds = ['changedHere', 'new', 'alreadyThere', 'unknown'] as const satisfies readonly PacketMerge['kind'][];

interface FilledFormDialogProps {
  readonly filled: FilledPacket;
  /** Which one it is, from 1 on, of how many. */
  readonly at: number;
  readonly of: number;
  /** Goes to the next one. */
  readonly next: () => void;
  /** Leaves this one and those that follow. */
  readonly close: () => void;
}

/** What a form that came back would do: new, changed here too (one chooses), there already, unknown. Taken over in one change. */
export function FilledFormDialog({ filled, at, of, next, close }: FilledFormDialogProps) {
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const today = useStore((state) => state.rollup.today);
  const [tooLate, setTooLate] = useState(false);
  const dayField = useId();
  const merges = useDerived(
    (plan) => previewPacket(plan, redated(filled, today, day)),
    ['keyResult', 'checkIn', 'barrier', 'objective', 'person'],
    [filled, today, day],
  );
  const toCome = dayToCome(filled, today);
  const asksForDay = toCome !== undefined && day === null;
  const isChosen = ({ kind, answer: { keyResultId } }: PacketMerge): boolean =>
    (kind === 'new' || kind === 'changedHere') && (chosen.get(keyResultId) ?? kind === 'new');
  const { person, personId, issuedOn } = filled.issued;
  const answers = merges.filter(isChosen).map(({ answer }) => answer);
  const takeOver = async (): Promise<void> => {
    setBusy(true);
    const changes = await run('packet.merge', { personId, answers }, ({ message }) => setProblem(message));
    setBusy(false);
    if (!changes) return;
    next();
    showUndoable(words.merged(person, answers.length));
  };
  return (
    <Modal
      opened
      onClose={close}
      title={words.cameBack(person, at, of)}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      size={680}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void takeOver();
        }}
        data-testid="filled-form"
      >
        <p className={classes.quiet}>
          {words.sentOut(format.date(issuedOn))} {merges.length === 0 && !asksForDay && words.empty}
        </p>
        {toCome && (
          <Input.Wrapper
            id={dayField}
            label={words.meantDay}
            description={words.toCome(format.date(toCome))}
            w={420}
            data-testid="meant-day"
          >
            <DateField
              id={dayField}
              label={words.meantDay}
              value={day}
              error={tooLate ? words.noLaterDay : undefined}
              onSave={(picked) => {
                setTooLate(picked !== null && picked > today);
                setDay(picked !== null && picked <= today ? picked : null);
              }}
            />
          </Input.Wrapper>
        )}
        {kinds.map((kind) => {
          const rows = merges.filter((merge) => merge.kind === kind);
          return (
            rows.length > 0 && (
              <section key={kind} aria-label={words.kind[kind]} data-testid={`answers-${kind}`}>
                <h3 className={classes.heading}>
                  {words.kind[kind]} <span>{rows.length}</span>
                </h3>
                <p className={classes.quiet}>{words.hint[kind]}</p>
                <ul className={classes.list}>
                  {rows.map((merge) => (
                    <AnswerRow
                      key={merge.answer.keyResultId}
                      merge={merge}
                      isChosen={isChosen(merge)}
                      choose={(on) => setChosen(new Map(chosen).set(merge.answer.keyResultId, on))}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <Group gap={8}>
          <Button type="submit" disabled={answers.length === 0} loading={busy} data-testid="take-over">
            {words.merge(answers.length)}
          </Button>
          {at < of && (
            <Button variant="default" onClick={next} data-testid="leave-out">
              {words.leaveOut}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {texts.shell.cancel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface AnswerRowProps {
  readonly merge: PacketMerge;
  readonly isChosen: boolean;
  readonly choose: (on: boolean) => void;
}

function AnswerRow({ merge, isChosen, choose }: AnswerRowProps) {
  const format = useFormat();
  const { kind, answer, item, here } = merge;
  const isOpen = kind === 'new' || kind === 'changedHere';
  return (
    <li className={classes.row} data-testid="answer">
      {isOpen && (
        <Checkbox
          className={classes.check ?? ''}
          aria-label={words.takeOver(item.title)}
          checked={isChosen}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      )}
      <div className={classes.text}>
        <strong>{item.title}</strong>
        <span className={classes.quiet}>{item.objective}</span>
        <div className={kind === 'changedHere' ? classes.two : undefined}>
          <Said
            title={words.onTheForm(format.date(answer.date))}
            item={item}
            said={answer}
            before={answer.value === null ? null : item.value}
          >
            {answer.barrier && (
              <span>
                <b>{words.inTheWay}:</b> {answer.barrier.title} ({texts.barriers.severity[answer.barrier.severity]})
              </span>
            )}
          </Said>
          {kind === 'changedHere' &&
            (here ? (
              <Said title={words.here(format.date(here.date))} item={item} said={here} />
            ) : (
              <p className={classes.quiet}>{words.changedValue}</p>
            ))}
        </div>
      </div>
    </li>
  );
}

interface SaidProps {
  readonly title: string;
  readonly item: PacketItem;
  readonly said: Measurement & Pick<CheckIn, 'confidence' | 'whatChanged' | 'whatNext'>;
  /** The value when the form was made, to hold the new one against. */
  readonly before?: number | null;
  readonly children?: ReactNode;
}

/** One side of an answer: what was measured and said, and when. */
function Said({ title, item, said, before = null, children }: SaidProps) {
  const format = useFormat();
  const { history } = texts.progress;
  return (
    <div className={classes.said}>
      <span className={classes.quiet}>{title}</span>
      <span>
        {measuredWords(item, said, format)}
        {before !== null && ` ${words.before(format.value(before, item.unit))}`}
        {said.confidence !== null && `, ${words.confidenceIs(said.confidence)}`}
      </span>
      {said.whatChanged && (
        <span>
          <b>{history.changed}:</b> {said.whatChanged}
        </span>
      )}
      {said.whatNext && (
        <span>
          <b>{history.next}:</b> {said.whatNext}
        </span>
      )}
      {children}
    </div>
  );
}
