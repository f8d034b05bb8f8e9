import type { Call } from '../../../call.ts';
import type { AzureSupport, AzureTicket } from '../../../support/ports.ts';
import { followOperation, operationOf } from './follow-operation.ts';
import { nameOfNote, noteWire } from './note-wire.ts';
import { putOnce, type Seen } from './put-once.ts';
import type { SupportTools } from './support-tools.ts';
import { isAbsent, isMessageTaken, pathOf } from './ticket-place.ts';

export type NoteToAdd = Parameters<AzureSupport['addNote']>[2];

/**
 * Writes a message to Azure's engineer, once for the id of its note. Throws ActionError.
 * Cost: one PUT and a look every two seconds until it is there; where it was not answered well, up to two reads.
 */
export async function addNote(
  tools: SupportTools,
  { tenantId, at }: { readonly tenantId: string; readonly at: AzureTicket },
  { noteId, subject, text, sender }: NoteToAdd,
  call: Call,
): Promise<void> {
  const { api } = tools;
  const name = nameOfNote(noteId);
  const path = `${pathOf(at)}/communications/${name}`;
  const body = { properties: { subject, body: text, sender } };

  async function put(): Promise<true> {
    const answer = await api.change('PUT', { tenantId, operation: 'addAzureMessage', path }, body, call);
    const operation = operationOf(tenantId, answer, tools.clock);
    if (operation) await followOperation(operation, tools, call);
    return true;
  }

  async function see(): Promise<Seen<true>> {
    try {
      await api.read(noteWire, { tenantId, operation: 'azureMessage', path }, call);
      return { kind: 'there', value: true };
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
      return { kind: (await isMessageTaken(api, tenantId, { at, name }, call)) ? 'underWay' : 'absent' };
    }
  }

  await putOnce(put, see);
}
