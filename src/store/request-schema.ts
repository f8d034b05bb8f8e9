import { z } from 'zod';
import { actionReasons } from '../action-error.ts';
import { cloudNames } from '../customers/customer.ts';
import type { WaitingEvent } from '../service-desk/ports.ts';
import {
  type Contact,
  type Draft,
  formFields,
  type RequestEvent,
  requestEventKinds,
  requestStates,
  routes,
  type SupportRequest,
  severities,
} from '../support/support-request.ts';
import { conversationSchema } from './conversation-schema.ts';

const customer = z.object({
  tenantId: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  cloud: z.enum(cloudNames),
  account: z.string(),
});

const serviceName = z.object({ id: z.string(), name: z.string() });

export const contactSchema: z.ZodType<Contact> = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  timeZone: z.string(),
  language: z.string(),
  country: z.string(),
  aroundTheClock: z.boolean(),
});

const form = z.object({
  service: serviceName,
  severity: z.enum(severities),
  title: z.string(),
  description: z.string(),
  impact: z.string(),
  startedAt: z.number().optional(),
  usersHit: z.string().optional(),
  issueId: z.string().optional(),
  contact: contactSchema,
  azure: z
    .object({ subscriptionId: z.string(), serviceId: z.string(), classificationId: z.string() })
    .optional(),
});

const opener = z.object({ userId: z.string(), teamsId: z.string(), name: z.string() });

const note = z.object({
  id: z.string(),
  at: z.number(),
  text: z.string(),
  by: z.string(),
  from: z.enum(['us', 'microsoft']),
  sent: z.enum(['sent', 'kept', 'unsent']),
  copyId: z.string().optional(),
});

const shownMessage = z.object({ where: conversationSchema, messageId: z.string() });

export const requestSchema: z.ZodType<SupportRequest> = z.object({
  number: z.string(),
  draftId: z.string(),
  route: z.enum(routes),
  customer,
  form,
  state: z.enum(requestStates),
  openedBy: opener,
  openedAt: z.number(),
  changedAt: z.number(),
  microsoft: z
    .object({
      number: z.string(),
      status: z.string().optional(),
      updatedAt: z.number().optional(),
      readAt: z.number().optional(),
    })
    .optional(),
  azureTicket: z.string().optional(),
  answerDueAt: z.number().optional(),
  answeredAt: z.number().optional(),
  overdueTold: z.boolean().optional(),
  notes: z.array(note),
  problem: z
    .object({
      reason: z.enum(actionReasons),
      says: z.string().optional(),
      at: z.number(),
      againAt: z.number().optional(),
    })
    .optional(),
  linked: z.array(z.string()),
  reviewAt: z.number().optional(),
  shown: z.array(shownMessage),
});

export const draftSchema: z.ZodType<Draft> = z.object({
  id: z.string(),
  customer,
  route: z.enum(routes),
  userId: z.string(),
  input: z.partialRecord(z.enum(formFields), z.string()),
  timeZone: z.string(),
  services: z.array(serviceName),
  linkedTo: z.string().optional(),
  savedAt: z.number(),
});

const requestEvent: z.ZodType<RequestEvent> = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.enum(requestEventKinds),
  request: requestSchema,
  by: opener.optional(),
  note: note.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

export const waitingEventSchema: z.ZodType<WaitingEvent> = z.object({
  event: requestEvent,
  attempts: z.int().nonnegative(),
  nextAt: z.number(),
});
