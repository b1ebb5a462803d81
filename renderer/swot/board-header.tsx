import { Button, Checkbox, Chip, CloseButton, Popover, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconFilter, IconPlus, IconSearch, IconTags, IconX } from '@tabler/icons-react';
import { quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { SealedMenu } from '../sealed/sealed-menu';
import { present } from '../shell/present';
import { useStore } from '../store';
import { focusAddField, placeOf } from './board-actions';
import { changeFilter, useBoard } from './board-state';
import { type BoardOrder, type BoardView, isFiltering, noFilter } from './board-view';
import { SwotTabs } from './priorities';
import classes from './swot-place.module.css';

const words = texts.swot;

/** Where one is, how many cards, filters, order, and the one thing to do. */
export function BoardHeader({ view }: { readonly view: BoardView }) {
  const presenting = useStore((state) => state.presenting);
  const filter = useBoard((state) => state.filter);
  const readOnly = useReadOnly();
  const filtering = isFiltering(filter);
  const heading = (
    <>
      <h1 className={classes.title}>{words.title}</h1>
      <span className={classes.count} data-testid="swot-count" role="status">
        {filtering ? words.countShown(view.shownTotal, view.total) : words.count(view.total)}
      </span>
    </>
  );
  const clear = filtering && (
    <Button
      variant="subtle"
      className={classes.action}
      leftSection={<IconX size={14} />}
      onClick={() => useBoard.setState({ filter: noFilter })}
    >
      {words.clearFilters}
    </Button>
  );
  if (presenting) {
    return (
      <header className={classes.header}>
        {heading}
        {clear}
        <span className={classes.space} />
        <button type="button" className={classes.stop} onClick={() => present(false)}>
          {words.stopPresenting}
        </button>
      </header>
    );
  }
  return (
    <header className={classes.header}>
      {heading}
      <SwotTabs />
      {clear}
      <span className={classes.space} />
      {view.total > 0 && <Filters view={view} />}
      {!readOnly && <SealedMenu />}
      {!readOnly && (
        <Tooltip label={words.addCardHint}>
          <Button leftSection={<IconPlus size={14} />} onClick={() => addToActive(view)} data-testid="add-card">
            {words.addCard}
          </Button>
        </Tooltip>
      )}
    </header>
  );
}

/** What to show and in which order; there is nothing to choose on an empty board. */
function Filters({ view }: { readonly view: BoardView }) {
  const filter = useBoard((state) => state.filter);
  const order = useBoard((state) => state.order);
  return (
    <>
      <TextInput
        aria-label={words.filter}
        placeholder={words.filter}
        size="xs"
        w={150}
        leftSection={<IconSearch size={14} />}
        rightSection={
          filter.text && (
            <CloseButton size="xs" aria-label={words.clearFilter} onClick={() => changeFilter({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(event) => changeFilter({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return;
          event.preventDefault();
          event.stopPropagation();
          changeFilter({ text: '' });
        }}
        data-testid="swot-filter"
      />
      <Tooltip label={words.unansweredHint}>
        <span>
          <Chip
            size="xs"
            variant="outline"
            checked={filter.unansweredOnly}
            onChange={(unansweredOnly) => changeFilter({ unansweredOnly })}
            icon={<IconFilter size={12} />}
          >
            {words.unanswered} {view.unanswered}
          </Chip>
        </span>
      </Tooltip>
      <TagFilter view={view} />
      <Tooltip label={words.sortedHint} multiline maw={260}>
        <SegmentedControl
          size="xs"
          aria-label={words.sort}
          value={order}
          onChange={(value) => useBoard.setState({ order: value as BoardOrder })}
          data={[
            { value: 'own', label: words.sortOwn },
            { value: 'weight', label: words.sortWeight },
          ]}
        />
      </Tooltip>
    </>
  );
}

/** Types into the quadrant one was in last, else into the first that is open. */
function addToActive(view: BoardView): void {
  const { activeId, collapsed } = useBoard.getState();
  const active = activeId ? placeOf(view, activeId)?.quadrant : undefined;
  const quadrant = active && !collapsed.has(active) ? active : quadrants.find((each) => !collapsed.has(each));
  focusAddField(quadrant ?? 'strength');
}

function TagFilter({ view }: { readonly view: BoardView }) {
  const chosen = useBoard((state) => state.filter.tags);
  const toggle = (tag: string): void => {
    changeFilter({ tags: chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag] });
  };
  return (
    <>
      {chosen.map((tag) => (
        <Chip key={tag} size="xs" variant="outline" checked onChange={() => toggle(tag)} title={words.removeTag(tag)}>
          {tag}
        </Chip>
      ))}
      <Popover withArrow shadow="md" position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" leftSection={<IconTags size={14} />} title={words.tagsHint}>
            {words.tags}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.tagList}>
          {view.tags.length === 0 && words.noTags}
          {view.tags.map(({ tag, count }) => (
            <Checkbox
              key={tag}
              size="xs"
              label={`${tag} (${count})`}
              checked={chosen.includes(tag)}
              onChange={() => toggle(tag)}
            />
          ))}
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
