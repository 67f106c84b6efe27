/** Longest text in characters that each free field keeps. Short on purpose: free text is where family details leak. */
export const TEXT_LIMITS = {
  nickname: 30,
  firstName: 30,
  phone: 24,
  ownWords: 140,
  agreement: 80,
  team: 40,
  callFor: 80,
  mail: 80,
  question: 300,
} as const;

/** No road carries more themes than this, so that a count of themes says something (M5). */
export const MAX_THEMES = 2;
