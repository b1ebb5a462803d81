import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { SwotItem } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { run } from '../store';
import { useKeepTyped } from '../ui/keep-typed';

interface TagsFieldProps {
  readonly id: string;
  readonly item: SwotItem;
  readonly readOnly: boolean;
}

/** A card's tags; those of other cards are offered. */
export function TagsField({ id, item, readOnly }: TagsFieldProps) {
  const [typed, setTyped] = useState('');
  const tags = useDerived(
    (plan) => [...new Set([...plan.rows.swotItem.values()].flatMap((row) => row.tags))].sort(),
    ['swotItem'],
  );
  const put = (next: readonly string[]): void => {
    void run('swot.update', { id: item.id, patch: { tags: cleanTags(next) } });
  };
  useKeepTyped(() => {
    if (typed.trim() === '') return;
    setTyped('');
    put([...item.tags, typed]);
  });
  return (
    <TagsInput
      id={id}
      size="sm"
      data={tags}
      value={[...item.tags]}
      searchValue={typed}
      onSearchChange={setTyped}
      maxTags={20}
      placeholder={item.tags.length === 0 ? texts.swot.field.tagsHint : ''}
      readOnly={readOnly}
      onChange={put}
      data-testid="tags"
    />
  );
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, 40).trim()).filter(Boolean))];
}
