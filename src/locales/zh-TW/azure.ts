import type { azure as source } from '../en/azure.ts';

export const azure: Record<keyof typeof source, string> = {};
