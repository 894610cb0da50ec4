window.page = true;
