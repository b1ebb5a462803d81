import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport, IconFileImport, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { FilledPacket } from '../../shared/packets/packet';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { useStore } from '../store';
import { saveTyped } from '../ui/keep-typed';
import { showFailure } from '../ui/notify';
import { FilledFormDialog } from './filled-form-dialog';
import { MakeFormsDialog } from './make-forms-dialog';

const words = texts.packets;

/** Check-ins of people without the program: forms that go out, answers that come back. */
export function PacketsMenu() {
  const path = useStore((state) => state.file?.path);
  // Answers belong to the plan that was open when they were read.
  return <MenuOfFile key={path} />;
}

function MenuOfFile() {
  const readOnly = useReadOnly();
  const [making, setMaking] = useState(false);
  const [forms, setForms] = useState<readonly FilledPacket[]>([]);
  const [at, setAt] = useState(0);
  const filled = forms[at];
  const readForm = async (): Promise<void> => {
    if (!(await saveTyped())) return;
    const result = await window.throughline['packet:read']();
    if (!result.ok) {
      showFailure(result.error);
      return;
    }
    setAt(0);
    setForms(result.value?.forms ?? []);
    const refused = result.value?.refused ?? [];
    if (refused.length > 0) showFailure({ code: 'invalid-input', message: words.notRead(refused) });
  };
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconMail size={16} />}
            rightSection={<IconChevronDown size={14} />}
            aria-label={words.menu}
            title={words.menu}
            data-testid="packets-menu"
          >
            {words.menuShort}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.menu}</Menu.Label>
          <Menu.Item
            leftSection={<IconFileExport size={14} />}
            onClick={() => setMaking(true)}
            data-testid="make-forms"
          >
            {words.make}
          </Menu.Item>
          {!readOnly && (
            <Menu.Item
              leftSection={<IconFileImport size={14} />}
              onClick={() => void readForm()}
              data-testid="read-form"
            >
              {words.readForm}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {making && <MakeFormsDialog close={() => setMaking(false)} />}
      {filled && (
        <FilledFormDialog
          key={at}
          filled={filled}
          at={at + 1}
          of={forms.length}
          next={() => setAt(at + 1)}
          close={() => setForms([])}
        />
      )}
    </>
  );
}
