import { Select, Text, Title } from '@mantine/core';
import { heldSessions } from '../../shared/document/minutes-section';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useFormat } from '../ui/use-format';

const words = texts.document.place.minutes;

interface MinutesSettingsProps {
  readonly sessionId: string | null;
  readonly readOnly: boolean;
  readonly onChange: (sessionId: string | null) => void;
}

/** Which session's minutes are printed: a certain one, or always the newest that was held. */
export function MinutesSettings({ sessionId, readOnly, onChange }: MinutesSettingsProps) {
  const format = useFormat();
  const [sessions, chosen] = useDerived(
    (plan) => {
      const picked = find(plan, 'session', sessionId);
      const held = heldSessions(plan).toReversed();
      return [picked && !held.includes(picked) ? [picked, ...held] : held, picked];
    },
    ['session'],
    [sessionId],
  );
  return (
    <section aria-labelledby="document-minutes">
      <Title order={2} id="document-minutes">
        {texts.document.sections.minutes}
      </Title>
      {sessions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      ) : (
        <Select
          label={words.session}
          data={[
            { value: '', label: words.newest },
            ...sessions.map(({ id, title, date }) => ({ value: id, label: words.named(title, format.date(date)) })),
          ]}
          value={chosen?.id ?? ''}
          readOnly={readOnly}
          allowDeselect={false}
          searchable={sessions.length > 12}
          limit={100}
          onChange={(id) => onChange(id || null)}
          data-testid="minutes-session"
        />
      )}
    </section>
  );
}
