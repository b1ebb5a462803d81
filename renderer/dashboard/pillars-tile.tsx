import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type PillarStanding, pillarStandings } from '../../shared/dashboard';
import { explainPillar } from '../../shared/explain-pillar';
import { find } from '../../shared/plan';
import type { Pace } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import { closeByEscape, explanationDropdown, explanationPlacement } from '../goals/explain-popover';
import { ExplanationPart } from '../goals/explanation';
import { showGoals } from '../goals/show-goals';
import { standingWords } from '../goals/use-standing';
import { useRow } from '../hooks';
import { goTo, useStore } from '../store';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import classes from './dashboard.module.css';
import { NothingYet, Tile, TileTable } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.pillars;
const tables = ['pillar', 'objective', 'keyResult', 'checkIn', 'period', 'workspace'] as const;

/** The pillars: how far, at which pace, how sure. */
export function PillarsTile() {
  const standings = useTile(pillarStandings, tables);
  const show = useDashboardView((view) => view.show);
  const format = useFormat();
  const plan = useStore((state) => state.plan);
  const share = (progress: number | null): string => (progress === null ? '–' : format.percent(progress));
  return (
    <Tile title={words.title} testId="tile-pillars" computing={!standings}>
      {standings?.every(({ pillarId }) => pillarId === null) && (
        <NothingYet text={words.none} action={[words.action, () => goTo('foundation')]} />
      )}
      {show === 'chart' ? (
        <ul className={classes.pillars}>
          {standings?.map((standing) => (
            <PillarRow key={standing.pillarId} standing={standing} />
          ))}
        </ul>
      ) : (
        <TileTable
          label={words.title}
          columns={Object.values(words.columns)}
          rows={(standings ?? []).map((standing) => ({
            key: standing.pillarId ?? '',
            name: find(plan, 'pillar', standing.pillarId)?.title ?? texts.dashboard.noPillar,
            open: () => openPillar(standing.pillarId),
            values: [
              standing.total,
              <Explained key="progress" standing={standing} />,
              share(standing.expected),
              <StatusMark key="pace" pace={standing.pace} />,
              standing.confidence ? format.score(standing.confidence.value) : '–',
            ],
          }))}
        />
      )}
    </Tile>
  );
}

function openPillar(pillarId: string | null): void {
  showGoals(pillarId === null ? {} : { pillarIds: [pillarId] }, pillarId === null ? 'pillar' : 'none');
}

const paceOrder: readonly (Pace | 'unknown')[] = ['done', 'onTrack', 'behind', 'atRisk', 'notStarted', 'unknown'];

function PillarRow({ standing }: { readonly standing: PillarStanding }) {
  const { pillarId, progress, expected, pace, confidence, paces, total } = standing;
  const pillar = useRow('pillar', pillarId);
  const format = useFormat();
  const title = pillar?.title ?? texts.dashboard.noPillar;
  return (
    <li className={classes.pillar} data-testid="pillar">
      <span className={classes.pillarHead}>
        <button type="button" className={classes.link} title={words.open(title)} onClick={() => openPillar(pillarId)}>
          {pillar && <span className={classes.swatch} style={{ background: pillar.color }} aria-hidden />}
          {title}
        </button>
        <StatusMark pace={pace} />
      </span>
      <span className={classes.pillarBar}>
        <ProgressBar progress={progress} expected={expected} pace={pace} bare />
        <Explained standing={standing} />
      </span>
      <span className={classes.pillarFoot}>
        <span>{confidence ? words.confidence(format.score(confidence.value)) : words.noConfidence}</span>
        <span className={classes.paces}>
          <span>{words.objectives(total)}</span>
          {paceOrder
            .filter((each) => paces.has(each))
            .map((each) => (
              <span key={each} className={classes.paceCount}>
                <StatusMark pace={each === 'unknown' ? null : each} compact size={12} /> {paces.get(each)}
              </span>
            ))}
        </span>
      </span>
    </li>
  );
}

/** The progress of a pillar; a click says where it comes from. */
function Explained({ standing }: { readonly standing: PillarStanding }) {
  const [open, setOpen] = useState(false);
  const format = useFormat();
  const pillar = useRow('pillar', standing.pillarId);
  const rollup = useStore((state) => state.rollup);
  const title = pillar?.title ?? texts.dashboard.noPillar;
  const explained = open ? explainPillar(rollup, standing) : undefined;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      {...explanationPlacement}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.number}
          aria-label={texts.goals.explain(title, standingWords(standing, format))}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => open && closeByEscape(event, () => setOpen(false))}
          data-testid="pillar-progress"
        >
          {standing.progress === null ? '–' : format.percent(standing.progress)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown {...explanationDropdown(title, () => setOpen(false))}>
        <strong>{title}</strong>
        {explained && <ExplanationPart explained={explained} />}
        {explained?.pace && <ExplanationPart explained={explained.pace} />}
      </Popover.Dropdown>
    </Popover>
  );
}
