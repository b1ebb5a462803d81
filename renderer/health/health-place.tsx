import { Button, Chip, Group, Popover, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type Finding, type RuleName, type Severity, severities } from '../../shared/linter/finding';
import { planHealth } from '../../shared/linter/lint';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { reveal } from '../shell/reveal';
import { goTo, run } from '../store';
import { showUndoable } from '../ui/undo-toast';
import classes from './health.module.css';
import { SeverityMark } from './severity-mark';
import { useFindings } from './use-findings';

const words = texts.healthPlace;
const shownAtFirst = 8;

/** Plan health: one number with its formula, and the findings by rule, each with its evidence, a fix or a jump. */
export function HealthPlace() {
  const findings = useFindings();
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const empty = useDerived(
    (plan) => plan.rows.objective.size === 0 && plan.rows.swotItem.size === 0,
    ['objective', 'swotItem'],
  );
  const shown = severity === 'all' ? findings : findings.filter((finding) => finding.severity === severity);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <Title order={1}>
            {texts.shell.places.health} <span className={classes.count}>{words.findings(findings.length)}</span>
          </Title>
          <p className={classes.intro}>{words.intro}</p>
        </div>
        {!empty && <Score findings={findings} />}
      </header>
      {empty ? (
        <div className={classes.empty}>
          <p>{words.emptyPlan}</p>
          <Button onClick={() => goTo('swot')}>{words.startSwot}</Button>
        </div>
      ) : findings.length === 0 ? (
        <div className={classes.empty}>
          <IconCircleCheck size={32} aria-hidden />
          <p>
            <strong>{words.allGood}.</strong> {texts.health.nothingFound}
          </p>
        </div>
      ) : (
        <>
          <Chip.Group value={severity} onChange={(value) => setSeverity(value as Severity | 'all')}>
            <Group gap={8} mb="md" role="radiogroup" aria-label={words.filter}>
              <Chip value="all" size="sm">
                {words.all} {findings.length}
              </Chip>
              {severities.map((each) => (
                <Chip key={each} value={each} size="sm">
                  {texts.health.severity[each]} {findings.filter((finding) => finding.severity === each).length}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {byRule(shown).map(([rule, ofRule]) => (
            <RuleSection key={rule} rule={rule} findings={ofRule} />
          ))}
        </>
      )}
    </div>
  );
}

function byRule(findings: readonly Finding[]): [RuleName, Finding[]][] {
  const groups = new Map<RuleName, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups];
}

function Score({ findings }: { readonly findings: readonly Finding[] }) {
  const score = planHealth(findings);
  return (
    <Popover width={340} withArrow position="bottom-end" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.score} aria-label={`${words.outOf(score)}. ${words.explainScore}`}>
          <span className={classes.scoreNumber} data-testid="health-score">
            {score}
          </span>{' '}
          <span className={classes.scoreOf}>{words.ofHundred}</span>
          <span className={classes.scoreBar} aria-hidden>
            <span style={{ width: `${score}%` }} />
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} size="sm" mb={4}>
          {words.explainScore}
        </Text>
        <Text size="sm">{texts.health.formula}</Text>
        <ul className={classes.inputs} tabIndex={-1}>
          {severities.map((each) => (
            <li key={each}>
              <SeverityMark severity={each} /> {findings.filter((finding) => finding.severity === each).length}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function RuleSection({ rule, findings }: { readonly rule: RuleName; readonly findings: readonly Finding[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, shownAtFirst);
  const severity = findings[0]?.severity ?? 'hint';
  const { title, why } = texts.health.rules[rule];
  return (
    <section className={classes.rule} aria-label={title} data-testid={`rule-${rule}`}>
      <div className={classes.ruleHead}>
        <SeverityMark severity={severity} />
        <Title order={2}>{title}</Title>
        <span className={classes.count}>{findings.length}</span>
      </div>
      <p className={classes.intro}>{why}</p>
      <ul className={classes.list}>
        {shown.map((finding) => (
          <FindingRow key={`${finding.about.table}:${finding.about.id}:${finding.evidence}`} finding={finding} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {words.more(findings.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const readOnly = useReadOnly();
  const { fix, jump, item } = finding;
  const mend = async (): Promise<void> => {
    if (fix && (await run(fix.command.name, fix.command.input))) showUndoable(words.fixed(fix.label));
  };
  return (
    <li className={classes.finding} data-testid="finding">
      <div className={classes.what}>
        <UnstyledButton className={classes.item} onClick={() => reveal(jump.table, jump.id)}>
          {item}
        </UnstyledButton>
        <span className={classes.evidence}>{finding.evidence}</span>
      </div>
      {fix && !readOnly && (
        <Button variant="light" aria-label={words.fixFor(fix.label, item)} onClick={() => void mend()}>
          {fix.label}
        </Button>
      )}
      <Button
        variant="default"
        aria-label={words.showItem(item)}
        onClick={() => reveal(jump.table, jump.id)}
        data-testid="finding-show"
      >
        {words.show}
      </Button>
    </li>
  );
}
