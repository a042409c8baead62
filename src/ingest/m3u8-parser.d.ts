/** As much of m3u8-parser as Hotset reads; the package brings no types. @see https://github.com/videojs/m3u8-parser */
declare module "m3u8-parser" {
  export interface ByteRange {
    readonly length: number;
    readonly offset: number;
  }
  export interface Segment {
    readonly uri?: string;
    readonly duration?: number;
    readonly byterange?: ByteRange;
    readonly map?: { readonly uri?: string; readonly byterange?: ByteRange };
    readonly key?: { readonly method?: string; readonly uri?: string };
  }
  export interface Manifest {
    readonly segments?: readonly Segment[];
    readonly playlists?: readonly { readonly uri?: string }[];
    readonly iFramePlaylists?: readonly { readonly uri?: string }[];
    readonly mediaGroups?: Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, { readonly uri?: string }>>>>>
    >;
    readonly endList?: boolean;
  }
  export class Parser {
    readonly manifest: Manifest;
    push(text: string): void;
    end(): void;
  }
}
