"""The lists of keywords: each word does its duty, and no slip is an everyday word."""

import pytest

from intents.law import read_law
from intents.normalise import fold
from intents.rules.canonical import canonical
from intents.rules.keywords import HELP_WORDS, MISSPELLINGS, START_WORDS, STOP_WORDS, carrier_word

# Short answers and common words that a slip of the thumb must never be taken for.
EVERYDAY = """
a about account again all alright also am amount and app are as at atop auto back bad baja balance
bank be been bill but bye by call can car card cash cell check city clear close cool could cost
credit date day days did do dollar done down due early else email enough every fee few fine for
form free friday from full get gift give go going good got great had half hand has have he hello
help hey hi high him his hold home hope hour how i if in into is it its job just keep kids know
last late later left less let like link list loan long look lot love made mail make man many may
maybe me mean meet mine money month more most much my name need never new next nice night no none
not note nothing now number of off offer office ok okay old on one online only open option or
other our out over paid part pay payday payment people phone plan plus post problem put question
rate ready really rent right safe said same say school see sell send sent she shop short should
show shut sick sign sir slip slow so some soon sorry spot step stay stamp still stock store
strip such sum sun sure system take talk team text than thank thanks that the their them then
there they thing think this time to today told tomorrow too top total town try tuesday two type
until up upon us use very visit wait want was way we week well went were what when where which
who why will with work working wrong year yep yes yesterday yet you your zip
si no ya que de la el en hoy manana ayer bueno gracias hola claro vale pago pagar dinero banco
cuenta deuda saldo mes dia semana tarde noche cuanto cuando donde como quien por para porque favor
quiero puedo tengo debo soy estoy casa trabajo nombre numero telefono mensaje correo tarjeta
bajo baja vaca bata paja caja
ni wo ta shi de le ma hao bu dui xie qian huan dai kuan gei fa duo shao shenme zenme
""".split()  # noqa: SIM905 - a list of words is read more easily as a text.
MEANT = {"baja", "no", "para", "help", "stop"}


@pytest.mark.parametrize("word", STOP_WORDS + MISSPELLINGS)
def test_each_stop_word_and_each_slip_opts_out(word: str) -> None:
    reading = read_law(word.upper())
    assert reading is not None
    assert (reading.kind, reading.how) == ("opt_out", "keyword")


@pytest.mark.parametrize("word", START_WORDS)
def test_each_start_word_opts_in(word: str) -> None:
    reading = read_law(word)
    assert reading is not None
    assert reading.kind == "opt_in"


@pytest.mark.parametrize("word", HELP_WORDS)
def test_each_help_word_asks_for_help(word: str) -> None:
    reading = read_law(word)
    assert reading is not None
    assert reading.kind == "help"


def test_no_word_is_in_two_lists() -> None:
    lists = [set(STOP_WORDS), set(MISSPELLINGS), set(START_WORDS), set(HELP_WORDS)]
    assert sum(map(len, lists)) == len(set().union(*lists))
    assert len(MISSPELLINGS) == len(set(MISSPELLINGS))


@pytest.mark.parametrize("word", sorted(set(EVERYDAY) - MEANT))
def test_an_everyday_word_is_no_request(word: str) -> None:
    assert word not in MISSPELLINGS
    assert read_law(word) is None


@pytest.mark.parametrize("letter", "abcdefghijklmnopqsuvwxyz")
def test_no_single_letter_but_t_and_r_is_a_request(letter: str) -> None:
    assert read_law(letter) is None
    assert read_law(letter.upper() + ".") is None


@pytest.mark.parametrize("body", ["YES", "stop.", "stop now", "退订", "BAJA", "TD", ""])
def test_the_carrier_does_not_answer_these_itself_or_we_do_not_follow_it(body: str) -> None:
    assert carrier_word(body) is None


def test_canonical_text_has_one_blank_between_words_and_around_marks() -> None:
    plain = canonical(fold("Pls don’t txt me!! ok,  再见?"), {"pls": "please", "txt": "text"})
    assert plain == " please dont text me . . ok , ? "
