import type { AzureSupport } from '../../src/support/ports.ts';
import type { Support } from '../../src/support/support.ts';

function unasked(): never {
  throw new Error('This command asks nothing of support requests.');
}

/** Support requests for commands that are about something else. */
export const noSupport: { readonly requests: Support; readonly azureSupport: AzureSupport } = {
  requests: {
    find: unasked,
    list: unasked,
    drafts: unasked,
    draft: unasked,
    begin: unasked,
    keep: unasked,
    drop: unasked,
    contactOf: unasked,
    open: unasked,
    adopt: unasked,
    retry: unasked,
    addNote: unasked,
    addNoteToAll: unasked,
    changeSeverity: unasked,
    close: unasked,
    reopen: unasked,
    setState: unasked,
    refresh: unasked,
    shown: unasked,
    hidden: unasked,
    follow: unasked,
  },
  azureSupport: {
    subscriptions: unasked,
    services: unasked,
    classifications: unasked,
    create: unasked,
    read: unasked,
    change: unasked,
    addNote: unasked,
  },
};
