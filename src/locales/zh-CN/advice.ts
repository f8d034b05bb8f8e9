import type { advice as source } from '../en/advice.ts';

export const advice: Record<keyof typeof source, string> = {};
