// The button to print; without scripts it is not shown and the browser's own menu does it.
customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", () => window.print());
  }
});
