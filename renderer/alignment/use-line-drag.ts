import { type OnConnectEnd, type OnConnectStart, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import { joinOthers, lineOffer } from './edits';
import type { KindQuestion } from './kind-menu';
import type { Live } from './live';
import type { ShownOffer } from './use-card-drag';
import { useEscape } from './use-escape';

interface Place {
  readonly x: number;
  readonly y: number;
}

function placeOf(event: MouseEvent | TouchEvent): Place {
  if (!('changedTouches' in event)) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

/** Drawing a line from a card's handle to another card; between two objectives the kind of link is asked for then. */
export function useLineDrag(live: Live, ask: (question: KindQuestion) => void) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const [offer, setOffer] = useState<ShownOffer | null>(null);
  const from = useRef<string | null>(null);
  const stop = useRef<() => void>(() => undefined);
  const shown = useRef<string | null>(null);
  /** Whether the line has left the card it starts from: before that, letting go means nothing. */
  const left = useRef(false);

  const look = useCallback(
    (place: Place) => {
      const start = from.current === null ? undefined : live.scene.layout.nodes.get(from.current);
      const target = live.scene.cardAt(flow.screenToFlowPosition(place));
      const found = start && target ? lineOffer(useStore.getState().plan, start.node, target.node) : undefined;
      return { start, target, found };
    },
    [live, flow],
  );

  const end = useCallback(() => {
    stop.current();
    setOffer(null);
    shown.current = null;
    from.current = null;
  }, []);
  const escapeKey = useEscape(
    useCallback(() => {
      end();
      store.getState().cancelConnection();
    }, [end, store]),
  );

  const onStart: OnConnectStart = useCallback(
    (_event, { nodeId }) => {
      from.current = nodeId;
      left.current = false;
      escapeKey.listen();
      const follow = (event: PointerEvent): void => {
        const { start, target, found } = look({ x: event.clientX, y: event.clientY });
        if (target !== start) left.current = true;
        const next = found && target && left.current ? { ...found, key: target.node.key, rect: target } : null;
        if (shown.current === (next?.key ?? null)) return;
        shown.current = next?.key ?? null;
        setOffer(next);
        if (next) announce(next.message);
      };
      window.addEventListener('pointermove', follow);
      stop.current = () => window.removeEventListener('pointermove', follow);
    },
    [look, escapeKey],
  );

  const onEnd: OnConnectEnd = useCallback(
    (event) => {
      escapeKey.stop();
      const place = placeOf(event);
      const { start, target, found } = look(place);
      end();
      if (!start || !target || !found || !left.current) return;
      if (found.refused) showFailure({ code: 'refused', message: found.message });
      else if (start.node.kind === 'objective' && target.node.kind === 'objective') {
        ask({ from: start.node, to: target.node, ...place });
      } else void joinOthers(start.node, target.node);
    },
    [look, ask, end, escapeKey],
  );

  return { offer, onStart, onEnd };
}
