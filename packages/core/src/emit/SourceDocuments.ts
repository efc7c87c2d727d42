/** One document as its author wrote it. */
export interface SourceDocument {
  /** Path as given by the caller; shown in problems. */
  readonly path: string;
  readonly text: string;
}

/** The documents one generation is made of, and what is recorded of them in the repository. */
export interface SourceDocuments {
  readonly service: SourceDocument;
  readonly system?: SourceDocument;
  readonly platform?: SourceDocument;
  /** Facts about the neighbours, for a lone checkout. */
  readonly neighbours?: SourceDocument;
  /** Files of a platform team's resource types, by path in their folder. */
  readonly resourceTypes?: ReadonlyMap<string, string>;
}
