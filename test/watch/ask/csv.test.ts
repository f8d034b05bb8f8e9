import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvParts, csvRecord } from '../../../src/watch/ask/csv.ts';

/** The fields of a record, as RFC 4180 reads them. */
function fieldsOf(record: string): string[] {
  assert.ok(record.endsWith('\r\n'));
  return [...record.slice(0, -2).matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, field = '']) =>
    field.replaceAll('""', '"'),
  );
}

describe('a record of a CSV file', () => {
  it('quotes every field, so that commas, quotes and lines stay in it', () => {
    assert.equal(
      csvRecord(['Fabrikam, Inc.', 'The "Best" Ltd', 'a\nb']),
      '"Fabrikam, Inc.","The ""Best"" Ltd","a\nb"\r\n',
    );
  });

  it('gives back what was put in, but for an apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (fields) => {
        const read = fieldsOf(csvRecord(fields));
        assert.equal(read.length, fields.length);
        for (const [i, field] of fields.entries()) assert.ok(read[i] === field || read[i] === `'${field}`);
      }),
    );
  });

  it('never has a field that a spreadsheet runs as a formula', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '\n+');
    fc.assert(
      fc.property(starts, fc.string(), (start, rest) => {
        assert.deepEqual(fieldsOf(csvRecord([`${start}${rest}`])), [`'${start}${rest}`]);
      }),
    );
    assert.equal(csvRecord(["=cmd|' /C calc'!A0"]), "\"'=cmd|' /C calc'!A0\"\r\n");
    assert.equal(csvRecord(['a=b']), '"a=b"\r\n');
  });
});

describe('the parts of a CSV file', () => {
  const records = fc.array(fc.string({ maxLength: 30 }));
  const length = (record: string) => record.length;

  it('are the whole file one after the other, and none is empty but that of an empty file', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 60 }), (all, room) => {
        const parts = csvParts(all, room, length);
        assert.deepEqual(parts.flat(), all);
        assert.ok(parts.length === 1 || parts.every((part) => part.length > 0));
      }),
    );
  });

  it('hold no more than they may, unless one record alone is more', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 60 }), (all, room) => {
        for (const part of csvParts(all, room, length)) {
          const heavy = part.filter((record) => record !== '');
          assert.ok(part.join('').length <= room || heavy.length === 1);
        }
      }),
    );
  });
});
