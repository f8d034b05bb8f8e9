import type { DirectorySnapshot } from '../../customers/directory.ts';
import { ReadError } from '../../errors.ts';
import { failedText } from '../../views/texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';

/**
 * The customer directory, once its first load has ended. A directory that knows nobody because its load failed
 * is answered with the reason: an empty list would say that the partner has no customers.
 */
export async function readDirectory({
  services: { directory },
  call,
  view,
}: CommandContext): Promise<DirectorySnapshot | { readonly reply: Reply }> {
  await directory.ready(call);
  const snapshot = directory.snapshot();
  if (snapshot.customers.length > 0) return snapshot;
  const stillLoading = new ReadError('no_answer', 'The customers have not been loaded yet.');
  const error = snapshot.failures[0]?.error ?? (directory.isLoaded() ? undefined : stillLoading);
  return error ? { reply: failedText(view, { what: 'customers', error }) } : snapshot;
}
