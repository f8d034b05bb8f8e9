import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { ReadError } from '../../../src/errors.ts';
import { readDocx } from '../../../src/microsoft/graph/docx-text.ts';
import { GraphReviewSource } from '../../../src/microsoft/graph/review-source.ts';
import type { Question } from '../../../src/microsoft/reader.ts';
import { aCall, aCustomer } from '../../builders.ts';
import { account } from '../accounts.ts';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document with these paragraphs, and maybe more files. */
async function aDocx(paragraphs: readonly string[], more: Record<string, string> = {}): Promise<Buffer> {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('');
  const zip = new JSZip();
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('the text of a Word document', () => {
  it('has its paragraphs as lines', async () => {
    const file = await aDocx(['Summary', '', '  Mail  was late.', 'Root cause &amp; more']);
    assert.equal(await readDocx(file), 'Summary\nMail was late.\nRoot cause & more');
  });

  it('has a table row by row', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Incident ID', 'EX900001')}${row('07:30', 'We looked &lt;again&gt;.', '')}</w:tbl>`;
    const file = await aDocx([`Facts</w:t></w:r></w:p>${table}<w:p><w:r><w:t>End`]);
    assert.equal(await readDocx(file), 'Facts\nIncident ID · EX900001\n07:30 · We looked <again>. ·\nEnd');
  });

  const others: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ['a PDF', async () => Buffer.from('%PDF-1.7 ...')],
    ['JSON', async () => Buffer.from('{"value":"x"}')],
    ['nothing', async () => Buffer.alloc(0)],
    ['another archive', () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' })],
    ['half a document', async () => (await aDocx(['Summary'])).subarray(0, 300)],
    ['a document without words', () => aDocx(['', ' '])],
  ];
  for (const [what, make] of others) {
    it(`is not read from ${what}`, async () => {
      await assert.rejects(readDocx(await make()), { name: 'ReadError', reason: 'answer_malformed' });
    });
  }

  it('is not read from one that unpacks to more than is read', async () => {
    const file = await aDocx(['Summary'], { 'more.bin': '0'.repeat(200_000) });
    assert.ok(file.length < 5000);
    assert.equal(await readDocx(file), 'Summary');
    await assert.rejects(readDocx(file, 200_000), { reason: 'answer_malformed' });
  });

  it('is cut where it is longer than any review', async () => {
    const file = await aDocx(Array.from({ length: 300 }, () => 'word '.repeat(200)));
    assert.equal((await readDocx(file)).length, 100_000);
  });
});

describe('reviews by Graph', () => {
  function open(answer: Buffer | ReadError) {
    const asked: Question[] = [];
    const source = new GraphReviewSource(account, async (question) => {
      asked.push(question);
      if (answer instanceof ReadError) throw answer;
      return answer;
    });
    return { source, asked };
  }

  it("are asked for with a token of the customer's tenant, from the health budget", async () => {
    const { source, asked } = open(await aDocx(['Summary']));
    const customer = aCustomer();
    assert.equal(await source.readReview(customer, 'EX900001', aCall()), 'Summary');
    const [question] = asked;
    assert.equal(
      question?.url,
      'https://graph.microsoft.com/v1.0/admin/serviceAnnouncement/issues/EX900001/incidentReport',
    );
    assert.deepEqual([question?.api, question?.tenantId], ['health', customer.tenantId]);
    assert.equal(question?.scope, 'https://graph.microsoft.com/.default');
  });

  it('are not found where Microsoft refuses to make one', async () => {
    const { source } = open(new ReadError('unexpected', 'Microsoft answered 400.', { status: 400 }));
    await assert.rejects(source.readReview(aCustomer(), 'EX900001', aCall()), { reason: 'not_found' });
  });

  it('fail with the reason of the download', async () => {
    const { source } = open(new ReadError('not_found', 'No such review.'));
    await assert.rejects(source.readReview(aCustomer(), 'EX900001', aCall()), { reason: 'not_found' });
  });

  for (const odd of ['', '../x', 'KSYM-9_8', 'EX1/posts']) {
    it(`are not looked for under "${odd}"`, async () => {
      const { source, asked } = open(Buffer.alloc(0));
      await assert.rejects(source.readReview(aCustomer(), odd, aCall()), { reason: 'not_found' });
      assert.equal(asked.length, 0);
    });
  }
});
