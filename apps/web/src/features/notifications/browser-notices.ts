/**
 * Word of ended work outside the page, by the browser's own notifications: where the person asked for it by a button and
 * the browser allows it.
 */
const KEY = 'stillgraph.notices';
const listeners = new Set<() => void>();

/** `unknown`: nobody asked yet; `blocked`: the browser refuses; `missing`: it has none, or this page is not trusted. */
export type NoticeState = 'on' | 'off' | 'unknown' | 'blocked' | 'missing';

export function noticeState(): NoticeState {
  if (typeof Notification === 'undefined' || !window.isSecureContext) return 'missing';
  if (Notification.permission === 'denied') return 'blocked';
  if (Notification.permission === 'default') return 'unknown';
  try {
    return localStorage.getItem(KEY) === 'on' ? 'on' : 'off';
  } catch {
    return 'off';
  }
}

/** For useSyncExternalStore. */
export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Turns them on, which asks the browser where nobody has; or off. Call it on a press of a button alone. */
export async function setNotices(isOn: boolean): Promise<void> {
  const allowed = !isOn || (await Notification.requestPermission()) === 'granted';
  if (allowed) localStorage.setItem(KEY, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Shows one while nobody looks at the page; a press leads to it. One of the same `tag` takes its place, in other tabs too. */
export function showNotice(notice: { title: string; body: string; tag: string; onPress: () => void }): void {
  if (document.visibilityState === 'visible' || noticeState() !== 'on') return;
  try {
    const shown = new Notification(notice.title, { body: notice.body, tag: notice.tag, icon: '/icon.svg' });
    shown.onclick = () => {
      window.focus();
      shown.close();
      notice.onPress();
    };
  } catch {
    // Browsers of phones let workers alone show them: the page tells of it when somebody looks at it again.
  }
}
