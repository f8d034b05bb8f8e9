import JSZip from 'jszip';

/** The earliest date that a zip can hold; a constant one makes equal contents equal bytes. */
const date = new Date(Date.UTC(1980, 0, 1));

/** Packs files, by name, into a zip. The same files always give the same bytes. */
export async function zipFiles(files: ReadonlyMap<string, string | Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip.file(name, content, { date, createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
