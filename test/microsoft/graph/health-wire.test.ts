import assert from 'node:assert/strict';
import { issueWire, serviceWire, toIssue, toService } from '../../../src/microsoft/graph/health-wire.ts';

const wire = {
  id: 'EX900001',
  title: 'Some people wait long for mail',
  service: 'Exchange Online',
  feature: 'E-Mail and calendar access',
  featureGroup: 'E-Mail and calendar access',
  classification: 'incident',
  origin: 'microsoft',
  status: 'serviceDegradation',
  impactDescription: 'Mail arrives late.',
  startDateTime: '2026-11-20T06:40:00Z',
  endDateTime: null,
  lastModifiedDateTime: '2026-11-20T07:30:00.1234567Z',
  isResolved: false,
  hasReview: false,
  highImpact: null,
  details: [],
  posts: [
    {
      createdDateTime: '2026-11-20T06:50:00Z',
      description: { contentType: 'html', content: '<p>First.</p>' },
    },
    { createdDateTime: '2026-11-20T07:30:00Z', description: { contentType: 'text', content: 'a <b> c' } },
  ],
};

function issue(changes: object = {}) {
  return toIssue(issueWire.parse({ ...wire, ...changes }));
}

describe('an issue as Graph sends it', () => {
  it('keeps what a reader needs, posts newest first', () => {
    const { posts, ...rest } = issue();
    assert.deepEqual(rest, {
      id: 'EX900001',
      title: 'Some people wait long for mail',
      service: 'Exchange Online',
      feature: 'E-Mail and calendar access',
      classification: 'incident',
      status: { raw: 'serviceDegradation', level: 'degraded', known: 'serviceDegradation' },
      impact: 'Mail arrives late.',
      startedAt: Date.parse('2026-11-20T06:40:00Z'),
      updatedAt: Date.parse('2026-11-20T07:30:00.123Z'),
      isResolved: false,
      hasReview: false,
    });
    assert.deepEqual(
      posts.map(({ text }) => text),
      ['a <b> c', 'First.'],
    );
  });

  it('knows its end', () => {
    assert.equal(issue({ endDateTime: '2026-11-20T08:00:00Z' }).endedAt, Date.parse('2026-11-20T08:00:00Z'));
  });

  it('reads the PascalCase of the documentation', () => {
    const read = issue({ status: 'ServiceInterruption', classification: 'Advisory' });
    assert.equal(read.status.level, 'down');
    assert.equal(read.classification, 'advisory');
  });

  for (const status of ['quantumFlux', null, undefined, 6]) {
    it(`never calls the status ${status} healthy`, () =>
      assert.equal(issue({ status }).status.level, 'unknown'));
  }

  it('takes a date without a zone for UTC', () => {
    assert.equal(
      issue({ startDateTime: '2026-11-20T06:40:00' }).startedAt,
      Date.parse('2026-11-20T06:40:00Z'),
    );
  });

  it('is open while nothing says that it ended', () => {
    assert.equal(issue({ isResolved: null }).isResolved, false);
    assert.equal(issue({ isResolved: null, endDateTime: '2026-11-20T08:00:00Z' }).isResolved, true);
  });

  it('does without a feature, without posts and without a description', () => {
    const read = issue({ feature: null, posts: null, impactDescription: null });
    assert.equal(read.feature, undefined);
    assert.deepEqual(read.posts, []);
    assert.equal(read.impact, '');
  });

  for (const startDateTime of ['yesterday', null, undefined]) {
    it(`does not guess when it began from the start ${startDateTime}`, () => {
      assert.ok(!('startedAt' in issue({ startDateTime })));
    });
  }

  it('is refused without an id, and without any date', () => {
    assert.equal(issueWire.safeParse({ ...wire, id: '' }).success, false);
    const dateless = { ...wire, startDateTime: null, lastModifiedDateTime: null, posts: [] };
    assert.equal(issueWire.safeParse(dateless).success, false);
  });

  it('keeps posts of the same moment newest first', () => {
    const at = '2026-11-20T06:50:00Z';
    const posts = ['one', 'two'].map((content) => ({ createdDateTime: at, description: { content } }));
    assert.deepEqual(
      issue({ posts }).posts.map(({ text }) => text),
      ['two', 'one'],
    );
  });
});

describe('a service as Graph sends it', () => {
  it('shows only open issues, incidents before advisories', () => {
    const issues = [
      { ...wire, id: 'EX1', classification: 'advisory' },
      { ...wire, id: 'EX2', isResolved: true, endDateTime: '2026-11-20T08:00:00Z' },
      { ...wire, id: 'EX3' },
    ];
    const read = toService(
      serviceWire.parse({ id: 'Exchange', service: 'Exchange Online', status: 'serviceDegradation' }),
      issues.map((one) => toIssue(issueWire.parse(one))),
    );
    assert.equal(read.id, 'Exchange');
    assert.equal(read.name, 'Exchange Online');
    assert.deepEqual(
      read.issues.map(({ id }) => id),
      ['EX3', 'EX1'],
    );
  });

  it('does without a name', () => {
    const read = toService(serviceWire.parse({ id: 'Sway', service: '', status: 'serviceOperational' }), []);
    assert.equal(read.name, 'Sway');
  });

  it('does without an id and without issues', () => {
    const read = toService(serviceWire.parse({ service: 'Sway', status: 'serviceOperational' }), []);
    assert.deepEqual(read, {
      id: 'Sway',
      name: 'Sway',
      status: { raw: 'serviceOperational', level: 'healthy', known: 'serviceOperational' },
      issues: [],
    });
  });
});
