// Counts down how long an answer can still be taken back, and goes when that is over. Without it the line says until when.
customElements.define("held-answer", class extends HTMLElement {
  #timer;

  connectedCallback() {
    const end = performance.now() + 1000 * Number(this.dataset.seconds);
    const said = this.querySelector("[data-left]");
    const count = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      if (left <= 0) this.remove();
      else said.textContent = said.dataset.left.replace("#", left);
    };
    this.#timer = setInterval(count, 500);
    count();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }
});
