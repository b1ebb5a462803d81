/** How dates, numbers and money are written in a plan. */
export interface Conventions {
  /** BCP 47 language tag. */
  readonly locale: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What a plan follows where nothing tells better. */
export const usualConventions: Conventions = { locale: 'en-GB', currency: 'EUR' };

/** The languages offered, each with the currency of its country; any other BCP 47 tag that a file carries is kept and shown too. */
const currencyOf: Readonly<Record<string, string>> = {
  'bg-BG': 'EUR',
  'cs-CZ': 'CZK',
  'da-DK': 'DKK',
  'de-AT': 'EUR',
  'de-CH': 'CHF',
  'de-DE': 'EUR',
  'el-GR': 'EUR',
  'en-AU': 'AUD',
  'en-CA': 'CAD',
  'en-GB': 'GBP',
  'en-IE': 'EUR',
  'en-IN': 'INR',
  'en-NZ': 'NZD',
  'en-US': 'USD',
  'en-ZA': 'ZAR',
  'es-ES': 'EUR',
  'es-MX': 'MXN',
  'et-EE': 'EUR',
  'fi-FI': 'EUR',
  'fr-BE': 'EUR',
  'fr-CA': 'CAD',
  'fr-CH': 'CHF',
  'fr-FR': 'EUR',
  'hr-HR': 'EUR',
  'hu-HU': 'HUF',
  'it-IT': 'EUR',
  'ja-JP': 'JPY',
  'lt-LT': 'EUR',
  'lv-LV': 'EUR',
  'nb-NO': 'NOK',
  'nl-BE': 'EUR',
  'nl-NL': 'EUR',
  'pl-PL': 'PLN',
  'pt-BR': 'BRL',
  'pt-PT': 'EUR',
  'ro-RO': 'RON',
  'sk-SK': 'EUR',
  'sl-SI': 'EUR',
  'sv-SE': 'SEK',
  'tr-TR': 'TRY',
  'uk-UA': 'UAH',
};

/** The languages offered for a plan, by their tags. */
export const offeredLocales: readonly string[] = Object.keys(currencyOf);

/**
 * What a new plan follows on a computer set to `languages` (BCP 47 tags, the preferred one first): the first that names a
 * country Throughline knows, else the usual ones.
 */
export function conventionsFor(languages: readonly string[]): Conventions {
  for (const language of languages) {
    const locale = offeredLocales.find((offered) => offered.toLowerCase() === language.toLowerCase());
    const currency = locale && currencyOf[locale];
    if (locale && currency) return { locale, currency };
  }
  return usualConventions;
}
