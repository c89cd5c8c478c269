import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps; this much silence, in milliseconds, ends them. */
const silenceMs = 80;

/**
 * Calls `look` at once and after every change in the folders it names, one call at a time, until the signal aborts.
 * What changes while it looks makes it look again; `look` must know itself whether there is anything new to show.
 */
export async function watchFolders(
  look: () => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let changed: () => void = () => {};
  try {
    while (!signal.aborted) {
      const next = new Promise<void>((resolve) => {
        changed = resolve;
      });
      // What came into a new folder before it was watched is seen by looking once more.
      if (follow(watchers, await look(), () => changed())) continue;
      await Promise.race([next, aborted(signal)]);
      await silence(signal, (resolve) => {
        changed = resolve;
      });
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }
}

/** Watches exactly these folders from now on, and says if there were new ones; one that is gone is no longer watched. */
function follow(watchers: Map<string, FSWatcher>, folders: readonly string[], changed: () => void): boolean {
  let isNew = false;
  const wanted = new Set(folders);
  for (const [folder, watcher] of watchers) {
    if (wanted.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of wanted) {
    if (watchers.has(folder)) continue;
    try {
      const watcher = watch(folder, () => changed());
      watcher.on('error', () => {
        watchers.delete(folder);
        changed();
      });
      watchers.set(folder, watcher);
      isNew = true;
    } catch {
      // Removed between looking and watching; the folder above says so.
    }
  }
  return isNew;
}

/** Resolves when nothing has changed for a moment. */
async function silence(signal: AbortSignal, onChange: (again: () => void) => void): Promise<void> {
  for (let quiet = false; !quiet && !signal.aborted; ) {
    quiet = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(true), silenceMs);
      onChange(() => {
        clearTimeout(timer);
        resolve(false);
      });
    });
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
