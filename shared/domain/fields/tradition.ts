/**
 * Whose words an archive uses for its levels and codes. isad: fonds, series, file, item. ru: фонд, опись, дело, документ.
 * vi: phông, mục lục, hồ sơ, văn bản. kk: қор, тізімдеме, іс, құжат.
 */
export const ARCHIVAL_TRADITIONS = ['isad', 'vi', 'ru', 'kk'] as const
/** One of the traditions. */
export type ArchivalTradition = (typeof ARCHIVAL_TRADITIONS)[number]
