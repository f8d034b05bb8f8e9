import type { z } from 'zod';
import type { Access, Grant } from '../access/access.ts';
import type { Permission, Role } from '../access/roles.ts';
import type { Audited, AuditLog } from '../audit/audit.ts';
import type { Call } from '../call.ts';
import type { Directory } from '../customers/directory.ts';
import type { CustomerLinks, CustomerMemory, CustomerProfileSource } from '../customers/ports.ts';
import type { HealthReader } from '../health/health-reader.ts';
import type { AnnouncementSource, AzureSource, HistorySource, ReviewSource } from '../health/ports.ts';
import type { LicenceChanger } from '../licences/licence-changer.ts';
import type { LicenceSource } from '../licences/ports.ts';
import type { SignIn } from '../person.ts';
import type { Delivery } from '../subscriptions/delivery/delivery.ts';
import type { ExampleSender } from '../subscriptions/ports.ts';
import type { Preview } from '../subscriptions/preview/preview-of.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { AzureSupport } from '../support/ports.ts';
import type { Support } from '../support/support.ts';
import type { SupportContact } from '../support-contact.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Board, Watch } from '../watch/board.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** The parts of the domain that commands work with. */
export interface Services {
  readonly access: Access;
  readonly directory: Directory;
  readonly memory: CustomerMemory;
  readonly health: HealthReader;
  /** What is known of all customers. */
  readonly board: Board;
  /** Fills the board. */
  readonly watch: Watch;
  readonly history: HistorySource;
  readonly reviews: ReviewSource;
  readonly announcements: AnnouncementSource;
  readonly azure: AzureSource;
  readonly licences: LicenceSource;
  readonly licenceChanger: LicenceChanger;
  readonly profiles: CustomerProfileSource;
  readonly signIn: SignIn;
  /** Requests for help that people of ours open at Microsoft. */
  readonly requests: Support;
  readonly azureSupport: AzureSupport;
  /** How customers reach the partner's support. */
  readonly support: SupportContact;
  /** Standing orders for updates, with their mutes, tags and reports. */
  readonly subscriptions: Subscriptions;
  /** What conversations were told. */
  readonly notices: Pick<Delivery, 'find' | 'all' | 'acknowledge' | 'mark'>;
  readonly examples: ExampleSender;
  /**
   * Asks Microsoft about the last 30 days of the customers that a filter means, as far as a turn has time for it. Never throws.
   */
  readonly readPast: (filter: Pick<Subscription, 'rules'>, call: Call) => Promise<void>;
  /** What a filter would have brought lately, as far as is known without asking; undefined where nothing is. */
  readonly preview: (filter: Pick<Subscription, 'rules' | 'replies'>) => Preview | undefined;
  /** The record of what people did. */
  readonly audit: AuditLog;
  /** Puts on the record what a person does. */
  readonly audited: Audited;
  readonly links: CustomerLinks;
  /** Roles that nobody can be found to have, because the configuration lacks the id of their group. */
  readonly uncheckedRoles: readonly Role[];
}

/** Everything that one run of a command may use. */
export interface CommandContext {
  readonly request: Request;
  readonly call: Call;
  /** What the requester may do; the permission that the command needs is among it. */
  readonly grant: Grant;
  readonly view: ViewContext;
  readonly services: Services;
}

/** One command: typed and clicked alike, its arguments checked before it runs. */
export interface CommandDefinition<Args> {
  readonly name: string;
  /** The permission without which it is refused; undefined for what everybody of the partner may ask. */
  readonly needs?: Permission;
  /** The shape of the arguments, from the grammar as well as from a button. */
  readonly args: z.ZodType<Args>;
  run(context: CommandContext, args: Args): Promise<Reply> | Reply;
}

/** A command whose arguments may be anything yet. */
export interface Command {
  readonly name: string;
  readonly needs?: Permission;
  /** Checks the arguments; undefined when they are not what the command takes. */
  prepare(args: unknown): ((context: CommandContext) => Promise<Reply>) | undefined;
}

/** Makes a command that checks its own arguments. */
export function defineCommand<Args>(definition: CommandDefinition<Args>): Command {
  const { name, needs, args, run } = definition;
  return {
    name,
    ...(needs ? { needs } : {}),
    prepare(given) {
      const checked = args.safeParse(given);
      if (!checked.success) return undefined;
      return async (context) => run(context, checked.data);
    },
  };
}
