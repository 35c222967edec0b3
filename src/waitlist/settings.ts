/** What of the curriculum the service needs to know. */
export interface WaitlistSettings {
  /** Of the curriculum, and who publishes it. */
  title: string;
  publisher: string;
  /** Where the site is published, without a slash at the end. */
  address: string;
  /** Where the service itself is reached from outside, without a slash at the end. */
  serviceAddress: string;
  /** Heading of the waitlist’s page, and the words of the form’s button. */
  heading: string;
  action: string;
  /** The words beside the box, and the name of this wording. */
  consent: string;
  consentVersion: string;
  /** In the order of the site. */
  sections: readonly { id: string; title: string }[];
  /** Facts of the owner that every mail needs; undefined until the owner writes them down. */
  mail: { sender?: string | undefined; postalAddress?: string | undefined };
}

/** Titles of sections by their ids; an id that is gone keeps its own name, `*` is all of them. */
export function sectionTitles({ sections }: WaitlistSettings, ids: readonly string[]): string[] {
  if (ids.includes('*')) return ['every section'];
  return ids.map((id) => sections.find((section) => section.id === id)?.title ?? id);
}
