import type { Customer } from '../../customers/customer.ts';
import type { Directory, DirectorySnapshot } from '../../customers/directory.ts';

/** What the watcher uses of the directory. */
export interface WatchedDirectory extends Pick<Directory, 'isLoaded' | 'ready'> {
  snapshot(): Pick<DirectorySnapshot, 'customers' | 'loadedAt' | 'failures'>;
}

/**
 * All customers to watch, by name: those of the directory, and those remembered of an account that has not been read
 * since the start, or could not be. An account that is no longer configured has none.
 */
export function watchedCustomers(
  directory: WatchedDirectory,
  remembered: readonly Customer[],
): readonly Customer[] {
  const { customers, loadedAt, failures } = directory.snapshot();
  const failed = new Set(failures.map(({ account }) => account));
  const isOpen = ({ account }: Customer) =>
    !loadedAt.has(account) && (failed.has(account) || !directory.isLoaded());
  const listed = new Set(customers.map(({ tenantId }) => tenantId));
  const kept = remembered.filter((customer) => !listed.has(customer.tenantId) && isOpen(customer));
  if (kept.length === 0) return customers;
  return [...customers, ...kept].sort((a, b) => collator.compare(a.name, b.name));
}

const collator = new Intl.Collator('en');
