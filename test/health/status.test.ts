import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Level } from '../../src/health/model.ts';
import { classification, knownStatuses, serviceStatus } from '../../src/health/status.ts';

describe('serviceStatus', () => {
  it('groups the documented values by what they mean for users', () => {
    const named = (level: Level) => knownStatuses.filter((name) => serviceStatus(name).level === level);
    assert.deepEqual(named('down'), ['serviceInterruption']);
    assert.deepEqual(named('degraded'), ['serviceDegradation', 'extendedRecovery', 'restoringService']);
    assert.deepEqual(named('watching'), [
      ...['investigating', 'verifyingService', 'investigationSuspended'],
      ...['confirmed', 'reported', 'mitigated', 'mitigatedExternal'],
    ]);
    assert.deepEqual(named('healthy'), [
      ...['serviceOperational', 'serviceRestored', 'postIncidentReviewPublished', 'falsePositive'],
      ...['resolved', 'resolvedExternal'],
    ]);
  });

  it('reads the spelling of the documentation and of the wire alike, and keeps the word as it came', () => {
    assert.deepEqual(serviceStatus('ServiceDegradation'), {
      raw: 'ServiceDegradation',
      level: 'degraded',
      known: 'serviceDegradation',
    });
    assert.equal(serviceStatus('SERVICEINTERRUPTION').level, 'down');
  });

  it('never takes a value that it does not know for healthy', () => {
    assert.deepEqual(serviceStatus('unknownFutureValue'), { raw: 'unknownFutureValue', level: 'unknown' });
    const known = new Set(knownStatuses.map((name) => name.toLowerCase()));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', '')), (raw) => {
        fc.pre(!known.has(raw.trim().toLowerCase()));
        assert.deepEqual(serviceStatus(raw), { raw, level: 'unknown' });
      }),
    );
  });
});

describe('classification', () => {
  it('reads incident and advisory in any case and anything else as unknown', () => {
    const words = ['incident', 'Incident', 'ADVISORY', 'unknownFutureValue', ''];
    assert.deepEqual(words.map(classification), ['incident', 'incident', 'advisory', 'unknown', 'unknown']);
  });
});
