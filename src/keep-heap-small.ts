import { setFlagsFromString } from 'node:v8';

/** How far the heap grows beyond what is in use before its garbage is collected. */
const growthPercent = 50;

/**
 * Has V8 collect garbage before the heap is half as large again as what is in use. By itself it lets the heap grow to a
 * multiple: watching 10,000 customers, 100 MB in use become 500 MB and more. Unlike `--max-old-space-size` this is no
 * limit that a larger partner could run into. A V8 that does not know the setting says so and goes on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
