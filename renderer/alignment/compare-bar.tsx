import { ActionIcon, Button, Chip, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconList, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { changeBadge } from '../../shared/layout/graph-changes';
import { texts } from '../../shared/texts/texts';
import { beginsOn } from '../review/comparison';
import { MomentsPicker } from '../review/moments-picker';
import { useReviewView } from '../review/view';
import { goTo, useStore } from '../store';
import { announce } from '../ui/announce';
import { useFormat } from '../ui/use-format';
import classes from './compare-bar.module.css';
import { stopComparing, useGraphView } from './graph-view-state';
import type { Graph } from './use-graph';
import { unfoldWayTo } from './use-reveal-selection';

const words = texts.alignment.compare;

/** While comparing: which two moments, what changed, one change after the other in words with its why. */
export function CompareBar({ graph }: { readonly graph: Graph }) {
  const { compared, problem, moments, model } = graph;
  const format = useFormat();
  const presenting = useStore((state) => state.presenting);
  const onlyChanged = useGraphView((state) => state.onlyChanged);
  const activeKey = useGraphView((state) => state.activeKey);
  useEndByEscape();
  if (!moments) return null;
  const begins = beginsOn(moments);
  const keys = compared ? [...compared.byKey.keys()].filter((key) => isReachable(graph, key)) : [];
  const at = activeKey === null ? -1 : keys.indexOf(activeKey);
  const go = (step: number): void => {
    const key = keys[at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length];
    if (key === undefined || !compared) return;
    unfoldWayTo(model, key, compared.plan);
    useGraphView.setState({ activeKey: key, flyTo: key, edgeId: null });
    announce(sentencesOf(graph, key).join(' '));
  };
  const shown = activeKey !== null && at >= 0 ? compared?.byKey.get(activeKey) : undefined;
  const count = compared ? [...compared.byKey.values()].reduce((sum, { changes }) => sum + changes.length, 0) : 0;
  return (
    <section className={classes.bar} aria-label={words.label} data-testid="compare-bar">
      <div className={classes.row}>
        {!presenting && (
          <div className={classes.moments}>
            <MomentsPicker moments={moments} size="xs" />
          </div>
        )}
        <div className={classes.changes}>
          {compared && (
            <span className={classes.count} data-testid="compare-count">
              {words.count(count, compared.byKey.size)}
              {compared.elsewhere > 0 && `, ${words.elsewhere(compared.elsewhere)}`}
            </span>
          )}
          {keys.length > 0 && (
            <>
              <Tooltip label={words.previous}>
                <ActionIcon
                  size={presenting ? 48 : 34}
                  aria-label={words.previous}
                  onClick={() => go(-1)}
                  data-testid="previous-change"
                >
                  <IconChevronLeft size={presenting ? 32 : 18} />
                </ActionIcon>
              </Tooltip>
              <span className={classes.at}>{words.at(at + 1, keys.length)}</span>
              <Tooltip label={words.next}>
                <ActionIcon
                  size={presenting ? 48 : 34}
                  aria-label={words.next}
                  onClick={() => go(1)}
                  data-testid="next-change"
                >
                  <IconChevronRight size={presenting ? 32 : 18} />
                </ActionIcon>
              </Tooltip>
            </>
          )}
          {compared && !presenting && (
            <>
              <Chip
                size="xs"
                checked={onlyChanged}
                data-testid="only-changed"
                onChange={(on) => useGraphView.setState({ onlyChanged: on, collapsed: null })}
              >
                {words.only}
              </Chip>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconList size={14} />}
                onClick={() => {
                  useReviewView.setState({ tab: 'changes' });
                  goTo('review', null);
                }}
              >
                {words.list}
              </Button>
            </>
          )}
          {!presenting && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconX size={14} />}
              onClick={stopComparing}
              data-testid="stop-comparing"
            >
              {words.stop}
            </Button>
          )}
        </div>
      </div>
      {begins && <p className={classes.quiet}>{texts.reviewPlace.changes.begins(format.date(begins))}</p>}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {!compared && !problem && (
        <p className={classes.quiet}>
          {moments.isPicking ? texts.reviewPlace.changes.pickDay : texts.reviewPlace.changes.reading}
        </p>
      )}
      {compared && !compared.isNow && <p className={classes.quiet}>{words.past}</p>}
      {compared && keys.length === 0 && <p className={classes.quiet}>{texts.reviewPlace.changes.none}</p>}
      {shown && (
        <p className={classes.told} data-testid="told-change">
          <strong>{changeBadge(shown)}</strong>{' '}
          {shown.changes.map(({ words: sentence, kind }) => (
            <span key={`${kind} ${sentence}`}>{sentence} </span>
          ))}
          {reasonsOf(shown.changes).map((reason) => (
            <span key={reason} className={classes.quiet}>
              {texts.reviewPlace.changes.why}: {reason}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** What is told of a card, with why. */
function sentencesOf({ compared }: Graph, key: string): string[] {
  const changes = compared?.byKey.get(key)?.changes ?? [];
  return [...changes.map(({ words: sentence }) => sentence), ...reasonsOf(changes)];
}

function reasonsOf(changes: readonly { readonly why: string }[]): string[] {
  return [...new Set(changes.map(({ why }) => why).filter(Boolean))];
}

/** Whether a changed card is shown, or is in a folded branch. */
function isReachable({ compared, model, filters }: Graph, key: string): boolean {
  if (model.nodes.has(key)) return true;
  const isFiltered = filters.teamId !== null || filters.pillarId !== null || filters.periodId !== null;
  return !isFiltered && key.startsWith('objective:') && compared?.plan.rows.objective.has(key.slice(10)) === true;
}

/** Esc ends comparing, unless something else on the screen answers to it. */
function useEndByEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || useStore.getState().presenting) return;
      const { edgeId, menu, dialog, editingKey } = useGraphView.getState();
      if (edgeId !== null || menu || dialog || editingKey !== null) return;
      const { target } = event;
      const isOnGraph = target instanceof HTMLElement && (target === document.body || target.closest('[data-graph]'));
      if (isOnGraph) stopComparing();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
