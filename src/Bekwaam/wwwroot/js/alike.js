// Below what a customer says, cases in which the same was said, while somebody writes. Without it they are at /cases/alike.
customElements.define("alike-box", class extends HTMLElement {
  #timer; #asked; #last = "";

  connectedCallback() {
    const words = document.querySelector(`[name="${this.dataset.of}"]`);
    words?.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(words), 700);
    });
  }

  async #ask(words) {
    const text = words.value.trim().slice(0, 4000);
    if (text === this.#last || text.length < 12) return;
    this.#last = text;
    this.#asked?.abort();
    this.#asked = new AbortController();
    const body = new FormData();
    body.set("Text", text);
    body.set("__RequestVerificationToken", words.form.elements.__RequestVerificationToken.value);
    try {
      const answer = await fetch("/cases/alike", { method: "POST", body, signal: this.#asked.signal });
      if (!answer.ok || answer.redirected) return;
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#alike section");
      this.replaceChildren(...found ? [document.importNode(found, true)] : []);
      // What is being written stays: a look at another case opens beside it.
      for (const link of this.querySelectorAll("a")) link.target = "_blank";
    } catch (error) {
      if (error.name !== "AbortError") this.replaceChildren();
    }
  }
});
