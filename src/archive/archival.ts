/** What an archive room keeps of a document beside what the archive knows of it (DA/T 18—2022, DA/T 22—2015). */
export interface ArchivalDescription {
  /** 档号 */
  reference: string | null;
  /** 稿本: 定稿, 正本, 录音整理稿 … */
  draft: string | null;
  /** 密级 */
  classification: string | null;
  /** 开放标识 */
  access: string | null;
  /** 载体 */
  carrier: string | null;
  /** 页数 of the original. */
  pages: number | null;
}
