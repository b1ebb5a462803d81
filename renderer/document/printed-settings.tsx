import { SegmentedControl, Select, Text, Title } from '@mantine/core';
import { comparedSnapshot } from '../../shared/document/revision-section';
import { type DocumentSettings, type PrintedDocument, printedDocuments } from '../../shared/model/document-settings';
import { newestReviews } from '../../shared/review-record';
import { newestSnapshots } from '../../shared/snapshot';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { useFormat } from '../ui/use-format';

const words = texts.document.place.printed;

interface PrintedSettingsProps {
  readonly settings: DocumentSettings;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<Omit<DocumentSettings, 'id'>>) => void;
}

/** Which document is printed: the strategic plan, or the report of which review. */
export function PrintedSettings({ settings, readOnly, onChange }: PrintedSettingsProps) {
  const reviews = useDerived(newestReviews, ['review', 'period']);
  const isReport = settings.printed === 'review' && reviews.length > 0;
  return (
    <section aria-labelledby="document-printed">
      <Title order={2} id="document-printed">
        {words.title}
      </Title>
      <SegmentedControl
        fullWidth
        aria-labelledby="document-printed"
        data={printedDocuments.map((value) => ({
          value,
          label: words.kind[value],
          disabled: value === 'review' && reviews.length === 0,
        }))}
        value={isReport ? 'review' : 'plan'}
        readOnly={readOnly}
        onChange={(printed) => onChange({ printed: printed as PrintedDocument })}
        data-testid="printed-document"
      />
      {isReport ? (
        <>
          <Select
            label={words.review}
            data={[
              { value: '', label: words.newest },
              ...reviews.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={reviews.find(({ id }) => id === settings.reviewId)?.id ?? ''}
            readOnly={readOnly}
            allowDeselect={false}
            searchable={reviews.length > 12}
            limit={100}
            onChange={(id) => onChange({ reviewId: id || null })}
            data-testid="printed-review"
          />
          <Text size="sm" c="dimmed">
            {words.about}
          </Text>
        </>
      ) : (
        reviews.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.noReview}
          </Text>
        )
      )}
    </section>
  );
}

/** Which snapshot the chapter on what changed compares with. */
export function RevisionSettings({ settings, readOnly, onChange }: PrintedSettingsProps) {
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const snapshots = useDerived(newestSnapshots, ['snapshot', 'review']);
  const newest = useDerived((plan) => comparedSnapshot(plan, null, today), ['snapshot'], [today]);
  return (
    <section aria-labelledby="document-revision">
      <Title order={2} id="document-revision">
        {texts.document.sections.revision}
      </Title>
      {snapshots.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noSnapshot}
        </Text>
      ) : (
        <Select
          label={words.since}
          data={[
            { value: '', label: newest ? words.newestSnapshot(format.date(newest.date)) : words.noEarlierSnapshot },
            ...snapshots.map(({ id, title, date }) => ({ value: id, label: words.snapshot(title, format.date(date)) })),
          ]}
          value={snapshots.find(({ id }) => id === settings.comparedSnapshotId)?.id ?? ''}
          readOnly={readOnly}
          allowDeselect={false}
          searchable={snapshots.length > 12}
          limit={100}
          onChange={(id) => onChange({ comparedSnapshotId: id || null })}
          data-testid="compared-snapshot"
        />
      )}
    </section>
  );
}
