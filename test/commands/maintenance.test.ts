import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { AnnouncementSource, AzureSource } from '../../src/health/ports.ts';
import { aBoard } from '../a-board.ts';
import { contoso, hour, now, others } from '../cards/fixture.ts';
import { anAnnouncement } from '../health/announcements/an-announcement.ts';
import { ask, shown } from './ask-pages.ts';

const day = 24 * hour;
const { tenantId } = contoso;
const subscription = { id: 's', name: 'Production' };
const updates = {
  id: 'VN2L-5C0',
  title: 'Host updates & restarts',
  from: now + day,
  to: now + day + 6 * hour,
  updatedAt: now,
  text: '',
  impacts: [{ service: 'Virtual Machines', regions: ['West Europe'] }],
  subscriptions: [subscription],
};

function sources(maintenance = [updates], subscriptions = [subscription]) {
  let asked = 0;
  const azure: AzureSource = {
    async readAzure() {
      asked += 1;
      return { subscriptions, issues: [], maintenance, gaps: [] };
    },
    readEvent: () => Promise.reject(new Error('not asked')),
  };
  const announcements: AnnouncementSource = {
    readAnnouncements: async () => ({
      announcements: [anAnnouncement({ id: 'MC1', title: 'Connectors retire', actBy: now + 3 * day })],
      gaps: [],
    }),
    readAnnouncement: () => Promise.reject(new Error('not asked')),
    readIds: async () => ({ ids: [], gaps: [] }),
  };
  return { azure, announcements, asked: () => asked };
}

describe('maintenance', () => {
  it('lists windows and deadlines by day, each with a calendar entry', async () => {
    const text = await shown('maintenance', { tenantId }, { services: sources() });
    assert.match(text, /^Contoso Ltd · Planned maintenance\n◉ 1 maintenance window, 1 deadline/);
    assert.match(
      text,
      /Tomorrow, Saturday 21 November\nAzure maintenance · 08:14 to 14:14 \(6 h\)\nHost updates & restarts\nVirtual Machines: West Europe\n\[Add to calendar\]\n\[VN2L-5C0\]\nMonday 23 November\n▲ Act by · 08:14 \(in 3 d\)\nConnectors retire/,
    );
    assert.match(text, /Azure: 1 subscription read\nMessage center: 1 message read/);
  });

  it('fills in the calendar entry: subject, times in UTC, where to read on', async () => {
    const reply = await ask('maintenance', { tenantId }, { services: sources() });
    assert.ok('card' in reply);
    const [first] = JSON.stringify(reply.data).match(/https:\/\/teams\.microsoft\.com[^"]+/) ?? [];
    const url = new URL(first ?? '');
    assert.equal(url.pathname, '/l/meeting/new');
    assert.equal(url.searchParams.get('subject'), 'Maintenance: Host updates & restarts (Contoso Ltd)');
    assert.equal(url.searchParams.get('startTime'), '2026-11-21T07:14:00+00:00');
    assert.equal(url.searchParams.get('endTime'), '2026-11-21T13:14:00+00:00');
    assert.match(url.searchParams.get('content') ?? '', /^VN2L-5C0 for Contoso Ltd\. https:/);
    assert.doesNotMatch(first ?? '', /\+/);
  });

  it('says what could not be read, and not that nothing is planned', async () => {
    const { announcements } = sources();
    const none = { ...announcements, readAnnouncements: async () => ({ announcements: [], gaps: [] }) };
    const text = await shown('maintenance', { tenantId }, { services: { announcements: none } });
    assert.match(text, /\? Nothing planned among what could be read/);
    assert.match(text, /Azure service health/);
    assert.match(
      await shown('maintenance', { tenantId }),
      /\? Planned maintenance is not known\nNothing could be read/,
    );
    const unseen = sources([], []);
    const blind = await shown('maintenance', { tenantId }, { services: { ...unseen, announcements: none } });
    assert.match(blind, /\? Nothing planned among what could be read[\s\S]*can see no subscription/);
  });

  it('does not take Azure that could not be read for Azure that is not sold there', async () => {
    const { announcements } = sources();
    const board = { ...aBoard(), hasAzure: () => false };
    const text = await shown('maintenance', { tenantId }, { services: { announcements, board } });
    assert.match(text, /Azure service health of Contoso Ltd/);
    assert.doesNotMatch(text, /21Vianet/);
  });

  it('counts no pages where there is one', async () => {
    const text = await shown('maintenance', { tenantId }, { services: sources() });
    assert.match(text, /^Times in UTC\+1$/m);
  });

  it('shows one window with Microsoft’s words, and says where Azure no longer tells of it', async () => {
    const services = sources([{ ...updates, text: 'Each host restarts once.' }]);
    const text = await shown('maintenance', { tenantId, id: 'vn2l-5c0' }, { services });
    assert.match(
      text,
      /^Host updates & restarts\n◉ Azure maintenance · VN2L-5C0\nVirtual Machines: West Europe\n/,
    );
    assert.match(text, /21 Nov, 08:14 to 14:14 \(6 h\)\nSubscriptions: Production\n/);
    assert.match(text, /Each host restarts once\.\n/);
    assert.match(await shown('maintenance', { tenantId, id: 'X-1' }, { services }), /^Azure does not tell/);
  });

  it('says that Azure could not be asked again where it shows what it said before', async () => {
    const { azure, announcements } = sources();
    let isBroken = false;
    const readAzure: AzureSource['readAzure'] = (customer, call) =>
      isBroken ? Promise.reject(new ReadError('service_failed', '500')) : azure.readAzure(customer, call);
    const services = { azure: { ...azure, readAzure }, announcements };
    await ask('maintenance', { tenantId }, { services });
    isBroken = true;
    const text = await shown('maintenance', { tenantId }, { services, later: 2 * hour });
    assert.match(text, /An older answer[\s\S]*the current Azure service health can’t be read/);
    assert.match(text, /1 maintenance window|2 planned items among what could be read/);
  });

  it('does not say that there is no deadline where the message center was not read', async () => {
    const { azure } = sources();
    const text = await shown('maintenance', { tenantId }, { services: { azure } });
    assert.match(text, /◉ 1 planned item among what could be read\n/);
  });

  it('asks no Azure in the cloud operated by 21Vianet, and says so', async () => {
    const [, , china] = others;
    assert.ok(china);
    const services = sources();
    const text = await shown('maintenance', { tenantId: china.tenantId }, { services });
    assert.equal(services.asked(), 0);
    assert.match(text, /operated by 21Vianet, so not asked/);
  });

  it('finds what the cloud operated by 21Vianet plans in Chinese, and is not green over a writing that it can’t read', async () => {
    const [, , china] = others;
    assert.ok(china);
    const saying = (title: string) => {
      const { azure, announcements } = sources();
      const post = anAnnouncement({
        id: 'MC7',
        title,
        startsAt: now - day,
        updatedAt: now - day,
        endsAt: now + day,
      });
      const readAnnouncements = async () => ({ announcements: [post], gaps: [] });
      const services = { azure, announcements: { ...announcements, readAnnouncements } };
      return shown('maintenance', { tenantId: china.tenantId }, { services });
    };
    assert.match(
      await saying('SharePoint Online：计划内维护'),
      /\? Announced, but without a time[\s\S]*SharePoint Online：计划内维护 \(MC7\)/,
    );
    assert.match(
      await saying('計画メンテナンス'),
      /\? Nothing planned among what could be read[\s\S]*not recognized[\s\S]*計画メンテナンス \(MC7\)/,
    );
    assert.match(await saying('停用旧版 TLS'), /✓ Nothing is planned/);
  });
});
