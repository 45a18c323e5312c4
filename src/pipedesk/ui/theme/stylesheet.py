"""How controls look, for Qt's style sheets; everything else is painted by our own code."""

from pipedesk.assets import asset
from pipedesk.ui.theme.fonts import Fonts
from pipedesk.ui.theme.palette import COLOURS, Palette

FIELD_PADDING = 11
"""From the edge of a field to its words: its border, its padding below, and two points of Qt's own."""

FACT_PADDING = 4
"""From the edge of a fact that is a button to its words."""

TAB_PADDING = 10
"""From the edge of a tab to its words."""

_BUTTONS = """
QPushButton {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 6px;
  padding: 5px 12px; min-height: 18px; }}
QPushButton:hover {{ background: {column}; }}
QPushButton:pressed, QPushButton:open {{ background: {line}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {text_disabled}; background: {window}; }}
QPushButton::menu-indicator {{ image: url({down}); width: 12px; height: 12px; subcontrol-position: right center;
  right: 9px; }}
QPushButton[opens="true"] {{ padding-right: 18px; }}
QPushButton[look="primary"] {{ background: {accent}; color: {text_on_accent}; border-color: {accent};
  font-weight: 600; }}
QPushButton[look="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QPushButton[look="primary"]:disabled {{ background: {line}; color: {text_disabled}; border-color: {line}; }}
QPushButton[hinted="true"], QPushButton[hinted="true"]:focus {{ padding-right: 38px; }}
QPushButton[look="good"] {{ color: {good}; }}
QPushButton[look="bad"] {{ color: {bad}; }}
QPushButton[look="good"]:disabled, QPushButton[look="bad"]:disabled {{ color: {text_disabled}; }}
QPushButton[look="flat"], QToolButton {{ background: transparent; color: {text_secondary};
  border: 1px solid transparent;
  border-radius: 6px; }}
QToolButton {{ padding: 5px; }}
QPushButton[look="flat"]:hover, QToolButton:hover {{ background: {column}; color: {text}; }}
QPushButton[look="flat"]:pressed, QToolButton:pressed, QToolButton:open {{ background: {line}; }}
QPushButton[look="flat"]:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton[look="flat"]:disabled {{ color: {text_disabled}; background: transparent; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton[look="fact"], QPushButton[look="name"] {{ background: transparent; color: {text_secondary};
  border: 1px solid transparent; border-radius: 4px; padding: 2px 3px; text-align: left; }}
QPushButton[look="fact"]:hover, QPushButton[look="name"]:hover {{ background: {column}; color: {text}; }}
QPushButton[look="fact"]:focus, QPushButton[look="name"]:focus {{ border-color: {accent}; }}
QPushButton[look="fact"][opens="true"] {{ padding-right: 18px; }}
QPushButton[look="fact"]::menu-indicator {{ right: 4px; }}
QPushButton[look="name"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[look="title"] {{ background: transparent; border-color: transparent; font-size: {headline_px}px;
  font-weight: 700;
  padding: 4px 6px; }}
QPushButton[look="title"]:hover {{ background: {column}; }}
QPushButton[look="title"]:focus {{ border-color: {accent}; }}
QPushButton[look="title"][opens="true"] {{ padding-right: 15px; }}
QPushButton[look="title"]::menu-indicator {{ right: 5px; }}
QPushButton[look="chip"] {{ background: transparent; color: {text_secondary}; border-radius: 13px;
  padding: 3px 11px; }}
QPushButton[look="chip"]:hover {{ background: {column}; }}
QPushButton[look="chip"]:checked {{ background: {accent_tint}; color: {accent}; border-color: {accent}; }}
QPushButton[look="chip"]:focus {{ border: 2px solid {accent}; padding: 2px 10px; }}
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
  background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 5px 8px;
  min-height: 18px;
  selection-background-color: {accent}; selection-color: {text_on_accent}; }}
QTextBrowser[look="note"], QTextBrowser[look="note"]:focus {{ background: transparent; border: none; padding: 0; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border-color: {accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
  color: {text_disabled}; background: {window}; }}
QLineEdit[quiet="true"], QPlainTextEdit[quiet="true"], QComboBox[quiet="true"] {{
  background: transparent; border-color: transparent; }}
QLineEdit[quiet="true"]:hover, QPlainTextEdit[quiet="true"]:hover, QComboBox[quiet="true"]:hover {{
  border-color: {line}; background: {surface}; }}
QLineEdit[quiet="true"]:focus, QPlainTextEdit[quiet="true"]:focus, QComboBox[quiet="true"]:focus {{
  border-color: {accent}; background: {surface}; }}
QLineEdit[role="headline"] {{ font-size: {headline_px}px; font-weight: 700; min-height: {headline_line}px; }}
QLineEdit[role="amount"] {{ font-size: {amount_px}px; font-weight: 700; min-height: {amount_line}px; }}
QLineEdit[role="secondary"] {{ color: {text_secondary}; }}
QLineEdit[cell="true"] {{ border: 1px solid {accent}; border-radius: 4px; padding: 0 8px; min-height: 0; }}
QLineEdit[wrong="true"] {{ border-color: {bad}; }}
QLineEdit[search="true"] {{ background: {window}; }}
QComboBox::drop-down, QAbstractSpinBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url({down}); width: 12px; height: 12px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; border: none; width: 20px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url({up}); width: 10px; height: 10px; }}
QComboBox QAbstractItemView, QListView#choices {{ background: {surface}; border: 1px solid {line}; padding: 4px;
  selection-background-color: {accent_tint}; selection-color: {text}; outline: 0; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QCheckBox, QRadioButton {{ spacing: 7px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {text_faint};
  border-radius: 4px; background: {surface}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {accent}; width: 12px; height: 12px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({check}); }}
QCheckBox::indicator:checked:focus {{ border-color: {text}; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 6px; height: 6px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {text_disabled}; }}
"""

_WINDOWS = """
QMainWindow, QDialog {{ background: {window}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {surface}; border-bottom: 1px solid {line}; padding: 2px 4px; }}
QMenuBar::item {{ background: transparent; color: {text_secondary}; padding: 4px 8px; border-radius: 6px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {accent_tint}; color: {text}; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 24px 5px 10px; border: 1px solid transparent; border-radius: 6px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
QMenu::item:disabled {{ color: {text_disabled}; }}
QMenu::item:disabled:selected {{ background: transparent; border-color: {line}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {text_faint}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
  height: 0; width: 0; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QTabBar::tab {{ background: transparent; color: {text_secondary}; padding: 8px {tab_padding}px;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom-color: {accent}; font-weight: 600; }}
QTabBar::tab:selected:focus {{ background: {accent_tint}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QProgressBar {{ background: {column}; border: none; border-radius: 4px; max-height: 8px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QTableWidget::item {{ padding-left: 5px; }}
QHeaderView::section {{ background: {surface}; color: {text_secondary}; border: none; border-bottom: 1px solid {line};
  padding: 6px 8px; font-weight: 600; }}
QTableView {{ background: {surface}; alternate-background-color: {window}; border: 1px solid {line};
  border-radius: 8px;
  gridline-color: {line}; selection-background-color: {accent_tint}; selection-color: {text}; }}
QTableView[look="list"] {{ background: {surface}; border: none; border-radius: 0; outline: 0; }}
QTableView[look="list"] QHeaderView {{ background: {surface}; border: none; }}
QTableView[look="list"]::corner {{ background: {surface}; border: none; }}
QTableView[look="cards"] {{ background: transparent; border: none; border-radius: 0;
  selection-background-color: transparent; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget#body {{ background: transparent; border: none; }}
"""

_PANELS = """
QLabel[role="secondary"] {{ color: {text_secondary}; }}
QLabel[role="faint"] {{ color: {text_faint}; }}
QLabel[role="small"] {{ color: {text_faint}; font-size: {small_px}px; }}
QLabel[role="brand"] {{ font-weight: 700; padding: 0 6px 0 12px; }}
QLabel[role="headline"] {{ font-size: {headline_px}px; font-weight: 700; }}
QLabel[role="amount"] {{ font-size: {amount_px}px; font-weight: 700; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="warning"] {{ color: {warning}; }}
QLabel[role="bad"] {{ color: {bad}; }}
QFrame[panel="surface"] {{ background: {surface}; }}
QFrame[panel="bar"] {{ background: {surface}; border-bottom: 1px solid {line}; }}
QFrame[panel="table"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[panel="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[panel="highlight"] {{ background: {accent_tint}; border: 1px solid {accent}; border-radius: 8px; }}
QFrame[panel="status"] {{ background: {surface}; border-top: 1px solid {line}; }}
QFrame[panel="status"] QLabel {{ color: {text_secondary}; font-size: {small_px}px; }}
QFrame[panel="rail"] {{ background: {surface}; border-right: 1px solid {line}; }}
QFrame[panel="pane"] {{ background: {surface}; border-left: 1px solid {line}; }}
"""

_LINE = 1.3
"""The height of a line of text, in sizes of its font."""

_SHEET = _WINDOWS + _BUTTONS + _FIELDS + _PANELS


def stylesheet(palette: Palette, fonts: Fonts) -> str:
    """The application's style sheet in the colours of a palette.

    Properties choose a look: `look` of a button (primary, good, bad, flat, fact, name, title, chip; `opens` when it has
    a menu), `role` of a label (secondary, faint, small, brand, headline, amount, strong, good, warning, bad), `quiet`
    and `wrong` of a field, `panel` of a frame (surface, bar, card, highlight, status, rail, pane).
    """
    colours = {name: palette.role(name).name() for name in COLOURS}
    return _SHEET.format(
        down=asset("icons", f"chevron-down-{palette.name}.svg").as_posix(),
        check=asset("icons", f"check-{palette.name}.svg").as_posix(),
        up=asset("icons", f"chevron-up-{palette.name}.svg").as_posix(),
        small_px=fonts.small.pixelSize(),
        headline_px=fonts.headline.pixelSize(),
        amount_px=fonts.amount.pixelSize(),
        headline_line=round(fonts.headline.pixelSize() * _LINE),
        amount_line=round(fonts.amount.pixelSize() * _LINE),
        tab_padding=TAB_PADDING,
        **colours,
    )
