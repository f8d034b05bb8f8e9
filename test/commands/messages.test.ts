import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { AnnouncementSource } from '../../src/health/ports.ts';
import { aBoard } from '../a-board.ts';
import { contoso, customer, hour, now, others } from '../cards/fixture.ts';
import { anAnnouncement } from '../health/announcements/an-announcement.ts';
import { ask, shown } from './ask-pages.ts';

const day = 24 * hour;
const retirement = anAnnouncement({
  id: 'MC1',
  title: 'Connectors retire',
  isMajor: true,
  services: ['Microsoft Teams'],
  actBy: now + 10 * day,
  updatedAt: now - day,
});
const button = anAnnouncement({ id: 'MC2', title: 'A new button', updatedAt: now - day });
const { tenantId } = contoso;

const announcements: AnnouncementSource = {
  readAnnouncements: async () => ({ announcements: [button, retirement], gaps: [] }),
  async readAnnouncement(_customer, id) {
    if (id !== 'MC1') throw new ReadError('not_found', '404');
    return {
      ...retirement,
      body: '[What to do]\n- Move.',
      links: [
        { title: 'Bad', url: 'http://x.example' },
        { title: 'More', url: 'https://learn.microsoft.com/x' },
      ],
    };
  },
  readIds: async () => ({ ids: [], gaps: [] }),
};
const services = { announcements };
const board = aBoard({
  announcements: [
    { announcement: retirement, customers: [contoso, ...others] },
    { announcement: button, customers: others },
  ],
  coverage: {
    messages: {
      total: 5,
      read: 4,
      failed: [{ reason: 'consent_missing', customers: [contoso] }],
      oldestReadAt: now - hour,
    },
  },
});

describe('messages', () => {
  it('of a customer come with their deadline first, without bodies', async () => {
    const text = await shown('messages', { tenantId }, { services });
    assert.match(
      text,
      /^Contoso Ltd · Message center\n▲ 2 messages\n1 to act on within 14 days, 1 major change/,
    );
    assert.match(
      text,
      /Major change\nConnectors retire\n▲ Act by 30 Nov, 08:14 \(in 10 d\)[\s\S]*\[MC1\][\s\S]*A new button[\s\S]*\[MC2\]/,
    );
  });

  it('are narrowed by service, major changes and deadline, and widened again', async () => {
    const text = (args: object) => shown('messages', { tenantId, ...args }, { services });
    assert.doesNotMatch(await text({ major: true }), /A new button/);
    assert.doesNotMatch(await text({ service: 'Exchange' }), /Connectors/);
    assert.match(await text({ actBy: 9 }), /No message fits these filters[\s\S]*\[All messages\]/);
  });

  it('of all customers come from what is known of them, with how many have each and how many could be read', async () => {
    const text = await shown('messages', { all: true }, { services: { board } });
    assert.match(text, /^Message center of all customers/);
    assert.match(text, /Microsoft Teams · 4 customers/);
    assert.match(text, /Read for 4 of 5 customers\. 1 could not be read/);
    assert.match(text, /As of 07:14 UTC\+1 \(1 h ago\)/);
    assert.match(text, /\[Coverage\]/);
  });

  it('of all customers tell their coverage in sentences of the language, by the words that are understood', async () => {
    const text = await shown('messages', { all: true }, { services: { board }, locale: 'zh-TW' });
    assert.match(text, /^已讀取 5 位客戶中的 4 位。1 位未能讀取；輸入「涵蓋範圍」可查看原因。$/m);
  });

  it('mean all customers where none is named or remembered', async () => {
    assert.match(await shown('messages', {}, { services: { board } }), /^Message center of all customers/);
    assert.match(
      await shown('messages', { phrase: 'exchange', service: 'Exchange' }, { services: { board } }),
      /^Message center of all/,
    );
    assert.match(await shown('messages', {}, { services, remembered: contoso }), /^Contoso Ltd/);
  });

  it('mean all customers where the one remembered is one no longer', async () => {
    const gone = customer('Gone Ltd', 'gone.example');
    const text = await shown('messages', {}, { services: { board }, remembered: gone });
    assert.match(text, /^Message center of all customers/);
  });

  it('of customers that were not read yet are unknown, not none', async () => {
    const text = await shown(
      'messages',
      { all: true },
      { services: { board: aBoard({ coverage: { messages: { total: 5, waiting: 5 } } }) } },
    );
    assert.match(text, /\? No customer’s message center has been read yet/);
  });

  it('tell why they could not be read', async () => {
    assert.match(await shown('messages', { tenantId }), /^The app may not read the message center/);
  });
});

describe('message', () => {
  it('shows the text with its headings, https links and how many customers have it', async () => {
    const text = await shown('message', { id: 'mc1', tenantId }, { services: { ...services, board } });
    assert.match(text, /^Connectors retire\n▲ Stay informed · MC1 · Major change/);
    assert.match(text, /\nWhat to do\n- Move\.\n/);
    assert.match(text, /\[More\]/);
    assert.doesNotMatch(text, /Bad/);
    assert.match(text, /4 customers have this message[^\n]*\n\[Show customers\]/);
  });

  it('is read for any customer that has it, where none is named or the remembered one has it not', async () => {
    const scene = { services: { ...services, board } };
    assert.match(await shown('message', { id: 'MC1' }, scene), /As published for Contoso Ltd/);
    const elsewhere = aBoard({ announcements: [{ announcement: retirement, customers: others }] });
    const text = await shown(
      'message',
      { id: 'MC1' },
      { services: { ...services, board: elsewhere }, remembered: contoso },
    );
    assert.match(text, /As published for Contoso Retail GmbH/);
  });

  it('is not held up by a remembered customer that is one no longer', async () => {
    const gone = customer('Gone Ltd', 'gone.example');
    const scene = { services: { ...services, board }, remembered: gone };
    assert.match(await shown('message', { id: 'MC1' }, scene), /As published for Contoso Ltd/);
    assert.match(await shown('message', { id: 'MC9' }, scene), /No customer whose message center was read/);
  });

  it('that does not exist is not found, with what to do', async () => {
    const named = await shown('message', { id: 'MC9', tenantId }, { services });
    assert.match(named, /The message center of Contoso Ltd has no message MC9\.\n\nCheck the ID/);
    const unnamed = await shown('message', { id: 'MC9' }, { services });
    assert.match(
      unnamed,
      /No customer whose message center was read has a message MC9[\s\S]*message MC9 for Contoso/,
    );
  });

  it('that nobody has is not found among those read, who are counted', async () => {
    const partly = aBoard({ coverage: { messages: { total: 5, read: 3, waiting: 2 } } });
    const text = await shown('message', { id: 'MC9' }, { services: { ...services, board: partly } });
    assert.match(text, /has a message MC9\.\n\nRead for 3 of 5 customers\./);
  });

  it('lists the customers that have it', async () => {
    const text = await shown('message', { id: 'MC1', customers: true }, { services: { board } });
    assert.match(text, /^Customers with MC1\n1–4 of 4\nContoso Ltd\ncontoso\.com\n\[MC1\]/);
  });

  it('takes no arguments of another shape', async () => {
    await assert.rejects(ask('message', { id: '' }));
    await assert.rejects(ask('messages', { actBy: -1 }));
  });
});
