import type { messages as source } from '../en/messages.ts';

export const messages: Record<keyof typeof source, string> = {};
