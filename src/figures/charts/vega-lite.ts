/** The JSON of a chart, as far as charts here use Vega-Lite; the whole is checked against its schema in tests. */
export interface VegaLiteSpec {
  readonly $schema: string;
  readonly description: string;
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] } & Properties;
  readonly width: number;
  readonly height: number;
  readonly padding: Properties;
  readonly autosize: 'none';
  readonly background: string;
  readonly datasets: Readonly<Record<string, readonly Datum[]>>;
  readonly layer: readonly Layer[];
  readonly config: Properties;
}

/** One mark over one of the datasets of a spec. */
export interface Layer {
  readonly data: { readonly name: string };
  readonly mark: Properties;
  readonly encoding: Properties;
}

/** What one mark is drawn from. */
export type Datum = Readonly<Record<string, string | number>>;

export interface Properties {
  readonly [name: string]: string | number | boolean | null | Properties | readonly (number | string)[];
}
