// Keys for who works here all day: "/" to search, "g" and a letter to go, Ctrl and Enter to send a form, "?" to see them. Nothing needs them.
const typing = element => element.closest("input, textarea, select, [contenteditable]") !== null;

customElements.define("short-keys", class extends HTMLElement {
  #going = 0;

  connectedCallback() {
    document.addEventListener("keydown", this);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.method === "post") {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const going = performance.now() - this.#going < 1500;
    this.#going = 0;
    if (going) {
      const goal = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (goal) {
        event.preventDefault();
        goal.click();
      }
    } else if (event.key === "g") {
      this.#going = performance.now();
    } else if (event.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "?") {
      event.preventDefault();
      this.querySelector("dialog").showModal();
    }
  }
});
