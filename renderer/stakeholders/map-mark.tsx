import { IconUser, IconUsersGroup } from '@tabler/icons-react';
import { memo } from 'react';
import { type LabelSide, mapPoint } from '../../shared/layout/stakeholder-map';
import type { Stakeholder } from '../../shared/model/stakeholder';
import { missingCare, zoneOf } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { changeSettings, select } from '../store';
import { useFormat } from '../ui/use-format';
import classes from './stakeholder-map.module.css';
import { useStakeholdersView } from './view';

const words = texts.stakeholders;

interface MarkProps {
  readonly stakeholder: Stakeholder;
  /** Where it is drawn: its own standing, or where the keys are moving it. */
  readonly standing: Pick<Stakeholder, 'power' | 'interest'>;
  readonly lifted: boolean;
  /** On which side its name stands; null: only while it is pointed at. */
  readonly side: LabelSide | null;
  readonly selected: boolean;
  readonly tabStop: boolean;
}

/** One stakeholder on the map: person or group, stance as a sign, a warning where care is missing, and the name. */
export const MapMarkButton = memo(function MapMarkButton(props: MarkProps) {
  const { stakeholder, standing, lifted, side, selected, tabStop } = props;
  const { number } = useFormat();
  const { id, name, kind, stanceNow } = stakeholder;
  const { x, y } = mapPoint(standing);
  const missing = missingCare(stakeholder);
  const Icon = kind === 'person' ? IconUser : IconUsersGroup;
  const label = [
    words.markName(name, words.zone[zoneOf(standing)], number(standing.power), number(standing.interest)),
    stanceNow ? `${words.field.stanceNow}: ${words.stance[stanceNow]}.` : '',
    missing.length > 0 ? words.warning(missing.map((each) => words.lacks[each])) : '',
  ];
  return (
    <button
      type="button"
      className={classes.mark}
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      aria-label={label.filter(Boolean).join(' ')}
      aria-describedby="stakeholder-help"
      aria-pressed={selected}
      tabIndex={tabStop ? 0 : -1}
      data-mark={id}
      data-lifted={lifted || undefined}
      data-selected={selected || undefined}
      data-stance={stanceNow ?? undefined}
      data-sign={stanceNow ? words.stanceMark[stanceNow] : undefined}
      data-lacking={missing.length > 0 || undefined}
      onFocus={() => useStakeholdersView.setState({ currentId: id })}
      onClick={() => {
        select({ table: 'stakeholder', id });
        void changeSettings({ inspectorOpen: true });
      }}
    >
      <Icon className={classes.icon} aria-hidden />
      <span className={classes.name} data-side={side ?? 'right'} data-hidden={side === null || undefined}>
        {name}
      </span>
    </button>
  );
});
