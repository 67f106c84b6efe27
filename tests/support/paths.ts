import { fileURLToPath } from 'node:url';

export const repositoryPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
