import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { placeKey } from '../../shared/places';
import { texts } from '../../shared/texts/texts';
import { HealthCount } from '../health/health-count';
import { changeSettings, goTo, useStore } from '../store';
import { keyName } from '../ui/key-name';
import { places } from './places';
import classes from './rail.module.css';

/** The places in the order of the work; folds to icons. */
export function Rail() {
  const current = useStore((state) => state.place);
  const folded = useStore((state) => state.settings.railFolded);
  return (
    <nav className={classes.rail} data-folded={folded || undefined} aria-label={texts.shell.placesNavigation}>
      <ul className={classes.list}>
        {places.map(({ id, icon: Icon }) => (
          <li key={id}>
            <Tooltip
              label={[texts.shell.places[id], keyName(placeKey(id))].filter(Boolean).join(' · ')}
              position="right"
              disabled={!folded}
              openDelay={150}
            >
              <UnstyledButton
                className={classes.item}
                aria-keyshortcuts={placeKey(id)?.replace('CmdOrCtrl', 'Control')}
                aria-current={current === id ? 'page' : undefined}
                aria-label={folded ? texts.shell.places[id] : undefined}
                onClick={() => goTo(id)}
                data-testid={`place-${id}`}
              >
                <Icon size={20} stroke={1.6} aria-hidden />
                {!folded && <span className={classes.word}>{texts.shell.places[id]}</span>}
                {!folded && id === 'health' && <HealthCount />}
              </UnstyledButton>
            </Tooltip>
          </li>
        ))}
      </ul>
      <ActionIcon
        size="lg"
        aria-label={folded ? texts.shell.unfoldRail : texts.shell.foldRail}
        onClick={() => void changeSettings({ railFolded: !folded })}
      >
        {folded ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
      </ActionIcon>
    </nav>
  );
}
