// Below "who", the register while somebody types: Enter or a click takes one, and shows what they came with before.
customElements.define("who-box", class extends HTMLElement {
  #list; #input; #pick; #timer; #asked;

  connectedCallback() {
    this.#input = this.querySelector("input[type=text]");
    this.#pick = this.querySelector("input[type=hidden]");
    this.#list = this.querySelector("[data-found]");
    this.#input.addEventListener("input", () => {
      this.#pick.value = "";
      this.#pick.disabled = false;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), 120);
    });
    this.addEventListener("keydown", event => this.#move(event));
    this.addEventListener("focusout", event => {
      if (!this.contains(event.relatedTarget)) this.#list.hidden = true;
    });
  }

  async #page(address) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const answer = await fetch(address, { signal: this.#asked.signal });
    return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  }

  async #ask() {
    const text = this.#input.value.trim();
    const page = text ? await this.#page("/search?q=" + encodeURIComponent(text)).catch(() => null) : null;
    const found = page ? [...page.querySelectorAll("#found a[href^='/relations/']")].slice(0, 6) : [];
    this.#list.replaceChildren(...found.map(link => {
      const line = document.createElement("li");
      const choice = document.createElement("button");
      choice.type = "button";
      choice.className = "found";
      choice.append(...document.importNode(link, true).childNodes);
      choice.addEventListener("click", () => this.#take(link));
      line.append(choice);
      return line;
    }));
    this.#list.hidden = found.length === 0;
  }

  async #take(link) {
    const number = link.pathname.split("/").pop();
    this.#pick.value = number;
    this.#input.value = link.querySelector("strong").textContent;
    this.#list.hidden = true;
    document.querySelector(this.dataset.next).focus();
    if (!document.querySelector("[data-about]")) return;
    const page = await this.#page("/moments/new?relation=" + number).catch(() => null);
    const about = page?.querySelector("[data-about]");
    if (about) document.querySelector("[data-about]").replaceChildren(...document.importNode(about, true).childNodes);
  }

  #move(event) {
    if (event.key === "Escape") {
      this.#list.hidden = true;
      this.#input.focus();
      return;
    }
    if (this.#list.hidden) return;
    const stops = [this.#input, ...this.#list.querySelectorAll("button")];
    if (event.key === "Enter" && event.target === this.#input) {
      event.preventDefault();
      stops[1].click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  }
});
