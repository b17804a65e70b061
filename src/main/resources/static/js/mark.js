// What is selected in a paragraph goes along to the form that makes a citation of it.
for (const link of document.querySelectorAll("a[data-mark]")) {
  const address = link.href;
  link.addEventListener("click", () => {
    const selection = getSelection();
    const words = selection.toString().trim();
    const paragraph = link.closest(".para");
    link.href = words && paragraph && paragraph.contains(selection.anchorNode) && paragraph.contains(selection.focusNode)
      ? address + "&quote=" + encodeURIComponent(words)
      : address;
  });
}
