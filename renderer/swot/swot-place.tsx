import { useEffect, useLayoutEffect, useRef } from 'react';
import { maxCardsAtOnce } from '../../shared/commands/swot';
import { type Quadrant as QuadrantName, quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { type CardFocus, useKeptFocus } from '../board/kept-focus';
import { useLiftedKeys } from '../board/lifted-keys';
import { useDerived, useReadOnly } from '../hooks';
import { useStore } from '../store';
import { editing } from '../ui/editing';
import { useStrayArrows } from '../ui/stray-arrows';
import { addCards, focusAddField, focusCard, placeOf } from './board-actions';
import { BoardBar } from './board-bar';
import { BoardHeader } from './board-header';
import { copiedText, onBoardKey } from './board-keys';
import { selectCards, startBoard, toggleCollapsed, useBoard } from './board-state';
import { type BoardView, boardView, listsWithMoved, noFilter } from './board-view';
import { useCardClicks } from './card-clicks';
import { useDragByPointer } from './drag-by-pointer';
import { useFullText } from './full-text';
import { swotLiftedKeys } from './lift-by-keys';
import { MergeDialog } from './merge-dialog';
import { cardsFromText } from './paste';
import { Quadrant } from './quadrant';
import classes from './swot-place.module.css';

const words = texts.swot;
const rows = [
  { axis: words.axis.internal, quadrants: ['strength', 'weakness'] },
  { axis: words.axis.external, quadrants: ['opportunity', 'threat'] },
] as const satisfies readonly { axis: string; quadrants: readonly QuadrantName[] }[];

const cardFocus: CardFocus = {
  wanted: () => {
    const { activeId, editing: title } = useBoard.getState();
    return title ? null : activeId;
  },
  note: (activeId) => useBoard.setState({ activeId }),
  focus: focusCard,
};

/** The SWOT board: what is internal above, external below; what helps on the left, what harms on the right. */
export function SwotPlace() {
  const path = useStore((state) => state.file?.path ?? null);
  const presenting = useStore((state) => state.presenting);
  const filter = useBoard((state) => state.filter);
  const order = useBoard((state) => state.order);
  const lift = useBoard((state) => state.lift);
  const collapsed = useBoard((state) => state.collapsed);
  const merging = useBoard((state) => state.merging);
  const readOnly = useReadOnly();
  const view = useDerived(
    (plan) => boardView(plan, filter, order),
    ['swotItem', 'swotLink', 'objective'],
    [filter, order],
  );
  // What is carried by keys is drawn where it would go, and what was dropped where it was, until the file has it there.
  const moved = lift && (lift.by === 'keyboard' || lift.dropped);
  const shown = moved ? listsWithMoved(view.shown, view.all, lift.ids, lift.intoId ? null : lift.target) : view.shown;
  const drawn = { ...view, shown };
  const latest = useRef<BoardView>(drawn);
  const board = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    latest.current = drawn;
  });
  useLayoutEffect(() => startBoard(path), [path]);
  useDragByPointer(board, latest, readOnly);
  useCardClicks(board, latest, readOnly);
  useFullText(board);
  useKeptFocus(board, cardFocus);
  useLiftedKeys(swotLiftedKeys(latest));
  useOutsideSelection(latest);
  useStrayArrows(() => enterBoard(drawn));

  const onPaste = (event: React.ClipboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
    const quadrant = id && placeOf(drawn, id)?.quadrant;
    if (!quadrant || readOnly || editing()) return;
    event.preventDefault();
    const cards = cardsFromText(event.clipboardData.getData('text/plain'), maxCardsAtOnce);
    if (cards.titles.length > 0) void addCards(quadrant, cards);
  };
  const onCopy = (event: React.ClipboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
    if (!id || editing()) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedText(drawn, id));
  };
  const harmful = collapsed.has('weakness') && collapsed.has('threat');
  const helpful = collapsed.has('strength') && collapsed.has('opportunity');
  return (
    <div className={classes.place} data-presenting={presenting || undefined}>
      <BoardHeader view={view} />
      {view.total === 0 && <p className={classes.teach}>{words.empty}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clipboard of the cards inside it. */}
      <div
        ref={board}
        className={classes.board}
        data-lifting={lift && !lift.dropped ? lift.by : undefined}
        data-testid="swot-board"
        onKeyDown={(event) => onBoardKey(event, drawn, readOnly)}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <div className={classes.columns} aria-hidden>
          <span data-narrow={helpful || undefined}>{words.axis.helpful}</span>
          <span data-narrow={harmful || undefined}>{words.axis.harmful}</span>
        </div>
        {rows.map((row) => (
          <div
            key={row.axis}
            className={classes.row}
            data-flat={row.quadrants.every((quadrant) => collapsed.has(quadrant)) || undefined}
          >
            <span className={classes.axis} aria-hidden>
              {row.axis}
            </span>
            {row.quadrants.map((quadrant) => (
              <Quadrant
                key={quadrant}
                quadrant={quadrant}
                items={shown[quadrant]}
                all={view.all[quadrant]}
                answers={view.answers}
                merged={view.merged}
                readOnly={readOnly}
              />
            ))}
          </div>
        ))}
        <BoardBar view={view} />
      </div>
      {merging && <MergeDialog ids={merging} onClose={() => useBoard.setState({ merging: null })} />}
      <p id="swot-card-help" className="visually-hidden">
        {words.cardHelp}
      </p>
    </div>
  );
}

/** To the card one was at last, else the first one, else the first line to type in. */
function enterBoard(view: BoardView): void {
  const { activeId } = useBoard.getState();
  const first = quadrants.flatMap((quadrant) => view.shown[quadrant])[0];
  if (activeId && placeOf(view, activeId)) focusCard(activeId);
  else if (first) focusCard(first.id);
  else focusAddField('strength');
}

/** Follows a card selected elsewhere (search, graph, plan health): shows it, even if folded away or filtered out. */
function useOutsideSelection(view: Parameters<typeof useDragByPointer>[1]): void {
  const selection = useStore((state) => state.selection);
  useEffect(() => {
    const id = selection?.table === 'swotItem' ? selection.id : null;
    const { selected } = useBoard.getState();
    if (!id) {
      if (selected.size > 0) selectCards([], null, null, false);
      return;
    }
    if (selected.has(id)) return;
    selectCards([id], id);
    const item = useStore.getState().plan.rows.swotItem.get(id);
    if (!item) return;
    toggleCollapsed(item.quadrant, false);
    if (!placeOf(view.current, id)) useBoard.setState({ filter: noFilter });
    requestAnimationFrame(() => focusCard(id));
  }, [selection, view]);
}
