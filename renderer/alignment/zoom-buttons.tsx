import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import classes from './graph-canvas.module.css';
import type { Camera } from './use-camera';

const words = texts.alignment;

/** Closer, further, everything. */
export function ZoomButtons({ camera }: { readonly camera: Camera }) {
  return (
    <div className={classes.zoom}>
      <Tooltip label={words.zoomIn} position="right">
        <ActionIcon size="lg" aria-label={words.zoomIn} onClick={() => camera.zoomBy(1.4)}>
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.zoomOut} position="right">
        <ActionIcon size="lg" aria-label={words.zoomOut} onClick={() => camera.zoomBy(1 / 1.4)}>
          <IconMinus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.fit} position="right">
        <ActionIcon size="lg" aria-label={words.fit} data-testid="graph-fit" onClick={() => camera.showAll()}>
          <IconArrowsMaximize size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
