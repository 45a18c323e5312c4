"""How controls look, for Qt's style sheets; everything else is painted by our own code."""

from pipedesk.assets import asset
from pipedesk.ui.theme.palette import Palette

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog {{ background: {window}; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {surface}; border-bottom: 1px solid {line}; padding: 3px 6px; }}
QMenuBar::item {{ background: transparent; color: {text_secondary}; padding: 4px 9px; border-radius: 6px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {accent_tint}; color: {text}; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
QMenu::item:disabled {{ color: {text_faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QPushButton, QToolButton#plain {{
  background: {surface}; border: 1px solid {line}; border-radius: 6px; padding: 5px 12px; min-height: 18px; }}
QPushButton:hover, QToolButton#plain:hover {{ background: {column}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:focus, QToolButton#plain:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {text_faint}; background: {window}; }}
QPushButton[look="primary"] {{ background: {accent}; color: {text_on_accent}; border: 1px solid {accent}; font-weight: 600; }}
QPushButton[look="primary"]:hover {{ background: {accent}; border: 1px solid {text}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QPushButton[look="primary"]:disabled {{ background: {line}; color: {text_secondary}; border: 1px solid {line}; }}
QPushButton[look="good"] {{ color: {good}; }}
QPushButton[look="bad"] {{ color: {bad}; }}
QPushButton[look="flat"] {{ background: transparent; border: 1px solid transparent; color: {text_secondary}; }}
QPushButton[look="flat"]:hover {{ background: {column}; color: {text}; }}
QPushButton[look="flat"]:focus {{ border: 1px solid {accent}; }}
QPushButton[look="title"] {{ background: transparent; border: 1px solid transparent; font-size: 16px; font-weight: 700; padding: 4px 6px; }}
QPushButton[look="title"]:hover {{ background: {column}; }}
QPushButton[look="title"]:focus {{ border: 1px solid {accent}; }}
QPushButton::menu-indicator {{ image: none; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit {{
  background: {surface}; border: 1px solid {line}; border-radius: 6px; padding: 5px 8px; min-height: 18px;
  selection-background-color: {accent}; selection-color: {text_on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QDateTimeEdit:focus {{
  border: 1px solid {accent}; }}
QLineEdit[quiet="true"] {{ background: transparent; border: 1px solid transparent; }}
QLineEdit[quiet="true"]:hover {{ border: 1px solid {line}; background: {surface}; }}
QLineEdit[quiet="true"]:focus {{ border: 1px solid {accent}; background: {surface}; }}
QLineEdit[wrong="true"] {{ border: 1px solid {bad}; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: url({arrow}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView, QListView#choices {{
  background: {surface}; border: 1px solid {line}; selection-background-color: {accent_tint}; selection-color: {text}; outline: 0; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {text_faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; height: 0; width: 0; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QTabBar::tab {{ background: transparent; color: {text_secondary}; padding: 8px 10px; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {text}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QProgressBar {{ background: {column}; border: none; border-radius: 4px; height: 8px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QHeaderView::section {{ background: {surface}; color: {text_secondary}; border: none; border-bottom: 1px solid {line}; padding: 6px 8px; }}
QTableView {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; gridline-color: {line};
  selection-background-color: {accent_tint}; selection-color: {text}; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QCheckBox, QRadioButton {{ spacing: 7px; }}
QLabel[role="secondary"] {{ color: {text_secondary}; }}
QLabel[role="faint"] {{ color: {text_faint}; }}
QLabel[role="headline"] {{ font-size: 16px; font-weight: 700; }}
QLabel[role="amount"] {{ font-size: 20px; font-weight: 700; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="bad"] {{ color: {bad}; }}
QLabel[role="good"] {{ color: {good}; }}
QFrame[panel="surface"] {{ background: {surface}; }}
QFrame[panel="bar"] {{ background: {surface}; border-bottom: 1px solid {line}; }}
QFrame[panel="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[panel="highlight"] {{ background: {accent_tint}; border: 1px solid {accent}; border-radius: 8px; }}
QFrame[panel="status"] {{ background: {surface}; border-top: 1px solid {line}; }}
QFrame[panel="rail"] {{ background: {surface}; border-right: 1px solid {line}; }}
QFrame[panel="pane"] {{ background: {surface}; border-left: 1px solid {line}; }}
QScrollArea, QScrollArea > QWidget > QWidget#body {{ background: transparent; border: none; }}
"""


def stylesheet(palette: Palette) -> str:
    """The application's style sheet in the colours of a palette."""
    colours = {name: palette.role(name).name() for name in palette.__slots__ if name != "name"}
    arrow = asset("icons", f"arrow-{palette.name}.svg").as_posix()
    return _SHEET.format(arrow=arrow, **colours)
