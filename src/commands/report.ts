import { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import { reportServiceView } from '../views/report-service-view.ts';
import { reportedText, reportWhichText } from '../views/subscriptions/report-texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { namedArgs } from './parts/args.ts';
import { onRecord } from './parts/customer-on-record.ts';
import { exactCustomer } from './parts/exact-customer.ts';
import { namesService } from './parts/names-service.ts';
import { readDirectory } from './parts/read-directory.ts';
import { rememberedCustomer } from './parts/remembered-customer.ts';
import { saved } from './parts/saved.ts';
import { serviceName } from './parts/service-name.ts';

const hourMs = 3_600_000;

/** `report exchange down for Contoso`: a customer says that a service does not work, whatever Microsoft says. */
export const report = defineCommand({
  name: 'report',
  needs: 'view',
  args: namedArgs.extend({
    /** Id as Graph names it, or "Azure". */
    service: z
      .string()
      .regex(/^[A-Za-z][\w.-]{0,63}$/)
      .optional(),
  }),
  async run(context, { service, phrase, ...named }) {
    const { view, request, services } = context;
    const asked = named.customer ?? (service === undefined ? phrase : undefined);
    const meant = await exactCustomer(context, { ...named, customer: asked }, ({ tenantId }) => ({
      command: 'report',
      args: { tenantId, service },
    }));
    if (meant && 'reply' in meant) return meant.reply;
    const customer = meant ?? (await remembered(context));
    if (customer === undefined) return reportWhichText(view);
    if (service === undefined) return reportServiceView(view, customer, usualServices(context));
    const name = nameOf(context, service);
    return saved(
      context,
      { action: 'customer.report', customer: onRecord(customer), object: name },
      () => services.subscriptions.report(customer.tenantId, { id: service, name }, request.who.name),
      () =>
        reportedText(view, {
          customer,
          service: name,
          count: reporters(context, service),
          known: knownIssue(context, customer, service),
        }),
    );
  },
});

/** Those that most complaints are about; any other can be typed. */
const usual = [
  'Exchange',
  'microsoftteams',
  'SharePoint',
  'OneDriveForBusiness',
  'OrgLiveID',
  'Intune',
  'Azure',
] as const;

function usualServices(context: CommandContext) {
  return usual.map((id) => ({ id, name: nameOf(context, id) }));
}

async function remembered(context: CommandContext): Promise<Customer | undefined> {
  const directory = await readDirectory(context);
  return 'reply' in directory ? undefined : rememberedCustomer(context, directory);
}

/** As Microsoft writes it where something is open of it, else as people call it. */
function nameOf({ services }: CommandContext, id: string): string {
  const names = services.board.openIssues().map(({ issue }) => issue.service);
  return serviceName(id, names);
}

/** How many customers report the service, within the last hour. */
function reporters({ services, request }: CommandContext, id: string): number {
  const recent = services.subscriptions
    .reports()
    .filter(({ at, service }) => service.id === id && at > request.now - hourMs);
  return new Set(recent.map(({ tenantId }) => tenantId)).size;
}

/** What Microsoft itself has open on the service for the customer: "Incident EX123456". */
function knownIssue({ services }: CommandContext, { tenantId }: Customer, id: string): string | undefined {
  const isOf = namesService(id);
  const known = services.board
    .issuesOf(tenantId)
    .find(({ service, isResolved, azure }) => !isResolved && (azure ? id === 'Azure' : isOf(service)));
  return known && `${known.id}: ${known.title}`;
}
