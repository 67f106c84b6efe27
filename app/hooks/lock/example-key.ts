/** No secret: example data lie behind a real lock, and its key is shown beside it. */
export const EXAMPLE_KEY = 'voorbeeld';
