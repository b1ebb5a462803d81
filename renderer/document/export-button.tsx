import { Alert, Button, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileTypePdf, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import { showSaved } from '../ui/saved-toast';
import classes from './document.module.css';

const words = texts.document.place;

/** Exports the PDF: asks where to, shows how far it is, can be cancelled, and says what could not be printed. */
export function ExportButton() {
  const [share, setShare] = useState<number | null>(null);
  const [warnings, setWarnings] = useState<readonly string[]>([]);

  useEffect(
    () =>
      window.throughline.on('document:progress', (progress) =>
        setShare((before) => (before === null ? null : progress.share)),
      ),
    [],
  );

  const start = async (): Promise<void> => {
    setWarnings([]);
    setShare(0);
    const result = await window.throughline['document:export']();
    setShare(null);
    if (!result.ok) {
      if (result.error.code === 'cancelled') announce(words.cancelled);
      else showFailure(result.error);
      return;
    }
    if (!result.value) return;
    const { path, pages, warnings: problems } = result.value;
    setWarnings(problems);
    showSaved(words.exported(pages, path), path);
    announce([words.exported(pages, path), ...problems].join(' '));
  };

  return (
    <div className={classes.export}>
      {share === null ? (
        <Button leftSection={<IconFileTypePdf size={16} />} onClick={() => void start()} data-testid="export-pdf">
          {words.exportPdf}
        </Button>
      ) : (
        <div className={classes.progress}>
          <Progress value={share * 100} aria-label={words.exporting} className={classes.progressBar} />
          <Button
            variant="default"
            leftSection={<IconX size={16} />}
            onClick={() => void window.throughline['document:cancel']()}
          >
            {texts.shell.cancel}
          </Button>
        </div>
      )}
      {warnings.length > 0 && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle size={16} />}
          title={words.exportedWith}
          withCloseButton
          closeButtonLabel={texts.shell.dismiss}
          onClose={() => setWarnings([])}
          className={classes.report}
          data-testid="export-report"
        >
          {warnings.map((warning) => (
            <Text key={warning} size="sm">
              {warning}
            </Text>
          ))}
        </Alert>
      )}
    </div>
  );
}
