// Beside an answer: puts a template in without leaving the page, and says how the text reads while it is written.
// Without it the two buttons send the form and the page comes back with the same.
customElements.define("answer-help", class extends HTMLElement {
  #box; #said; #timer; #asked;

  connectedCallback() {
    this.#box = this.closest("form").querySelector("textarea");
    this.#said = this.querySelector("[data-said]");
    this.addEventListener("click", event => {
      const fill = event.target.closest("[data-fill]");
      if (!fill && !event.target.closest("[data-clarity]")) return;
      event.preventDefault();
      if (fill) this.#fill();
      else this.#read();
    });
    this.#box.addEventListener("input", () => {
      clearTimeout(this.#timer);
      if (this.#box.value.length > 250) this.#timer = setTimeout(() => this.#read(), 1500);
    });
  }

  async #send(handler, signal) {
    const form = new FormData(this.closest("form"));
    // Files wait for the answer itself.
    form.delete("Input.Files");
    const answer = await fetch(`${this.dataset.url}?handler=${handler}`, { method: "POST", body: form, headers: { "X-Part": "1" }, signal });
    return answer.ok && !answer.redirected ? answer.text() : null;
  }

  async #fill() {
    const sent = this.#box.value;
    const filled = await this.#send("Fill").catch(() => null);
    if (filled === null) return;
    // Whatever was typed meanwhile stays, and stands first.
    const typed = this.#box.value;
    this.#box.value = typed === sent ? filled : typed + filled.slice(sent.trimEnd().length);
    this.#box.dispatchEvent(new Event("input", { bubbles: true }));
    this.#box.focus();
  }

  async #read() {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const part = await this.#send("Clarity", this.#asked.signal).catch(() => null);
    if (part === null) return;
    this.#said.replaceChildren(...new DOMParser().parseFromString(part, "text/html").body.childNodes);
  }
});
