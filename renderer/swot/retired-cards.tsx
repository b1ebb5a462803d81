import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { SwotItem } from '../../shared/model/swot';
import { retirementOf } from '../../shared/reviews';
import { linkedObjectives, retiredCards } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { present } from '../shell/present';
import { changeSettings, run, select, useStore } from '../store';
import { useFirstRows } from '../ui/first-rows';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import { SwotTabs } from './priorities';
import { quadrantIcons } from './quadrant-look';
import classes from './retired-cards.module.css';
import place from './swot-place.module.css';
import { useSwotTab } from './swot-tab';

const words = texts.swotReview;

/** The cards that reviews found true no longer: why, when, and the way back to the board. */
export function RetiredCards() {
  const presenting = useStore((state) => state.presenting);
  const cards = useDerived(retiredCards, ['swotItem']);
  const { shown, more } = useFirstRows(cards);
  return (
    <div className={place.place} data-presenting={presenting || undefined}>
      <header className={place.header}>
        <h1 className={place.title}>{texts.swot.title}</h1>
        <span className={place.count} role="status" data-testid="retired-count">
          {words.retiredCount(cards.length)}
        </span>
        {!presenting && <SwotTabs />}
        <span className={place.space} />
        {presenting && (
          <button type="button" className={place.stop} onClick={() => present(false)}>
            {texts.swot.stopPresenting}
          </button>
        )}
      </header>
      <div className={classes.page}>
        <p className={classes.intro}>{cards.length === 0 ? words.noneRetired : words.retiredIntro}</p>
        <ul className={classes.list}>
          {shown.map((item) => (
            <RetiredCard key={item.id} item={item} />
          ))}
        </ul>
        {more}
      </div>
    </div>
  );
}

function RetiredCard({ item }: { readonly item: SwotItem }) {
  const selected = useStore((state) => state.selection?.table === 'swotItem' && state.selection.id === item.id);
  const answers = useDerived(
    (plan) => linkedObjectives(plan, item.id).map(({ title }) => title),
    ['swotLink', 'swotItem', 'objective'],
    [item.id],
  );
  const Icon = quadrantIcons[item.quadrant];
  return (
    <li className={classes.card} data-selected={selected || undefined} data-testid="retired-card">
      <UnstyledButton
        className={classes.body}
        onClick={() => {
          select({ table: 'swotItem', id: item.id });
          void changeSettings({ inspectorOpen: true });
        }}
      >
        <span className={classes.kind} style={{ color: `var(--tl-${item.quadrant})` }}>
          <Icon size="1.15em" aria-hidden /> {texts.swot.quadrant[item.quadrant].many}
        </span>
        <span className={classes.title}>{item.title}</span>
        <Retirement item={item} />
        {answers.length > 0 && (
          <span className={classes.facts}>
            {words.answers}: {answers.join(' · ')}
          </span>
        )}
      </UnstyledButton>
      <BringBack item={item} />
    </li>
  );
}

/** When it was retired, by which review, and why. */
function Retirement({ item }: { readonly item: SwotItem }) {
  const format = useFormat();
  const retirement = useDerived((plan) => retirementOf(plan, item.id), ['swotReview', 'review'], [item.id]);
  return (
    <span className={classes.facts}>
      {words.retiredOn(item.retiredOn ? format.date(item.retiredOn) : '', retirement?.review.title ?? '')}
      {retirement?.why && <span className={classes.why}>{retirement.why}</span>}
    </span>
  );
}

function BringBack({ item }: { readonly item: SwotItem }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const bringBack = async (): Promise<void> => {
    if (!(await run('swot.bringBack', { ids: [item.id] }))) return;
    showUndoable(words.cameBack(item.title));
    if (retiredCards(useStore.getState().plan).length === 0) useSwotTab.setState({ tab: 'board' });
  };
  return (
    <Button
      classNames={{ root: classes.back ?? '', label: classes.backLabel ?? '' }}
      variant="default"
      leftSection={<IconArrowBackUp size="1.1em" aria-hidden />}
      aria-label={words.bringBackHint(item.title)}
      onClick={() => void bringBack()}
      data-testid="bring-back"
    >
      {words.bringBack}
    </Button>
  );
}

/** In the inspector: that a card holds no longer, and the way back. */
export function RetiredNote({ item }: { readonly item: SwotItem }) {
  return (
    <div className={classes.note} data-testid="retired-note">
      <Retirement item={item} />
      <BringBack item={item} />
    </div>
  );
}
