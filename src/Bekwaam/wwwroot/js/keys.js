// Keys for who works here all day: "/" to search, "g" and a letter to go, "j" and "k" along a list, "o" to open and "x" to tick a line, a letter for what a page says, Ctrl and Enter to send a form, "?" to see them. Nothing needs them.
const typing = element => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;

const rows = "main tbody th a";

// The link of the line one is at.
const line = () => document.activeElement.closest("tr")?.querySelector("th a");

// Down and up a list: from nowhere to its first or its last line.
const move = step => {
  const lines = [...document.querySelectorAll(rows)];
  const at = lines.indexOf(line());
  lines.at(at < 0 ? (step > 0 ? 0 : -1) : Math.min(Math.max(at + step, 0), lines.length - 1))?.focus();
};

customElements.define("short-keys", class extends HTMLElement {
  #going = -Infinity;

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
    this.#going = -Infinity;
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
    } else if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1);
    } else if (event.key === "o") {
      line()?.click();
    } else if (event.key === "x") {
      document.activeElement.closest("tr")?.querySelector("[name=pick]")?.click();
    } else {
      const goal = document.querySelector(`[data-hot="${CSS.escape(event.key)}"]`);
      if (goal) {
        event.preventDefault();
        if (goal.matches("form")) goal.querySelector("textarea").focus();
        else goal.click();
      }
    }
  }
});
