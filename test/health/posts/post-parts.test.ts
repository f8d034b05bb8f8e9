import assert from 'node:assert/strict';
import { readParts } from '../../../src/health/posts/post-parts.ts';

describe('readParts', () => {
  it('names each part by the usual spelling of its label and keeps what stands before the first', () => {
    assert.deepEqual(readParts('Hello.\nCURRENT\nPreliminary Root Cause: A bug.Next Steps: We wait.'), [
      { label: '', text: 'Hello.\nCURRENT' },
      { label: 'Preliminary root cause', text: 'A bug.' },
      { label: 'Next steps', text: 'We wait.' },
    ]);
  });

  it('does not mistake words in a sentence for a label', () => {
    const text = 'The jobTitle: field and the current status: line are shown. Root cause unknown.';
    assert.deepEqual(readParts(text), [{ label: '', text }]);
  });

  it('leaves out labels that nothing follows', () => {
    assert.deepEqual(readParts('Title: Slow mailMore info: Current status: Fixed.'), [
      { label: 'Title', text: 'Slow mail' },
      { label: 'Current status', text: 'Fixed.' },
    ]);
  });
});
