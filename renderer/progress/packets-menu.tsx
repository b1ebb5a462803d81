import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport, IconFileImport, IconMail } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { makeForms, readForm } from './packets-state';

const words = texts.packets;

/** Check-ins of people without the program: forms that go out, answers that come back. */
export function PacketsMenu() {
  const readOnly = useReadOnly();
  return (
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
        <Menu.Item leftSection={<IconFileExport size={14} />} onClick={makeForms} data-testid="make-forms">
          {words.make}
        </Menu.Item>
        {!readOnly && (
          <Menu.Item leftSection={<IconFileImport size={14} />} onClick={() => void readForm()} data-testid="read-form">
            {words.readForm}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
