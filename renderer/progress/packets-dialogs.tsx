import { FilledFormDialog } from './filled-form-dialog';
import { MakeFormsDialog } from './make-forms-dialog';
import { closePackets, nextForm, usePackets } from './packets-state';

/** The dialogs about forms of check-ins, over whatever place one is in. */
export function PacketsDialogs() {
  const { making, forms, at } = usePackets();
  const filled = forms[at];
  return (
    <>
      {making && <MakeFormsDialog close={closePackets} />}
      {filled && (
        <FilledFormDialog key={at} filled={filled} at={at + 1} of={forms.length} next={nextForm} close={closePackets} />
      )}
    </>
  );
}
