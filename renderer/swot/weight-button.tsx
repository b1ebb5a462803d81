import { Popover, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type SwotItem, swotWeight } from '../../shared/model/swot';
import { all } from '../../shared/plan';
import { isHead } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';

const words = texts.swot;

interface WeightButtonProps {
  readonly item: SwotItem;
  readonly className: string;
  readonly tabIndex?: number;
}

/** A card's weight, which explains itself when clicked. */
export function WeightButton({ item, className, tabIndex }: WeightButtonProps) {
  const [open, setOpen] = useState(false);
  const weight = swotWeight(item);
  const button = (
    <UnstyledButton
      className={className}
      aria-label={words.weightOf(weight)}
      title={open ? undefined : words.weightOf(weight)}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onClick={(event) => {
        event.stopPropagation();
        setOpen((before) => !before);
      }}
      data-testid="weight"
    >
      {weight}
    </UnstyledButton>
  );
  // A thousand cards: only the open one gets a popover.
  if (!open) return button;
  return (
    <Popover opened onChange={setOpen} width={280} withArrow shadow="md" position="top-start" returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown onClick={(event) => event.stopPropagation()}>
        <Explanation item={item} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Explanation({ item }: { readonly item: SwotItem }) {
  const { id, impact, confidence, quadrant } = item;
  const weight = swotWeight(item);
  const { rank, total } = useDerived(
    (plan) => {
      const others = all(plan, 'swotItem').filter(
        (other) => other.quadrant === quadrant && (isHead(other) || other.id === id),
      );
      return { rank: others.filter((other) => swotWeight(other) > weight).length + 1, total: others.length };
    },
    ['swotItem'],
    [id, quadrant, weight],
  );
  return (
    <div data-testid="weight-explained">
      <Text size="sm" fw={600}>
        {words.weightFormula(impact, confidence, weight)}
      </Text>
      <Text size="sm">
        {words.field.impact}: {words.impactLevel[impact - 1]}
        <br />
        {words.field.confidence}: {words.confidenceLevel[confidence - 1]}
      </Text>
      <Text size="sm" mt={6}>
        {words.weightRank(rank, total, words.quadrant[quadrant].many)}
      </Text>
      <Text size="xs" c="dimmed" mt={6}>
        {words.weightRule}
      </Text>
    </div>
  );
}
