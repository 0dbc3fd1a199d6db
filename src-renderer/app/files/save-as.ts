/** Long enough for a slow disk to take the file over, milliseconds. */
const HELD_FOR_MS = 60_000;

/** Hands a file to the person as a download: both hosts ask or tell where it goes. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_FOR_MS);
}
