/** What a page does with its place while the text is spoken: it goes along, or leaves the reader where they have gone. */
export class Following {
  private seen = true;
  private left = false;

  /** The reader has gone away from what is being said. */
  get away(): boolean {
    return this.left;
  }

  /** A paragraph has begun that can, or cannot, be seen. True where the page has to go there. */
  begun(visible: boolean): boolean {
    if (visible) this.left = false;
    // Where the last paragraph could not be seen either, the reader was on the way elsewhere.
    else if (!this.seen) this.left = true;
    const goes = !visible && !this.left;
    this.seen = visible;
    return goes;
  }

  /** The paragraph that is being said has come into view, or gone out of it, without another having begun. */
  moved(visible: boolean): void {
    if (visible) this.left = false;
    else if (this.seen) this.left = true;
    this.seen = visible;
  }

  /** The reader wants to see what is being said. */
  rejoin(): void {
    this.left = false;
    this.seen = true;
  }

  /** The reader reads elsewhere from the start, as where a picture is to be watched. */
  leave(): void {
    this.left = true;
    this.seen = false;
  }
}
