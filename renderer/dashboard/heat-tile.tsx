import { type HeatCell, type HeatMap, heatMap } from '../../shared/dashboard';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { showGoals } from '../goals/show-goals';
import { goTo, useStore } from '../store';
import { StatusMark } from '../ui/status-mark';
import classes from './dashboard.module.css';
import { NothingYet, Tile, useFirst } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.heat;
const tables = ['pillar', 'team', 'objective', 'keyResult', 'period'] as const;

/** So many teams are drawn before somebody asks for all. */
const firstTeams = 12;

/** Teams against pillars: who works on what, how it fares, and where nobody does. */
export function HeatTile() {
  const map = useTile(heatMap, tables);
  const teams = map?.teams.filter(({ teamId }) => teamId !== null) ?? [];
  const pillars = map?.pillarIds.filter((id) => id !== null) ?? [];
  const gaps = map
    ? teams.flatMap(({ teamId }) => pillars.filter((pillarId) => isGap(map.cell(teamId, pillarId)))).length
    : 0;
  const isEmpty = teams.length === 0 || pillars.length === 0;
  return (
    <Tile title={words.title} count={isEmpty ? undefined : words.gaps(gaps)} testId="tile-heat" computing={!map}>
      {isEmpty ? (
        <NothingYet text={words.none} action={[words.action, () => goTo('foundation')]} />
      ) : (
        map && <HeatTable map={map} />
      )}
    </Tile>
  );
}

function isGap({ active, drafts }: HeatCell): boolean {
  return active + drafts === 0;
}

function HeatTable({ map }: { readonly map: HeatMap }) {
  const plan = useStore((state) => state.plan);
  const { shown, more } = useFirst(map.teams, firstTeams);
  const pillarName = (id: string | null): string => find(plan, 'pillar', id)?.title ?? texts.dashboard.noPillar;
  return (
    <>
      <div className={classes.heatScroller}>
        <table className={classes.heat} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.team}</th>
              {map.pillarIds.map((id) => (
                <th key={id} scope="col">
                  {pillarName(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ teamId, depth }) => {
              const team = find(plan, 'team', teamId)?.name ?? texts.dashboard.noTeam;
              return (
                <tr key={teamId}>
                  <th scope="row" style={{ paddingLeft: depth * 14 }}>
                    {team}
                  </th>
                  {map.pillarIds.map((pillarId) => (
                    <td key={pillarId}>
                      <Cell
                        teamId={teamId}
                        pillarId={pillarId}
                        name={(what) => words.open(team, pillarName(pillarId), what)}
                        cell={map.cell(teamId, pillarId)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {more}
      <p className={classes.hint}>{words.hint}</p>
    </>
  );
}

interface CellProps {
  readonly teamId: string | null;
  readonly pillarId: string | null;
  readonly name: (what: string) => string;
  readonly cell: HeatCell;
}

function Cell({ teamId, pillarId, name, cell }: CellProps) {
  const inWords = useDashboardView((view) => view.show === 'table');
  const { active, drafts, worst } = cell;
  const what =
    active > 0
      ? words.cell(active, words.worst(texts.widgets.pace[worst ?? 'unknown']))
      : drafts > 0
        ? words.drafts(drafts)
        : words.gap;
  const open = (): void =>
    showGoals(
      {
        teamIds: teamId === null ? [] : [teamId],
        pillarIds: pillarId === null ? [] : [pillarId],
        statuses: active > 0 ? ['active'] : drafts > 0 ? ['draft'] : [],
      },
      teamId === null ? 'team' : pillarId === null ? 'pillar' : 'none',
    );
  return (
    <button
      type="button"
      className={classes.cell}
      data-pace={active > 0 ? (worst ?? 'unknown') : undefined}
      data-gap={isGap(cell) || undefined}
      data-words={inWords || undefined}
      aria-label={name(what)}
      title={name(what)}
      onClick={open}
      data-testid="heat-cell"
    >
      {inWords ? (
        what
      ) : active > 0 ? (
        <>
          {active} <StatusMark pace={worst} compact size={13} />
        </>
      ) : drafts > 0 ? (
        words.drafts(drafts)
      ) : (
        '–'
      )}
    </button>
  );
}
