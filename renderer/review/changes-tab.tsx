import { Button, SegmentedControl } from '@mantine/core';
import { IconBinaryTree2, IconCamera } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { compareOnGraph } from '../alignment/graph-view-state';
import { useReadOnly } from '../hooks';
import { goTo, run, useStore } from '../store';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import { ChangesList } from './changes-list';
import { beginsOn, comparisonViews, useCompared, useComparison, useMomentNames, useMoments } from './comparison';
import { MomentsPicker } from './moments-picker';
import classes from './review.module.css';
import { SidesTable } from './sides-table';

const words = texts.reviewPlace.changes;

/** The strategy then and now, or at two moments: what is new, gone, moved, re-targeted, re-owned, and why. */
export function ChangesTab() {
  const format = useFormat();
  const readOnly = useReadOnly();
  const view = useComparison((choice) => choice.view);
  const moments = useMoments();
  const compared = useCompared(moments);
  const names = useMomentNames(moments);
  const begins = beginsOn(moments);
  const today = useStore((state) => state.rollup.today);
  const take = async (): Promise<void> => {
    const title = words.takeTitle(format.date(today));
    if (await run('snapshot.take', { title })) showUndoable(words.taken(title));
  };
  return (
    <div className={classes.page}>
      <div className={classes.nextRow}>
        <MomentsPicker moments={moments} />
        {!readOnly && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconCamera size={16} />}
            onClick={() => void take()}
            data-testid="take-snapshot"
          >
            {words.take}
          </Button>
        )}
      </div>
      {begins && (
        <p className={classes.begins} role="status" data-testid="file-begins">
          {words.begins(format.date(begins))}
        </p>
      )}
      {compared === undefined && <p className={classes.quiet}>{moments.isPicking ? words.pickDay : words.reading}</p>}
      {typeof compared === 'string' && (
        <p className={classes.problem} role="alert">
          {compared}
        </p>
      )}
      {typeof compared === 'object' && (
        <>
          <div className={classes.kinds}>
            <SegmentedControl
              size="xs"
              aria-label={words.view.label}
              value={view}
              onChange={(value) =>
                useComparison.setState({ view: comparisonViews.find((each) => each === value) ?? 'list' })
              }
              data={comparisonViews.map((value) => ({ value, label: words.view[value] }))}
              data-testid="changes-view"
            />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconBinaryTree2 size={14} />}
              onClick={() => {
                compareOnGraph(useStore.getState().file?.path ?? '');
                goTo('alignment', null);
              }}
              data-testid="changes-on-graph"
            >
              {words.view.graph}
            </Button>
            <span className={classes.quiet} data-testid="changes-count">
              {words.count(compared.changes.length)}
            </span>
          </div>
          {compared.changes.length === 0 && <p className={classes.quiet}>{words.none}</p>}
          {view === 'sides' ? (
            <SidesTable compared={compared} names={names} />
          ) : (
            <ChangesList changes={compared.changes} />
          )}
        </>
      )}
    </div>
  );
}
