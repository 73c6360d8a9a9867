"""Keys: sealing, recognising, chaining."""

import pytest

from crypto import LookupKey, UnreadableCipher, Vault, decode_key, new_key, same

OLD, NEW = decode_key(new_key()), decode_key(new_key())
NUMBER = "+12025550101"


def test_what_was_sealed_is_opened_again() -> None:
    vault = Vault([NEW])
    assert vault.open(vault.seal(NUMBER)) == NUMBER
    assert vault.open(vault.seal("")) == ""


def test_the_same_number_is_sealed_differently_each_time() -> None:
    vault = Vault([NEW])
    assert vault.seal(NUMBER) != vault.seal(NUMBER)
    assert NUMBER.encode() not in vault.seal(NUMBER)


def test_a_value_of_an_older_key_is_still_read_and_known_as_old() -> None:
    sealed = Vault([OLD]).seal(NUMBER)
    both = Vault([NEW, OLD])
    assert both.open(sealed) == NUMBER
    assert not both.is_current(sealed)
    assert both.is_current(both.seal(NUMBER))


def test_without_its_key_a_value_cannot_be_read() -> None:
    with pytest.raises(UnreadableCipher, match="DATA_KEYS"):
        Vault([NEW]).open(Vault([OLD]).seal(NUMBER))


@pytest.mark.parametrize("place", [0, 5, 20, -1])
def test_a_value_that_was_changed_is_refused(place: int) -> None:
    vault = Vault([NEW])
    sealed = bytearray(vault.seal(NUMBER))
    sealed[place] ^= 1
    with pytest.raises(UnreadableCipher):
        vault.open(bytes(sealed))


def test_a_number_always_has_the_same_id_under_one_key() -> None:
    assert LookupKey(NEW).number_id(NUMBER) == LookupKey(NEW).number_id(NUMBER)
    assert LookupKey(NEW).number_id(NUMBER) != LookupKey(OLD).number_id(NUMBER)
    assert LookupKey(NEW).number_id(NUMBER) != LookupKey(NEW).number_id("+12025550102")


def test_an_identity_hash_belongs_to_one_borrower_and_one_kind() -> None:
    key = LookupKey(NEW)
    hashes = {
        key.identity_hash(1, "postal_code", "20011"),
        key.identity_hash(2, "postal_code", "20011"),
        key.identity_hash(1, "pin", "20011"),
        key.identity_hash(1, "postal_code", "20012"),
        key.secret_hash("20011"),
    }
    assert len(hashes) == 5


def test_a_link_of_the_chain_depends_on_the_one_before() -> None:
    key = LookupKey(NEW)
    first = key.chain_hash(b"", b"entry")
    assert key.chain_hash(first, b"entry") != first
    assert len(first) == 32


def test_a_key_is_read_from_either_base64() -> None:
    text = "-_8" + "A" * 40
    assert decode_key(text) == decode_key(text.replace("-", "+").replace("_", "/") + "=")


@pytest.mark.parametrize(("text", "reason"), [("c2hvcnQ", "5 bytes, not 32"), ("\u00e9", "base64")])
def test_a_key_that_is_none_says_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode_key(text)


def test_new_keys_differ_and_are_keys() -> None:
    assert len({decode_key(new_key()) for _ in range(8)}) == 8


def test_same_is_equality() -> None:
    assert same(b"ab", b"ab")
    assert not same(b"ab", b"ac")
    assert not same(b"ab", b"abc")
