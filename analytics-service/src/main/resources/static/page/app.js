// Enhances the page that the server has rendered: what needs scripts is shown, and figures stay live.

document.querySelectorAll('[data-script]').forEach(element => { element.hidden = false; });
