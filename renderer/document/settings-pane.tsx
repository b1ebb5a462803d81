import {
  ActionIcon,
  Button,
  Checkbox,
  ColorInput,
  FileButton,
  SegmentedControl,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { pillarColors } from '../../shared/commands/foundation';
import { emptySections } from '../../shared/document/empty-sections';
import { type DocumentSettings, pageSizes, type SectionKind, wholeDrawing } from '../../shared/model/document-settings';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useWorkspace } from '../hooks';
import { run, save, useStore } from '../store';
import { showFailure } from '../ui/notify';
import { ReorderList } from '../ui/reorder-list';
import { TextField } from '../ui/text-field';
import classes from './document.module.css';
import { DrawingSettings } from './drawing-settings';
import { readLogo } from './logo';
import { MinutesSettings } from './minutes-settings';
import { allSections } from './print-minutes';
import { PrintedSettings, RevisionSettings } from './printed-settings';

const words = texts.document.place;

/** Keeps a change of the document settings. */
function update(patch: Partial<Omit<DocumentSettings, 'id'>>): void {
  void run('document.update', { patch });
}

/** What is printed, in which order, on which paper, and what the cover says. */
export function SettingsPane({ settings }: { readonly settings: DocumentSettings }) {
  const readOnly = useReadOnly();
  const isReport = useDerived(
    (plan) => settings.printed === 'review' && plan.rows.review.size > 0,
    ['review'],
    [settings.printed],
  );
  return (
    <div className={classes.settings}>
      <PrintedSettings settings={settings} readOnly={readOnly} onChange={update} />
      {!isReport && (
        <section className={classes.sections} aria-labelledby="document-sections">
          <Title order={2} id="document-sections">
            {words.sections}
          </Title>
          <SectionList settings={settings} readOnly={readOnly} />
        </section>
      )}
      <section aria-labelledby="document-paper">
        <Title order={2} id="document-paper">
          {words.paper}
        </Title>
        <SegmentedControl
          fullWidth
          aria-label={words.paper}
          data={pageSizes.map((value) => ({ value, label: words.pageSize[value] }))}
          value={settings.pageSize}
          readOnly={readOnly}
          onChange={(value) => update({ pageSize: value as DocumentSettings['pageSize'] })}
        />
        <ColorInput
          label={words.color}
          format="hex"
          swatches={[...pillarColors]}
          value={settings.color}
          readOnly={readOnly}
          disallowInput
          withEyeDropper={false}
          popoverProps={{ withinPortal: true }}
          onChangeEnd={(color) => {
            if (/^#[0-9a-f]{6}$/i.test(color) && color !== settings.color) update({ color: color.toLowerCase() });
          }}
          data-testid="document-color"
        />
      </section>
      <section aria-labelledby="document-cover">
        <Title order={2} id="document-cover">
          {texts.document.sections.cover}
        </Title>
        {!isReport && <CoverTitles settings={settings} readOnly={readOnly} />}
        <TextField
          label={words.author}
          showLabel
          value={settings.author}
          readOnly={readOnly}
          onSave={(author) => save('document.update', { patch: { author } })}
        />
        <TextField
          label={words.note}
          showLabel
          placeholder={words.noteExample}
          kind="text"
          value={settings.coverNote}
          readOnly={readOnly}
          maxLength={4_000}
          onSave={(coverNote) => save('document.update', { patch: { coverNote } })}
        />
        <Logo settings={settings} readOnly={readOnly} />
      </section>
      {!isReport && <OwnSettings settings={settings} readOnly={readOnly} />}
    </div>
  );
}

interface PartProps {
  readonly settings: DocumentSettings;
  readonly readOnly: boolean;
}

/** Title and subtitle of the plan; a report has those of its review. */
function CoverTitles({ settings, readOnly }: PartProps) {
  const workspace = useWorkspace();
  return (
    <>
      <TextField
        label={words.coverTitle}
        showLabel
        placeholder={workspace.name}
        value={settings.title}
        readOnly={readOnly}
        onSave={(title) => save('document.update', { patch: { title } })}
        testId="document-title"
      />
      <TextField
        label={words.subtitle}
        showLabel
        placeholder={words.subtitleExample}
        value={settings.subtitle}
        readOnly={readOnly}
        onSave={(subtitle) => save('document.update', { patch: { subtitle } })}
      />
    </>
  );
}

/** What single sections of the plan ask, while they are printed. */
function OwnSettings({ settings, readOnly }: PartProps) {
  const isPrinted = (wanted: SectionKind): boolean =>
    settings.sections.some(({ kind, included }) => kind === wanted && included);
  return (
    <>
      <DrawingSection settings={settings} readOnly={readOnly} />
      {isPrinted('revision') && <RevisionSettings settings={settings} readOnly={readOnly} onChange={update} />}
      {isPrinted('minutes') && (
        <MinutesSettings
          sessionId={settings.sessionId}
          readOnly={readOnly}
          onChange={(sessionId) => update({ sessionId })}
        />
      )}
    </>
  );
}

type SectionSettings = DocumentSettings['sections'][number];
type ListedSection = Omit<SectionSettings, 'kind'> & { readonly id: SectionKind };

function saveSections(sections: readonly ListedSection[]): void {
  update({ sections: sections.map(({ id, ...section }) => ({ kind: id, ...section })) });
}

/** Shown while the drawing is printed. */
function DrawingSection({ settings, readOnly }: PartProps) {
  const items = listed(settings);
  const graph = items.find(({ id }) => id === 'graph');
  if (!graph?.included) return null;
  return (
    <DrawingSettings
      drawing={graph.drawing ?? wholeDrawing}
      readOnly={readOnly}
      onChange={(drawing) => saveSections(items.map((item) => (item.id === 'graph' ? { ...item, drawing } : item)))}
    />
  );
}

function SectionList({ settings, readOnly }: PartProps) {
  const items = listed(settings);
  const today = useStore((state) => state.rollup.today);
  const empty = useDerived(
    (plan) => emptySections(plan, today),
    ['stakeholder', 'swotItem', 'strategicOption', 'objective', 'decision', 'session', 'snapshot', 'documentSettings'],
    [today],
  );
  const move = (id: string, beforeId: string | null): void => {
    const moved = items.find((item) => item.id === id);
    if (!moved) return;
    const others = items.filter((item) => item.id !== id);
    const at = beforeId === null ? others.length : others.findIndex((item) => item.id === beforeId);
    saveSections([...others.slice(0, at), moved, ...others.slice(at)]);
  };
  return (
    <ReorderList
      label={words.sections}
      items={items}
      nameOf={(item) => texts.document.sections[item.id]}
      onMove={move}
      disabled={readOnly}
      render={(item) => (
        <Checkbox
          size="sm"
          label={
            <>
              {texts.document.sections[item.id]}
              {item.included && empty.has(item.id) && <span className={classes.nothing}> {words.nothingYet}</span>}
            </>
          }
          checked={item.included}
          disabled={readOnly}
          onChange={(event) => {
            const included = event.currentTarget.checked;
            saveSections(items.map((other) => (other.id === item.id ? { ...other, included } : other)));
          }}
        />
      )}
    />
  );
}

function listed(settings: DocumentSettings): ListedSection[] {
  return allSections(settings).map(({ kind, ...section }) => ({ id: kind, ...section }));
}

function Logo({ settings, readOnly }: PartProps) {
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      update({ logo: await readLogo(file) });
    } catch (error) {
      showFailure({ code: 'invalid-input', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div>
      <Text size="sm" fw={500}>
        {words.logo}
      </Text>
      <div className={classes.logoRow}>
        {settings.logo && <img className={classes.logo} src={settings.logo} alt={words.logoAlt} />}
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)} disabled={readOnly}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhoto size={16} />} disabled={readOnly}>
              {settings.logo ? words.changeLogo : words.chooseLogo}
            </Button>
          )}
        </FileButton>
        {settings.logo && !readOnly && (
          <Tooltip label={words.removeLogo}>
            <ActionIcon aria-label={words.removeLogo} onClick={() => update({ logo: '' })}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {words.logoHint}
      </Text>
    </div>
  );
}
