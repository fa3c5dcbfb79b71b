// Listens, while the page is seen, to what is new about what it shows, and says so in a line; nothing moves by itself.
// Without it the page is as right as when it was opened, and two who answer at once are still told.
customElements.define("case-live", class extends HTMLElement {
  #source = null;
  #typed = -Infinity;

  connectedCallback() {
    document.addEventListener("visibilitychange", this);
    this.#box?.addEventListener("input", () => this.#types());
    // What was typed comes along to the page as it is now.
    this.querySelector("a")?.addEventListener("click", () => this.#box?.value && sessionStorage.setItem(this.#key, this.#box.value));
    const kept = this.#box && sessionStorage.getItem(this.#key);
    if (kept && !this.#box.value) this.#box.value = kept;
    sessionStorage.removeItem(this.#key);
    this.handleEvent();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this);
    this.#source?.close();
  }

  handleEvent() {
    this.#source?.close();
    this.#source = document.hidden ? null : new EventSource(this.dataset.url);
    for (const line of document.hidden ? [] : this.querySelectorAll("[data-event]"))
      this.#source.addEventListener(line.dataset.event, event => {
        line.hidden = event.data === "";
        (line.querySelector("a") ?? line).textContent = event.data;
      });
  }

  get #box() {
    return document.querySelector("#answer textarea");
  }

  get #key() {
    return "answer " + location.pathname;
  }

  #types() {
    if (performance.now() - this.#typed < 4000) return;
    this.#typed = performance.now();
    const body = new FormData();
    body.set("__RequestVerificationToken", this.#box.form.elements.__RequestVerificationToken.value);
    fetch("?handler=Typing", { method: "POST", body }).catch(() => {});
  }
});
