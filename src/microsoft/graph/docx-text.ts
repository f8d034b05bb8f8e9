import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { extractRawText } from 'mammoth';
import { ReadError } from '../../errors.ts';

/** A review is some pages long; a file that unpacks to more is none. */
const largestUnpacked = 20_000_000;
const longestText = 100_000;

/**
 * The text of a Word document (.docx), its paragraphs as lines. Throws ReadError `answer_malformed` for any other
 * format, for a damaged file and for one that unpacks to more than 20 MB.
 */
export async function readDocx(file: Buffer): Promise<string> {
  try {
    const zip = await JSZip.loadAsync(file);
    await checkSize(zip);
    const { value } = await extractRawText({ buffer: file });
    const lines = value.split(/[\r\n]+/).map((line) => line.replace(/\s+/g, ' ').trim());
    const text = lines.filter((line) => line !== '').join('\n');
    if (text !== '') return text.slice(0, longestText);
  } catch (thrown) {
    if (thrown instanceof ReadError) throw thrown;
    throw new ReadError('answer_malformed', 'The file is no Word document.', { cause: thrown });
  }
  throw new ReadError('answer_malformed', 'The Word document has no text.');
}

/** Unpacks piece by piece, because what a file says of its own size may be wrong. */
async function checkSize(zip: JSZip): Promise<void> {
  let size = 0;
  for (const entry of Object.values(zip.files)) {
    // JSZip's streams are of an old make, which can't be iterated.
    for await (const piece of new Readable().wrap(entry.nodeStream())) {
      size += Buffer.byteLength(piece);
      if (size > largestUnpacked) {
        throw new ReadError('answer_malformed', 'The file unpacks to more than any that is read.');
      }
    }
  }
}
