import { ActionIcon, Alert, SegmentedControl, Skeleton, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import classes from './document.module.css';
import type { Painting, PreviewPage } from './pdf-preview';
import type { Preview } from './use-preview';

const words = texts.document.place;

/** The pages as they will be printed, one under the other. */
export function PreviewPane({ preview }: { readonly preview: Preview }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(1);
  const [zoom, setZoom] = useState<'page' | 'width'>('page');
  const { pdf, warnings, updating, failure } = preview;
  const count = pdf?.pages.length ?? 0;

  const show = (page: number): void => {
    const sheet = scroller.current?.querySelector(`[data-page="${page}"]`);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    sheet?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  };
  const onScroll = (): void => {
    const sheets = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
    const top = (scroller.current?.getBoundingClientRect().top ?? 0) + 120;
    const seen = sheets.filter((sheet) => sheet.getBoundingClientRect().top <= top).length;
    setCurrent(Math.max(1, seen));
  };

  return (
    <section className={classes.preview} aria-label={words.preview} aria-busy={updating}>
      <div className={classes.previewBar}>
        <Text size="sm" c="dimmed" role="status" data-testid="page-count">
          {failure ? '' : updating && count === 0 ? words.drawing : words.pageOf(Math.min(current, count), count)}
        </Text>
        {updating && count > 0 && (
          <Text size="xs" c="dimmed">
            {words.updating}
          </Text>
        )}
        <span className={classes.space} />
        <SegmentedControl
          size="xs"
          aria-label={words.zoom}
          data={[
            { value: 'page', label: words.wholePage },
            { value: 'width', label: words.fitWidth },
          ]}
          value={zoom}
          onChange={(value) => setZoom(value as 'page' | 'width')}
        />
        <Tooltip label={words.previousPage}>
          <ActionIcon aria-label={words.previousPage} disabled={current <= 1} onClick={() => show(current - 1)}>
            <IconChevronUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.nextPage}>
          <ActionIcon aria-label={words.nextPage} disabled={current >= count} onClick={() => show(current + 1)}>
            <IconChevronDown size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div
        ref={scroller}
        className={classes.pages}
        data-zoom={zoom}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard.
        tabIndex={0}
        role="group"
        aria-label={words.pages}
      >
        {warnings.length > 0 && (
          <Alert color="yellow" icon={<IconAlertTriangle size={16} />} className={classes.warning}>
            {warnings.map((warning) => (
              <Text key={warning} size="sm">
                {warning}
              </Text>
            ))}
          </Alert>
        )}
        {failure && (
          <Alert color="red" title={words.noPreview} className={classes.warning}>
            {failure.message}
          </Alert>
        )}
        {!pdf && !failure && <Skeleton className={classes.skeleton} />}
        {pdf?.pages.map((page) => (
          <PageView key={page.number} page={page} count={count} />
        ))}
      </div>
    </section>
  );
}

/** One page; painted only while it is near the visible part. */
function PageView({ page, count }: { readonly page: PreviewPage; readonly count: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let job: Painting | null = null;
    const paint = (): void => {
      job?.stop();
      job = page.paint(element, element.clientWidth);
    };
    let near = false;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        near = entry?.isIntersecting === true;
        if (near) paint();
      },
      { rootMargin: '600px' },
    );
    let width = element.clientWidth;
    const sizer = new ResizeObserver(() => {
      if (Math.abs(element.clientWidth - width) < 2) return;
      width = element.clientWidth;
      if (near) paint();
    });
    watcher.observe(element);
    sizer.observe(element);
    return () => {
      watcher.disconnect();
      sizer.disconnect();
      job?.stop();
    };
  }, [page]);
  return (
    <div
      className={classes.sheet}
      data-page={page.number}
      style={{ '--ratio': page.width / page.height } as CSSProperties}
    >
      <canvas ref={canvas} role="img" aria-label={words.pageOf(page.number, count)} />
    </div>
  );
}
