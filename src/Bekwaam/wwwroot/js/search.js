// Shows below the search box what the search page would, while somebody types. Without it the box is a plain form.
customElements.define("search-box", class extends HTMLElement {
  #list;
  #input;
  #timer;
  #asked;

  connectedCallback() {
    this.#input = this.querySelector("input");
    this.#list = this.querySelector("[data-found]");
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), 120);
    });
    this.addEventListener("keydown", event => this.#move(event));
    this.addEventListener("focusout", event => {
      if (!this.contains(event.relatedTarget)) this.#list.hidden = true;
    });
  }

  async #ask() {
    this.#asked?.abort();
    const text = this.#input.value.trim();
    if (!text) {
      this.#list.hidden = true;
      return;
    }
    this.#asked = new AbortController();
    try {
      const answer = await fetch((this.dataset.url ?? "/search?q=") + encodeURIComponent(text), { signal: this.#asked.signal });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = [...page.querySelectorAll("#found a")].slice(0, 8);
      this.#list.replaceChildren(...found.map(link => {
        const line = document.createElement("li");
        line.append(document.importNode(link, true));
        return line;
      }));
      this.#list.hidden = found.length === 0;
    } catch (error) {
      if (error.name !== "AbortError") this.#list.hidden = true;
    }
  }

  #move(event) {
    if (event.key === "Escape") {
      this.#list.hidden = true;
      this.#input.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.#list.hidden) return;
    event.preventDefault();
    const stops = [this.#input, ...this.#list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement) + step;
    stops[(at + stops.length) % stops.length].focus();
  }
});
