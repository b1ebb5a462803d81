import { texts } from '../../shared/texts/texts';
import { rankedOptions } from '../../shared/tows';
import { useDerived, useReadOnly } from '../hooks';
import { run, useStore } from '../store';
import { ReorderList } from '../ui/reorder-list';
import { OptionCard } from './option-card';
import classes from './option-ranking.module.css';

const words = texts.strategy;

/** All options by rank: the first is the one to do if only one could be done. */
export function OptionRanking() {
  const options = useDerived((plan) => rankedOptions(plan), ['strategicOption']);
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  if (options.length === 0) return <p className={classes.hint}>{words.emptyRanking}</p>;
  return (
    <div className={classes.ranking} data-testid="option-ranking">
      {!presenting && <p className={classes.hint}>{words.rankHint}</p>}
      <ReorderList
        items={options}
        label={words.ranking}
        nameOf={(option) => option.title}
        disabled={readOnly}
        onMove={(id, beforeId) => void run('option.move', { id, beforeId })}
        render={(option, index) => (
          <div className={classes.row}>
            <span className={classes.rank}>{index + 1}</span>
            <OptionCard option={option} />
          </div>
        )}
      />
    </div>
  );
}
