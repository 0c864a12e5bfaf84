declare module 'webvtt-parser' {
  interface CueNode {
    type: string;
    value?: string;
    children?: CueNode[];
  }
  /** The validator of the W3C's working group; `errors` is empty for a file that conforms. */
  export class WebVTTParser {
    /** @param entities character references with their `;`, which its own table leaves in the text */
    constructor(entities: Record<string, string>);
    parse(
      text: string,
      mode: 'captions',
    ): { cues: { startTime: number; endTime: number; tree: CueNode }[]; errors: { message: string; line: number }[] };
  }
}
