// Arrow keys walk from cell to cell of the grid; Enter presses what stands there. Without this script Tab does the same.
(function () {
  "use strict";
  var table = document.getElementById("bang-luoi");
  if (!table) return;

  function target(row, column) {
    var cells = table.rows[row] && table.rows[row].cells;
    return cells && cells[column] && cells[column].querySelector("a, button");
  }

  table.addEventListener("keydown", function (event) {
    var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    var cell = event.target.closest("td, th");
    if (!step || !cell) return;
    var row = cell.parentNode.rowIndex + step[0];
    var column = cell.cellIndex + step[1];
    while (row > 0 && row < table.rows.length && column >= 0 && column < table.rows[0].cells.length) {
      var next = target(row, column);
      if (next) {
        event.preventDefault();
        next.focus();
        return;
      }
      row += step[0];
      column += step[1];
    }
  });
})();
