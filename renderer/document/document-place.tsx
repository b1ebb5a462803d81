import { Text, Title } from '@mantine/core';
import { documentSettingsId } from '../../shared/model/document-settings';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import classes from './document.module.css';
import { ExportButton } from './export-button';
import { PreviewPane } from './preview-pane';
import { SettingsPane } from './settings-pane';
import { usePreview } from './use-preview';

const words = texts.document.place;

/** The plan as a document: what is printed and how, beside the pages as they will come out. */
export function DocumentPlace() {
  const settings = useRow('documentSettings', documentSettingsId);
  const preview = usePreview();
  return (
    <div className={classes.place}>
      <header className={classes.head}>
        <Title order={1}>{texts.document.title}</Title>
        <Text c="dimmed" size="sm">
          {words.intro}
        </Text>
        <span className={classes.space} />
        <ExportButton />
      </header>
      <div className={classes.body}>
        {settings && <SettingsPane settings={settings} />}
        <PreviewPane preview={preview} />
      </div>
    </div>
  );
}
