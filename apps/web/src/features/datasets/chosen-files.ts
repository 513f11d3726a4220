/** Files that a person chose or dropped, with the names under which they are sent. */

export interface ChosenFile {
  /** Relative to what was chosen, with / between folders. */
  readonly name: string;
  readonly file: File;
}

/** What systems put into folders by themselves. */
const NOT_OURS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/;

const ours = (files: readonly ChosenFile[]): ChosenFile[] =>
  files.filter(({ name }) => !NOT_OURS.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** Of a choice of files, or of a folder, whose files bear their path in it. */
export function filesOfInput(files: Iterable<File>): ChosenFile[] {
  return ours([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** Of a drop, folders with all that is in them. To be called while the event lasts: afterwards it holds nothing. */
export async function filesOfDrop({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<ChosenFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOfInput(files);
  return ours((await Promise.all(entries.map(filesOfEntry))).flat());
}

async function filesOfEntry(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A browser gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesOfEntry))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** How an upload is called in lists: its only file, the folder that all lie in, or the first file and how many more. */
export function uploadName(names: readonly string[]): string {
  const [first = 'files', ...others] = names;
  if (others.length === 0) return first;
  const [folder = ''] = first.split('/', 1);
  if (first.includes('/') && others.every((name) => name.startsWith(`${folder}/`))) return folder;
  return `${first} and ${others.length} more`;
}
