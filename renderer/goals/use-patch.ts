import { useState } from 'react';
import type { CommandInput } from '../../shared/commands/registry';
import { run } from '../store';

type UpdateCommand = 'objective.update' | 'keyResult.update' | 'initiative.update';
type Patch<N extends UpdateCommand> = Extract<CommandInput<N>, { patch: unknown }>['patch'];

/** Saves fields of one item; a refusal is kept beside the field that asked for it. */
export function usePatch<N extends UpdateCommand>(name: N, id: string) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = async (field: string, patch: Patch<N>): Promise<boolean> => {
    const input = { id, patch } as CommandInput<N>;
    let message: string | undefined;
    const changes = await run(name, input, (failure) => {
      message = failure.message;
    });
    setErrors((before) => {
      const { [field]: _, ...others } = before;
      return message === undefined ? others : { ...others, [field]: message };
    });
    return changes !== undefined;
  };
  return { errors, save };
}
