import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-cluster.ts';

declare module 'vitest' {
  // Merged into what Vitest declares, which is an interface.
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for all tests of the hub; each file makes a database of its own in it. */
export async function setup(project: TestProject): Promise<() => void> {
  const cluster = await startPostgres();
  project.provide('postgresUrl', cluster.url);
  return cluster.stop;
}
