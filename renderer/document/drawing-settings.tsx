import { Checkbox, SegmentedControl, Select, Text, Title } from '@mantine/core';
import type { Drawing } from '../../shared/model/document-settings';
import { levels } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { usePeriodOptions } from '../ui/use-period-options';

const words = texts.document.place.graph;

interface DrawingSettingsProps {
  readonly drawing: Drawing;
  readonly readOnly: boolean;
  readonly onChange: (drawing: Drawing) => void;
}

/** What the alignment drawing shows: which period, how deep, and what stands on its cards. */
export function DrawingSettings({ drawing, readOnly, onChange }: DrawingSettingsProps) {
  const periods = usePeriodOptions();
  const known = periods.some(({ value }) => value === drawing.periodId);
  return (
    <section aria-labelledby="document-drawing">
      <Title order={2} id="document-drawing">
        {words.title}
      </Title>
      {periods.length > 1 && (
        <Select
          label={words.period}
          data={periods}
          value={known ? drawing.periodId : ''}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(periodId) => onChange({ ...drawing, periodId: periodId || null })}
        />
      )}
      <div>
        <Text size="sm" fw={500} mb={4} id="document-drawing-level">
          {words.level}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="document-drawing-level"
          data={levels.map((value) => ({ value, label: words.levels[value] }))}
          value={drawing.level}
          readOnly={readOnly}
          onChange={(level) => onChange({ ...drawing, level: level as Drawing['level'] })}
        />
      </div>
      <Checkbox
        label={words.pillars}
        checked={drawing.pillars}
        disabled={readOnly}
        onChange={(event) => onChange({ ...drawing, pillars: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.swotItems}
        checked={drawing.swotItems}
        disabled={readOnly}
        onChange={(event) => onChange({ ...drawing, swotItems: event.currentTarget.checked })}
      />
    </section>
  );
}
