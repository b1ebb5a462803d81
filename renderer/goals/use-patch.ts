import { useState } from 'react';
import type { CommandInput } from '../../shared/commands/registry';
import { save as saveFields } from '../store';

type UpdateCommand = 'objective.update' | 'keyResult.update' | 'initiative.update' | 'barrier.edit';
type Patch<N extends UpdateCommand> = Extract<CommandInput<N>, { patch: unknown }>['patch'];

/** Saves fields of one item; the reason of a refusal is kept beside the field that asked for it. */
export function usePatch<N extends UpdateCommand>(name: N, id: string) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = async (field: string, patch: Patch<N>): Promise<string | undefined> => {
    const reason = await saveFields(name, { id, patch } as CommandInput<N>);
    setErrors((before) => {
      const { [field]: _, ...others } = before;
      return reason === undefined ? others : { ...others, [field]: reason };
    });
    return reason;
  };
  return { errors, save };
}
