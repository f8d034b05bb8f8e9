import { ActionError } from '../../src/action-error.ts';
import type { Customer } from '../../src/customers/customer.ts';
import type {
  AzureSupport,
  AzureTicket,
  MicrosoftNote,
  MicrosoftRequest,
  ServiceRequests,
} from '../../src/support/ports.ts';

/** What was asked of Microsoft. */
export interface Asked {
  readonly what: string;
  readonly tenantId: string;
  readonly name: string;
  readonly userId?: string;
  readonly isBackground: boolean;
}

type Change = Partial<Omit<MicrosoftRequest, 'number'>>;

/** Requests as Microsoft has them, by the name of the ticket or their number; tests change them and make calls fail. */
export class ScriptedMicrosoft {
  readonly asked: Asked[] = [];
  readonly has = new Map<string, MicrosoftRequest>();
  /** Throws, or waits, for what it wants to disturb; called before anything is done. */
  before: (asked: Asked) => void | Promise<void> = () => {};
  /** The same, when it is done and not yet told. */
  after: (asked: Asked) => void | Promise<void> = () => {};
  /** Azure takes a ticket and is not done with it. */
  isSlow = false;
  readonly #noteIds = new Set<string>();
  #created = 0;

  readonly clock: () => number;

  /** @param clock the moment that Microsoft gives to what happens there */
  constructor(clock: () => number) {
    this.clock = clock;
  }

  readonly azure: AzureSupport = {
    subscriptions: () => Promise.reject(new Error('Not asked here')),
    services: () => Promise.reject(new Error('Not asked here')),
    classifications: () => Promise.reject(new Error('Not asked here')),
    create: (customer, { name, form }, call) =>
      this.#ask('create', customer, name, call, () => {
        if (this.has.has(name)) throw new ActionError('rejected', 'There is a ticket of this name.');
        const number = `26112700400${String(++this.#created).padStart(5, '0')}`;
        this.set(name, number, { severity: form.severity });
        return this.isSlow ? undefined : this.has.get(name);
      }),
    read: (customer, at, call) =>
      this.#ask('read', customer, at.name, call, () =>
        this.isSlow ? this.#know(at) && undefined : this.#know(at),
      ),
    change: (customer, at, change, call) =>
      this.#ask('change', customer, at.name, call, () => {
        const { status, severity } = change;
        this.change(at.name, {
          ...(severity ? { severity } : {}),
          ...(status ? { status, state: status } : {}),
        });
        return this.#know(at);
      }),
    addNote: (customer, at, { noteId, text }, call) =>
      this.#ask('addNote', customer, at.name, call, () => {
        if (this.#noteIds.has(noteId)) return;
        this.#noteIds.add(noteId);
        this.addNote(at.name, { id: noteId, text, by: 'Partner', from: 'us' });
      }),
  };

  readonly serviceRequests: ServiceRequests = {
    read: (customer, number, as, call) =>
      this.#ask('read', customer, number, call, () => this.#know({ name: number }), as.userId),
    addNote: (customer, number, text, as, call) =>
      this.#ask(
        'addNote',
        customer,
        number,
        call,
        () => {
          this.addNote(number, { text, by: 'Account' });
          return this.#know({ name: number });
        },
        as.userId,
      ),
    close: (customer, number, as, call) =>
      this.#ask(
        'close',
        customer,
        number,
        call,
        () => {
          this.change(number, { status: 'closed', state: 'closed' });
          return this.#know({ name: number });
        },
        as.userId,
      ),
  };

  /** Opens a request there, as a person does in the portal. */
  set(name: string, number = name, changes: Change = {}): void {
    const now = this.clock();
    this.has.set(name, {
      number,
      status: 'open',
      state: 'open',
      createdAt: now,
      updatedAt: now,
      notes: [],
      ...changes,
    });
  }

  change(name: string, changes: Change): void {
    this.has.set(name, { ...this.#know({ name }), updatedAt: this.clock(), ...changes });
  }

  addNote(name: string, note: Omit<MicrosoftNote, 'at'>): void {
    const { notes } = this.#know({ name });
    this.change(name, { notes: [...notes, { at: this.clock(), ...note }] });
  }

  /** How often this was asked. */
  count(what: string): number {
    return this.asked.filter((one) => one.what === what).length;
  }

  #know({ name }: Pick<AzureTicket, 'name'>): MicrosoftRequest {
    const known = this.has.get(name);
    if (!known) throw new ActionError('not_found', 'There is no such request.');
    return known;
  }

  async #ask<T>(
    what: string,
    { tenantId }: Customer,
    name: string,
    { isBackground = false }: { readonly isBackground?: boolean },
    work: () => T,
    userId?: string,
  ): Promise<T> {
    const asked = { what, tenantId, name, isBackground, ...(userId === undefined ? {} : { userId }) };
    this.asked.push(asked);
    await this.before(asked);
    const done = work();
    await this.after(asked);
    return done;
  }
}
