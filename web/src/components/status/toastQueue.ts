/**
 * The toasts that are shown, newest first.
 *
 * One belongs to the place at which the script has written it: what is written there next takes its place. It stays for
 * its time when a later run no longer writes it, and a run that writes the same again does not begin its time anew.
 */
import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

import type { ToastPayload } from "../../protocol/wire.gen";

export const toastQueue = new ToastQueue<ToastPayload>({ maxVisibleToasts: Infinity });

interface Shown {
  readonly key: string;
  readonly payload: ToastPayload;
}

const shown = new Map<string, Shown>();

export function showToast(payload: ToastPayload): void {
  const place = payload.place.join();
  const before = shown.get(place);
  if (before !== undefined) {
    if (looksTheSame(before.payload, payload)) return;
    toastQueue.close(before.key);
  }
  const key = toastQueue.add(payload, {
    ...(payload.duration === 0 ? {} : { timeout: payload.duration * 1000 }),
    onClose: () => {
      if (shown.get(place)?.key === key) shown.delete(place);
    },
  });
  shown.set(place, { key, payload });
}

function looksTheSame(one: ToastPayload, other: ToastPayload): boolean {
  return one.body === other.body && one.icon === other.icon && one.duration === other.duration;
}
