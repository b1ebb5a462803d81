import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowRight,
  IconChecklist,
  IconFileText,
  IconGauge,
  IconTarget,
} from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import classes from './brand-panel.module.css';
import { Mark } from './mark';

const words = texts.welcome;

const icons = {
  weakness: IconAlertTriangle,
  objective: IconTarget,
  keyResult: IconGauge,
  initiative: IconChecklist,
  plan: IconFileText,
} as const;

/** What the program is for, told by one line of the sample plan, and the way into that plan. */
export function BrandPanel({ busy, onSample }: { readonly busy: boolean; readonly onSample: () => void }) {
  return (
    <div className={classes.panel}>
      <header>
        <h1 className={classes.name}>
          <Mark size={34} />
          {texts.shell.appName}
        </h1>
        <p className={classes.tagline}>{words.tagline}</p>
      </header>
      <ol className={classes.sketch} aria-label={words.sketch.label}>
        {words.sketch.steps.map(({ kind, label, text }) => {
          const Icon = icons[kind];
          return (
            <li key={kind} className={classes.step}>
              <span className={classes.point}>
                <Icon size={15} aria-hidden />
              </span>
              <span className={classes.card}>
                <span className={classes.label}>{label}</span>
                <span className={classes.text}>{text}</span>
                {kind === 'keyResult' && (
                  <span className={classes.track} aria-hidden>
                    <span className={classes.bar} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <footer className={classes.footer}>
        <UnstyledButton className={classes.sample} onClick={onSample} disabled={busy} data-testid="open-sample">
          {words.openSample}
          <IconArrowRight size={18} aria-hidden />
        </UnstyledButton>
        <p className={classes.hint}>{words.sampleHint}</p>
      </footer>
    </div>
  );
}
