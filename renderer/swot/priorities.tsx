import { SegmentedControl, Tooltip, UnstyledButton } from '@mantine/core';
import { memo, useState } from 'react';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import { type Priority, type PriorityOrder, priorities } from '../../shared/priorities';
import { retiredCards } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { SealedMenu } from '../sealed/sealed-menu';
import { present } from '../shell/present';
import { changeSettings, select, useStore } from '../store';
import { useDrawn } from '../ui/drawn-later';
import classes from './priorities.module.css';
import { quadrantIcons } from './quadrant-look';
import place from './swot-place.module.css';
import { swotTabs, useSwotTab } from './swot-tab';

const words = texts.priorities;
/** The cards of a quadrant that come with the place; no screen shows more. */
const firstCards = 24;
const tables = ['swotItem', 'swotLink', 'objective', 'voteRound', 'voteTotal'] as const;

/** Board or ranking, or what was retired, as long as there is any. */
export function SwotTabs() {
  const tab = useSwotTab((state) => state.tab);
  const retired = useDerived((plan) => retiredCards(plan).length, ['swotItem']);
  const shown = swotTabs.filter((each) => each !== 'retired' || retired > 0 || tab === 'retired');
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.tab}
      value={tab}
      onChange={(value) => useSwotTab.setState({ tab: swotTabs.find((each) => each === value) ?? 'board' })}
      data={shown.map((value) => ({
        value,
        label: value === 'retired' ? texts.swotReview.retiredTab(retired) : words.tabs[value],
      }))}
      data-testid="swot-tabs"
    />
  );
}

/** The cards of each quadrant ranked, with what they were merged from. */
export function Priorities() {
  const presenting = useStore((state) => state.presenting);
  const voted = useDerived(({ rows }) => rows.voteTotal.size > 0, ['voteTotal']);
  const [chosen, setChosen] = useState<PriorityOrder | null>(null);
  const order = chosen ?? (voted ? 'votes' : 'weight');
  return (
    <div className={place.place} data-presenting={presenting || undefined}>
      <header className={place.header}>
        <h1 className={place.title}>{texts.swot.title}</h1>
        {!presenting && <SwotTabs />}
        <span className={place.space} />
        {presenting ? (
          <button type="button" className={place.stop} onClick={() => present(false)}>
            {texts.swot.stopPresenting}
          </button>
        ) : (
          <>
            <Tooltip label={words.orderHint} multiline maw={280}>
              <SegmentedControl
                size="xs"
                aria-label={words.order}
                value={order}
                onChange={(value) => setChosen(value === 'votes' ? 'votes' : 'weight')}
                data={[
                  { value: 'weight', label: words.orders.weight },
                  { value: 'votes', label: words.orders.votes },
                ]}
                data-testid="priority-order"
              />
            </Tooltip>
            <SealedMenu />
          </>
        )}
      </header>
      <div className={classes.columns} data-testid="priorities">
        {quadrants.map((quadrant) => (
          <Ranking key={quadrant} quadrant={quadrant} order={order} />
        ))}
      </div>
    </div>
  );
}

function Ranking({ quadrant, order }: { readonly quadrant: Quadrant; readonly order: PriorityOrder }) {
  const ranked = useDerived((plan) => priorities(plan, quadrant, order), tables, [quadrant, order]);
  const drawn = useDrawn(ranked.length, firstCards);
  const Icon = quadrantIcons[quadrant];
  const name = texts.swot.quadrant[quadrant].many;
  return (
    <section className={classes.column} aria-label={name}>
      <h2 className={classes.head} style={{ color: `var(--tl-${quadrant})` }}>
        <Icon size="1.15em" aria-hidden /> {name}
      </h2>
      {ranked.length === 0 && <p className={classes.none}>{words.none}</p>}
      <ol className={classes.list}>
        {ranked.slice(0, drawn).map((line) => (
          <RankedCard key={line.item.id} line={line} order={order} />
        ))}
      </ol>
    </section>
  );
}

interface RankedCardProps {
  readonly line: Priority;
  readonly order: PriorityOrder;
}

const RankedCard = memo(function RankedCard({ line, order }: RankedCardProps) {
  const { item, rank, weight, votes, merged, answers } = line;
  const selected = useStore((state) => state.selection?.table === 'swotItem' && state.selection.id === item.id);
  const facts = [words.weight(weight), words.votes(votes)];
  return (
    <li>
      <UnstyledButton
        className={classes.card}
        data-selected={selected || undefined}
        data-testid="ranked-card"
        onClick={() => {
          select({ table: 'swotItem', id: item.id });
          void changeSettings({ inspectorOpen: true });
        }}
      >
        <span className={classes.rank}>{rank}</span>
        <span className={classes.body}>
          <span className={classes.title}>{item.title}</span>
          <span className={classes.facts}>
            {(order === 'votes' ? facts.toReversed() : facts).join(' · ')} · {words.answers(answers)}
          </span>
          {merged.length > 0 && (
            <span className={classes.facts}>
              {words.mergedFrom(merged.map(({ title }) => `“${title}”`).join(', '))}
            </span>
          )}
        </span>
      </UnstyledButton>
    </li>
  );
});
