// Copies what an element shows. Without this script the button stays hidden, and nothing is missing.
for (const button of document.querySelectorAll("[data-copy]")) {
  const said = button.parentElement.querySelector("[data-copied]");
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    if (said) {
      said.textContent = "Copied.";
    }
  });
}
