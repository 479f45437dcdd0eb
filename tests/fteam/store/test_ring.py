import inspect

from fteam.keys import SystemRing
from fteam.store.ring import SecretRing


def test_key_store_of_the_computer_is_what_the_vault_asks_for() -> None:
    ring: SecretRing = SystemRing()

    asked = {
        name for name, _ in inspect.getmembers(SecretRing, inspect.isfunction) if not name.startswith("_")
    }
    assert asked == {"get", "put", "delete"}
    assert all(callable(getattr(ring, name)) for name in asked)
