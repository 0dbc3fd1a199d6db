/** What hangs on the pointer, as far as the browser tells before it is dropped. */
export type Dragged = 'files' | 'foreign' | 'other';

/** Kinds of files that are surely none of ours. Avatars mostly come without a type. */
const FOREIGN = /^(image|audio|video|text|font)\/|^application\/(pdf|zip|msword|json)$/;

/** Files that may be ours, files that are surely not, or no files at all: text, a link, something of the page. */
export function dragged(
  items: Iterable<{ readonly kind: string; readonly type: string }>,
): Dragged {
  const files = [...items].filter(({ kind }) => kind === 'file');
  if (files.length === 0) return 'other';
  return files.every(({ type }) => FOREIGN.test(type)) ? 'foreign' : 'files';
}

export interface Dropped {
  readonly files: readonly File[];
  /** Names of folders, which are not read. */
  readonly folders: readonly string[];
}

/** Takes files and folders apart. Only while the drop event is being handled: the items are gone after. */
export function dropped(
  items: Iterable<Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>>,
): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}
