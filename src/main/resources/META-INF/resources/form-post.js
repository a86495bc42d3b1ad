// Sends the form that leads back to an app. Without this script there is a button.
document.querySelector("form[data-send]").submit();
