export const locales = ['zh-CN', 'en'] as const;
/** Language of the interface and of every message about the archive. */
export type Locale = (typeof locales)[number];
