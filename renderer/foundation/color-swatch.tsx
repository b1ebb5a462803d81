import { Popover, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { pillarColors } from '../../shared/commands/foundation';
import type { Pillar } from '../../shared/model/foundation';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import classes from './foundation.module.css';

/** The colour of a pillar and a small palette to choose another one. */
export function ColorSwatch({ pillar, readOnly }: { readonly pillar: Pillar; readonly readOnly: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow>
      <Popover.Target>
        <UnstyledButton
          className={classes.swatch}
          style={{ background: pillar.color }}
          aria-label={texts.foundation.colorOf(pillar.title)}
          disabled={readOnly}
          onClick={() => setOpen(!open)}
        />
      </Popover.Target>
      <Popover.Dropdown style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 32px)', gap: 6 }}>
        {pillarColors.map((color) => (
          <UnstyledButton
            key={color}
            aria-label={texts.foundation.colors[color]}
            aria-pressed={color === pillar.color}
            className={classes.swatch}
            style={{ background: color, width: 32, height: 32, margin: 0 }}
            onClick={() => {
              setOpen(false);
              void run('pillar.update', { id: pillar.id, patch: { color } });
            }}
          >
            {color === pillar.color && <IconCheck size={18} color="#ffffff" aria-hidden style={{ margin: 6 }} />}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
