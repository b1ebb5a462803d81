import type { AgendaStep } from '../../shared/model/session';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { save } from '../store';
import { TextField } from '../ui/text-field';

interface StepNotesProps {
  readonly step: AgendaStep;
  readonly placeholder: string;
  readonly testId: string;
}

/** What was said in a step, for the minutes. */
export function StepNotes({ step, placeholder, testId }: StepNotesProps) {
  const readOnly = useReadOnly();
  return (
    <TextField
      key={step.id}
      kind="text"
      label={texts.workshop.run.notes}
      showLabel
      placeholder={placeholder}
      value={step.notes}
      readOnly={readOnly}
      onSave={(notes) => save('step.update', { id: step.id, patch: { notes } })}
      testId={testId}
    />
  );
}
