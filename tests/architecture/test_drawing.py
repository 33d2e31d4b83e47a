"""One way to draw: charts are the drawings of the documents, on paper and on the screen."""

from tests.architecture.source import imported_modules, name_of, python_files


def importers_of(module: str) -> set[str]:
    """The source files that import a module or something in it."""
    return {
        name_of(file)
        for file in python_files("app", "main.py")
        if any(one == module or one.startswith(f"{module}.") for one in imported_modules(file))
    }


def test_trap_24_no_chart_is_drawn_by_the_deprecated_module() -> None:
    assert importers_of("PySide6.QtCharts") == set()


def test_trap_22_svg_is_for_icons_only_so_that_no_drawing_of_a_document_comes_out_black() -> None:
    assert importers_of("PySide6.QtSvg") == {"app/views/icons/render.py"}
