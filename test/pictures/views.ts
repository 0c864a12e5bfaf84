/** A way of looking at a page, of which a picture is made. */
export interface View {
  /** Part of the picture's name. */
  name: string;
  /** In CSS pixels. A4 is 210 mm wide, less the margins that the print sheet has. */
  width: number;
  height: number;
  scheme: 'light' | 'dark';
  media: 'screen' | 'print';
}

/** Phone, laptop and paper; paper is white whatever the reader's screen is. */
export const views: readonly View[] = [
  { name: 'phone-light', width: 390, height: 844, scheme: 'light', media: 'screen' },
  { name: 'phone-dark', width: 390, height: 844, scheme: 'dark', media: 'screen' },
  { name: 'laptop-light', width: 1280, height: 800, scheme: 'light', media: 'screen' },
  { name: 'laptop-dark', width: 1280, height: 800, scheme: 'dark', media: 'screen' },
  { name: 'print', width: 643, height: 971, scheme: 'light', media: 'print' },
];
