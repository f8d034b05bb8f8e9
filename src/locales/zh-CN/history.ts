import type { history as source } from '../en/history.ts';

export const history: Record<keyof typeof source, string> = {};
