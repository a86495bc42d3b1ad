// Lets a typed password be seen. Without this script the button stays hidden, and nothing is missing.
for (const button of document.querySelectorAll("[data-show]")) {
  const field = document.getElementById(button.dataset.show);
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  };
  button.hidden = false;
  button.addEventListener("click", () => show(field.type === "password"));
  // As text, the browser might remember it among the words for other fields.
  field.form.addEventListener("submit", () => show(false));
}
