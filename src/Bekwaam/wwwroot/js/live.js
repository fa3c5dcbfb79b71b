// A part of the page that keeps itself fresh: it fetches its own page and takes over the part with its id.
customElements.define("live-part", class extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.#later();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #later(factor = 1) {
    const seconds = Number(this.dataset.seconds);
    if (seconds > 0) this.#timer = setTimeout(() => this.#refresh(), 1000 * seconds * factor);
  }

  async #refresh() {
    if (document.hidden) return this.#later();
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(this.id);
      // The work ended, or the page is another one now: the whole page has news.
      if (!answer.ok || !fresh?.dataset.seconds) return location.reload();
      this.replaceChildren(...fresh.childNodes);
      this.#later();
    } catch {
      this.#later(5);
    }
  }
});
