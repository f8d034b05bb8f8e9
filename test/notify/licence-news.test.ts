import assert from 'node:assert/strict';
import type { CardReply } from '../../src/commands/reply.ts';
import type { ShownMessage } from '../../src/conversation-reference.ts';
import type { ChangeRecord } from '../../src/licences/change-record.ts';
import { locales } from '../../src/locales/locale.ts';
import { createLicenceNews } from '../../src/notify/licence-news.ts';
import { aCall, aCustomer, aLicence, aPlace } from '../builders.ts';
import { contextFor } from '../cards/fixture.ts';

const told = { en: /Now 40 seats/, 'zh-TW': /40 個基座/, 'zh-CN': /40 个席位/ } as const;

describe('the end of a change of a licence that nobody waits for any more', () => {
  for (const locale of locales) {
    it(`is shown on the card that said that it is under way, in its language (${locale})`, async () => {
      const edits: { message: ShownMessage; card: CardReply }[] = [];
      const { links, timeZone } = contextFor(locale);
      const tell = createLicenceNews({
        messenger: {
          async edit(message, card) {
            edits.push({ message, card });
            return { kind: 'unknown' };
          },
        },
        links,
        clock: () => 7,
        newCall: () => aCall(),
      });
      const record: ChangeRecord = {
        key: 'key',
        tenantId: aCustomer().tenantId,
        target: { kind: 'seats', seats: 40 },
        before: aLicence(),
        etag: 'tag',
        state: 'accepted',
        by: { userId: 'u', name: 'Ada' },
        askedAt: 0,
      };
      const message = { where: { ...aPlace('a:1').reference, locale, timeZone }, messageId: '7' };
      const after = aLicence({ quantity: 40 });
      await tell(message, aCustomer(), { kind: 'done', at: 7, record, after }, record.target);
      assert.deepEqual(
        edits.map(({ message: { messageId } }) => messageId),
        ['7'],
      );
      assert.match(JSON.stringify(edits[0]?.card.data), told[locale]);
    });
  }
});
