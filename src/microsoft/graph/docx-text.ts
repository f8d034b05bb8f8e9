import { Readable } from 'node:stream';
import { compile, type FormatCallback } from 'html-to-text';
import type JSZip from 'jszip';
import { ReadError } from '../../errors.ts';

/** A review is some pages long; a file that unpacks to more is none. */
const largestUnpackedBytes = 20_000_000;
const longestMarkup = 400_000;
const longestText = 100_000;

/** Stands between the cells of a row. */
const betweenCells = ' · ';

/** A row of a table as one line, the paragraphs of a cell beside each other. */
const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  for (const [index, cell] of (element.children ?? []).entries()) {
    if (index > 0) builder.addLiteral(betweenCells);
    for (const part of cell.children ?? []) {
      walk(part.name === 'p' ? part.children : [part], builder);
      builder.addInline(' ');
    }
  }
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const toText = compile({
  wordwrap: false,
  formatters: { row },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'tr', format: 'row' },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/**
 * The text of a Word document (.docx), its paragraphs and the rows of its tables as lines. Throws ReadError
 * `answer_malformed` for any other format, for a damaged file and for one that unpacks to more than `largestUnpacked` bytes (20 MB).
 */
export async function readDocx(file: Buffer, largestUnpacked = largestUnpackedBytes): Promise<string> {
  try {
    // Reviews are few: most processes never need the reader of Word documents, which is 4 MB of them.
    const [{ default: zips }, { convertToHtml, images }] = await Promise.all([
      import('jszip'),
      import('mammoth'),
    ]);
    const zip = await zips.loadAsync(file);
    await checkSize(zip, largestUnpacked);
    // Pictures are not even unpacked.
    const convertImage = images.imgElement(async () => ({ src: '' }));
    const { value } = await convertToHtml({ buffer: file }, { convertImage, externalFileAccess: false });
    const lines = toText(value.slice(0, longestMarkup))
      .split(/[\r\n]+/)
      .map((line) => line.replace(/\s+/g, ' ').trim());
    const text = lines.filter((line) => line !== '' && line !== betweenCells.trim()).join('\n');
    if (text !== '') return text.slice(0, longestText);
  } catch (thrown) {
    if (thrown instanceof ReadError) throw thrown;
    throw new ReadError('answer_malformed', 'The file is no Word document.', { cause: thrown });
  }
  throw new ReadError('answer_malformed', 'The Word document has no text.');
}

/** Unpacks piece by piece, because what a file says of its own size may be wrong. */
async function checkSize(zip: JSZip, largestUnpacked: number): Promise<void> {
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
