import pytest
from pydantic import ValidationError

from fteam.store.errors import HeaderChangedError, WeakPassphraseError
from fteam.store.slots import (
    Argon,
    Slot,
    Wrapped,
    derived,
    keyring_slot,
    open_slot,
    passphrase_slot,
    unwrap,
    wrap,
)

MASTER = bytes(range(32))
DEVICE = bytes(reversed(range(32)))
VAULT = "0" * 32
FOUR_WORDS = "four words are enough"


def test_device_secret_opens_its_slot() -> None:
    slot = keyring_slot(VAULT, MASTER, DEVICE)

    assert open_slot(VAULT, slot, DEVICE) == bytearray(MASTER)


def test_passphrase_opens_its_slot() -> None:
    slot = passphrase_slot(VAULT, MASTER, FOUR_WORDS)

    assert open_slot(VAULT, slot, FOUR_WORDS) == bytearray(MASTER)


def test_another_secret_opens_nothing() -> None:
    slot = keyring_slot(VAULT, MASTER, DEVICE)

    assert open_slot(VAULT, slot, MASTER) is None


def test_slot_of_another_vault_opens_nothing() -> None:
    slot = keyring_slot(VAULT, MASTER, DEVICE)

    assert open_slot("1" * 32, slot, DEVICE) is None


def test_slot_whose_kind_was_changed_opens_nothing() -> None:
    slot = keyring_slot(VAULT, MASTER, DEVICE).model_copy(update={"kind": "passphrase"})

    assert open_slot(VAULT, slot, DEVICE) is None


@pytest.mark.parametrize("words", ["", "short", "a b c", "elevenchars"])
def test_weak_passphrase_is_refused(words: str) -> None:
    with pytest.raises(WeakPassphraseError):
        passphrase_slot(VAULT, MASTER, words)


@pytest.mark.parametrize("words", ["a b c d", "twelve-chars"])
def test_four_words_or_twelve_characters_are_enough(words: str) -> None:
    assert passphrase_slot(VAULT, MASTER, words).argon == Argon()


@pytest.mark.parametrize(
    ("field", "value"), [("iterations", 1), ("memory_kib", 8), ("memory_kib", 1 << 22), ("lanes", 0)]
)
def test_lowered_or_endless_cost_is_refused(field: str, value: int) -> None:
    with pytest.raises(ValidationError):
        Argon.model_validate({field: value})


@pytest.mark.parametrize("update", [{"salt": "&"}, {"key": Wrapped(nonce="&", sealed="")}])
def test_slot_that_is_not_whole_is_told(update: dict[str, object]) -> None:
    slot = keyring_slot(VAULT, MASTER, DEVICE).model_copy(update=update)

    with pytest.raises(HeaderChangedError):
        open_slot(VAULT, slot, DEVICE)


def test_slot_of_a_later_version_is_kept_whole() -> None:
    later = {"kind": "recovery", "salt": "AAAA", "key": {"nonce": "AA==", "sealed": "AA=="}, "hint": "paper"}

    assert Slot.model_validate(later).model_dump(exclude={"argon"}) == later


def test_wrapped_key_opens_only_where_it_belongs() -> None:
    wrapped = wrap(MASTER, DEVICE, b"here")

    assert unwrap(MASTER, wrapped, b"here") == bytearray(DEVICE)
    assert unwrap(MASTER, wrapped, b"there") is None


def test_keys_for_two_purposes_differ() -> None:
    assert derived(MASTER, "audit") != derived(MASTER, "signing")
    assert derived(MASTER, "audit") == derived(bytearray(MASTER), "audit")


def test_derived_keys_never_change_between_versions() -> None:
    assert derived(MASTER, "audit").hex() == KNOWN_AUDIT_KEY


KNOWN_AUDIT_KEY = "69e5a5ba591bb0b9809de4e768c863d33c238de72cf958a722d8d955d6ecafc4"
"""Records of every past version depend on it."""
