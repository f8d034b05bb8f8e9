import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import { GraphAnnouncementSource } from '../../../src/microsoft/graph/announcement-source.ts';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { ServiceCommunications } from '../../../src/microsoft/graph/service-communications.ts';
import { aCall, aCustomer } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

const now = Date.parse('2026-11-20T08:00:00Z');
const base = '/v1.0/admin/serviceAnnouncement/messages';
const list = `${base}?$select=id,title,category,severity,services,tags,isMajorChange,actionRequiredByDateTime,startDateTime,endDateTime,lastModifiedDateTime`;
const ids = `${base}?$select=id,lastModifiedDateTime,endDateTime`;
const changedIds = `${base}?$filter=lastModifiedDateTime ge 2026-11-20T08:00:00.000Z&$select=id,lastModifiedDateTime,endDateTime`;

function wire(changes: object = {}) {
  return {
    id: 'MC900001',
    title: 'A button moves',
    category: 'planForChange',
    severity: 'high',
    services: ['Exchange Online'],
    tags: ['User impact'],
    isMajorChange: true,
    actionRequiredByDateTime: '2026-12-01T00:00:00Z',
    startDateTime: '2026-11-01T00:00:00Z',
    endDateTime: '2027-01-01T00:00:00Z',
    lastModifiedDateTime: '2026-11-20T08:00:00.5Z',
    viewPoint: null,
    ...changes,
  };
}

function open(answers: Record<string, unknown>) {
  const { read, asked } = scriptedReader(answers);
  const graph = createGraph(account, read);
  const clock = () => now;
  return {
    asked,
    source: new GraphAnnouncementSource(graph, new ServiceCommunications(graph, clock), clock),
  };
}

describe('announcements by Graph', () => {
  it('are listed without their bodies, by one request', async () => {
    const { source, asked } = open({ [list]: { value: [wire()] } });
    const { announcements, gaps } = await source.readAnnouncements(aCustomer(), aCall());
    assert.deepEqual(announcements, [
      {
        id: 'MC900001',
        title: 'A button moves',
        category: 'planForChange',
        severity: 'high',
        services: ['Exchange Online'],
        tags: ['User impact'],
        isMajor: true,
        actBy: Date.parse('2026-12-01T00:00:00Z'),
        startsAt: Date.parse('2026-11-01T00:00:00Z'),
        endsAt: Date.parse('2027-01-01T00:00:00Z'),
        updatedAt: Date.parse('2026-11-20T08:00:00.5Z'),
      },
    ]);
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      asked.map(({ api, headers }) => [api, headers?.Prefer]),
      [['health', 'odata.maxpagesize=1000']],
    );
  });

  it('are read in the spelling of the documentation, and with values that nobody knows', async () => {
    const odd = wire({ category: 'StayInformed', severity: 'Critical', tags: null, services: [5, 'Sway'] });
    const { source } = open({ [list]: { value: [odd, wire({ category: 'novel', severity: 7 })] } });
    const { announcements } = await source.readAnnouncements(aCustomer(), aCall());
    assert.deepEqual(
      announcements.map(({ category, severity }) => [category, severity]),
      [
        ['stayInformed', 'critical'],
        ['unknown', 'unknown'],
      ],
    );
    assert.deepEqual([announcements[0]?.tags, announcements[0]?.services], [[], ['Sway']]);
  });

  it('are no longer listed once they have ended', async () => {
    const ended = wire({ endDateTime: '2026-11-20T07:59:59Z' });
    const { source } = open({ [list]: { value: [ended, wire({ id: 'MC900002', endDateTime: null })] } });
    const { announcements } = await source.readAnnouncements(aCustomer(), aCall());
    assert.deepEqual(
      announcements.map(({ id }) => id),
      ['MC900002'],
    );
  });

  it('are asked for whole where the selection is refused', async () => {
    const refusal = new ReadError('unexpected', 'Microsoft answered 400.', { status: 400 });
    const { source } = open({ [list]: refusal, [base]: { value: [wire()] } });
    assert.equal((await source.readAnnouncements(aCustomer(), aCall())).announcements.length, 1);
  });

  it('that are malformed are told as a gap, beside the others', async () => {
    const dateless = wire({ startDateTime: null, lastModifiedDateTime: 'soon' });
    const { source } = open({ [list]: { value: [wire(), null, dateless] } });
    const { announcements, gaps } = await source.readAnnouncements(aCustomer(), aCall());
    assert.equal(announcements.length, 1);
    assert.deepEqual(
      gaps.map(({ what, error, missing }) => [what, error.reason, missing]),
      [['messages', 'answer_malformed', 'part']],
    );
    const nothingGood = open({ [list]: { value: [null] } }).source.readAnnouncements(aCustomer(), aCall());
    await assert.rejects(nothingGood, { reason: 'answer_malformed' });
  });

  it('are told by id and date, to see what is new', async () => {
    const ended = {
      id: 'MC3',
      lastModifiedDateTime: '2026-11-20T07:00:00Z',
      endDateTime: '2026-11-20T07:00:00Z',
    };
    const fine = { id: 'MC1', lastModifiedDateTime: '2026-11-20T09:00:00Z', endDateTime: null };
    const older = { id: 'MC2', lastModifiedDateTime: '2026-11-20T07:00:00Z' };
    const value = [fine, older, ended, { id: 'MC4' }, null];
    const { source } = open({ [ids]: { value }, [changedIds]: { value } });
    const told = [
      { id: 'MC1', updatedAt: Date.parse('2026-11-20T09:00:00Z') },
      { id: 'MC2', updatedAt: Date.parse('2026-11-20T07:00:00Z') },
    ];
    const all = await source.readIds(aCustomer(), undefined, aCall());
    assert.deepEqual(all.ids, told);
    assert.deepEqual((await source.readIds(aCustomer(), now, aCall())).ids, told.slice(0, 1));
  });

  it('are told by id with what was malformed', async () => {
    const fine = { id: 'MC1', lastModifiedDateTime: '2026-11-20T09:00:00Z' };
    const { source } = open({ [ids]: { value: [fine, { id: 'MC4' }] } });
    const { gaps } = await source.readIds(aCustomer(), undefined, aCall());
    assert.deepEqual(
      gaps.map(({ what, error, missing }) => [what, error.reason, missing]),
      [['messages', 'answer_malformed', 'part']],
    );
  });
});

describe('one announcement by Graph', () => {
  const content =
    '<p>We move the button.</p><p>[What to do]</p><ul><li>Tell people</li><li>See <a href="https://learn.example/button">the page</a></li></ul><p><a href="javascript:x">no</a><img src="x" onerror="x"></p>';

  it('has its body as text, its lists as lines, and its links with those of the details', async () => {
    const details = [
      { name: 'ExternalLink', value: 'https://learn.example/more' },
      { name: 'BlogLink', value: 'https://learn.example/button' },
      { name: 'OldLink', value: 'http://learn.example/old' },
      { name: 'RoadmapIds', value: '412345' },
      null,
    ];
    const { source } = open({
      [`${base}/MC900001`]: wire({ details, body: { contentType: 'html', content } }),
    });
    const { body, links } = await source.readAnnouncement(aCustomer(), 'MC900001', aCall());
    assert.equal(
      body,
      'We move the button.\n\n[What to do]\n\n- Tell people\n- See the page (https://learn.example/button)\n\nno',
    );
    assert.deepEqual(links, [
      { title: 'the page (learn.example)', url: 'https://learn.example/button' },
      { title: 'learn.example/more', url: 'https://learn.example/more' },
    ]);
  });

  it('may have no body', async () => {
    const { source } = open({ [`${base}/MC900001`]: wire({ body: null }) });
    const { body, links } = await source.readAnnouncement(aCustomer(), 'MC900001', aCall());
    assert.deepEqual([body, links], ['', []]);
  });

  for (const odd of ['', '..', 'MC1/attachments', 'MC1?$expand=x']) {
    it(`is not looked for under "${odd}"`, async () => {
      const { source, asked } = open({});
      await assert.rejects(source.readAnnouncement(aCustomer(), odd, aCall()), { reason: 'not_found' });
      assert.equal(asked.length, 0);
    });
  }
});
