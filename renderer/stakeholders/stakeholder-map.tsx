import { TextInput } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { createdId } from '../../shared/changes';
import { type MapPoint, standingAt } from '../../shared/layout/stakeholder-map';
import type { Stakeholder } from '../../shared/model/stakeholder';
import { zones } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { run, select, useStore } from '../store';
import { useDrawn } from '../ui/drawn-later';
import { MapMarkButton } from './map-mark';
import classes from './stakeholder-map.module.css';
import { useLabelSides } from './use-label-sides';
import { useMapDrag } from './use-map-drag';
import { useMapKeys } from './use-map-keys';
import { useStakeholdersView } from './view';

const words = texts.stakeholders;
/** The marks that come with the place; the others follow at once. */
const firstMarks = 80;

interface MapProps {
  readonly stakeholders: readonly Stakeholder[];
  readonly readOnly: boolean;
}

/** The power/interest map: a mark for each stakeholder, dragged over a continuous field or moved by keys. */
export function StakeholderMap({ stakeholders, readOnly }: MapProps) {
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>();
  const field = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(sizeRef, field);
  const selectedId = useStore((state) => (state.selection?.table === 'stakeholder' ? state.selection.id : null));
  const currentId = useStakeholdersView((view) => view.currentId);
  const [adding, setAdding] = useState<MapPoint | null>(null);
  const { marks, sides } = useLabelSides(stakeholders, field, width, height);
  const drawn = useDrawn(stakeholders.length, firstMarks);
  const keys = useMapKeys(stakeholders, marks, field, readOnly);
  useMapDrag(field, readout, stakeholders, readOnly);
  const tabStop = stakeholders.some(({ id }) => id === currentId) ? currentId : stakeholders[0]?.id;

  const onDoubleClick = (event: React.MouseEvent): void => {
    if (readOnly || (event.target instanceof Element && event.target.closest('[data-mark]'))) return;
    const box = field.current?.getBoundingClientRect();
    if (!box) return;
    setAdding({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  const onClick = (event: React.MouseEvent): void => {
    if (event.target === event.currentTarget) select(null);
  };

  return (
    <div className={classes.frame}>
      <span className={classes.powerAxis}>{words.powerAxis}</span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the marks inside it; the mouse adds where it is. */}
      <div
        ref={ref}
        className={classes.field}
        data-testid="stakeholder-map"
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={keys.onKeyDown}
      >
        {zones.map((zone) => (
          <div key={zone} className={classes.zone} data-zone={zone} title={words.zoneWhy[zone]}>
            {words.zone[zone]}
          </div>
        ))}
        {width > 0 &&
          stakeholders
            .slice(0, drawn)
            .map((stakeholder) => (
              <MapMarkButton
                key={stakeholder.id}
                stakeholder={stakeholder}
                standing={keys.lifted?.id === stakeholder.id ? keys.lifted : stakeholder}
                lifted={keys.lifted?.id === stakeholder.id}
                side={sides.get(stakeholder.id) ?? null}
                selected={stakeholder.id === selectedId}
                tabStop={stakeholder.id === tabStop}
              />
            ))}
        {adding && <AddHere point={adding} onDone={() => setAdding(null)} />}
        <div ref={readout} className={classes.readout} aria-hidden hidden />
      </div>
      <span className={classes.interestAxis}>
        <span>{words.low}</span>
        <span>{words.interestAxis}</span>
        <span>{words.high}</span>
      </span>
      {!readOnly && <p className={classes.hint}>{words.hint}</p>}
      <p id="stakeholder-help" className="visually-hidden">
        {words.help}
      </p>
    </div>
  );
}

/** A field right where somebody is to stand. */
function AddHere({ point, onDone }: { readonly point: MapPoint; readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    const typed = name.trim();
    if (typed === '') {
      onDone();
      return;
    }
    const changes = await run('stakeholder.create', { names: [typed], ...standingAt(point) });
    const id = changes && createdId(changes, 'stakeholder');
    if (!id) return;
    onDone();
    useStakeholdersView.setState({ currentId: id });
    select({ table: 'stakeholder', id });
  };
  return (
    <div
      className={classes.addHere}
      data-left={point.x > 0.6 || undefined}
      style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
    >
      <TextInput
        aria-label={words.addHere}
        placeholder={words.addHere}
        value={name}
        maxLength={300}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => void add()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') event.currentTarget.blur();
          else if (event.key === 'Escape') onDone();
        }}
        data-testid="add-here"
      />
    </div>
  );
}
